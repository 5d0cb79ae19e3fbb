"use client";

import { useRef } from "react";
import { Field } from "../../form/field";
import { Input } from "../../ui/input";
import { useSetting } from "./use-setting";

/** The documented variables, with what they become in an example. */
const VARIABLES: Record<string, string> = {
  "Event type title": "",
  Organiser: "Bailey Ortega",
  Scheduler: "Ana Souza",
  Location: "Video call",
  "Event duration": "30",
  "Organiser first name": "Bailey",
  "Scheduler first name": "Ana",
  "Scheduler last name": "Souza",
};

/** What a booking is called in calendars and mail. */
export function CustomNameField() {
  const [name, setName] = useSetting("customName");
  const [title] = useSetting("title");
  const [length] = useSetting("lengthInMinutes");
  const input = useRef<HTMLInputElement>(null);
  const examples: Record<string, string> = { ...VARIABLES, "Event type title": title, "Event duration": String(length || 30) };
  const example = (name || "{Event type title} between {Organiser} and {Scheduler}").replace(
    /\{([^{}]*)\}/g,
    (whole, key: string) => examples[key.trim()] ?? whole,
  );
  const insert = (variable: string) => {
    const at = input.current?.selectionStart ?? name?.length ?? 0;
    const text = name ?? "";
    setName(`${text.slice(0, at)}{${variable}}${text.slice(at)}`);
    input.current?.focus();
  };
  return (
    <Field name="customName" label="Name of the booking" hint={`For example: ${example}`}>
      <Input
        ref={input}
        value={name ?? ""}
        onChange={(event) => setName(event.target.value || null)}
        placeholder="{Event type title} between {Organiser} and {Scheduler}"
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-1.5">
        {Object.keys(VARIABLES).map((variable) => (
          <button
            key={variable}
            type="button"
            onClick={() => insert(variable)}
            aria-label={`Insert ${variable}`}
            className={
              "rounded-sm bg-subtle px-[7px] text-xs font-medium leading-6 text-default transition-colors duration-fast " +
              "hover:bg-emphasis hover:text-emphasis"
            }
          >
            {variable}
          </button>
        ))}
      </div>
    </Field>
  );
}
