"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Field } from "../../form/field";
import { Button } from "../../ui/button";
import { cn } from "../../ui/cn";
import { SwitchRow } from "../../ui/switch";
import { NumberInput } from "./number-input";
import { useSetting } from "./use-setting";

/** How long it takes: one length, or several of which the booker chooses. */
export function LengthsField() {
  const [length, setLength] = useSetting("lengthInMinutes");
  const [options, setOptions] = useSetting("lengthInMinutesOptions");
  const isMany = options.length > 0;
  return (
    <div className="grid gap-1">
      {!isMany && (
        <Field name="lengthInMinutes" label="Length" required>
          <NumberInput value={length} onChange={setLength} min={1} suffix="minutes" className="w-36" />
        </Field>
      )}
      {isMany && <LengthOptions />}
      <SwitchRow
        className="pb-0"
        label="Offer several lengths"
        description="The person who books chooses one of them."
        checked={isMany}
        onCheckedChange={(on) => setOptions(on && !Number.isNaN(length) ? [length] : [])}
      />
    </div>
  );
}

function LengthOptions() {
  const [length, setLength] = useSetting("lengthInMinutes");
  const [options, setOptions] = useSetting("lengthInMinutesOptions");
  const [added, setAdded] = useState(Number.NaN);
  const sorted = options.toSorted((a, b) => a - b);
  const isAddable = Number.isInteger(added) && added >= 1 && added <= 1440 && !options.includes(added);
  const add = () => {
    if (!isAddable) return;
    setOptions([...options, added].sort((a, b) => a - b));
    setAdded(Number.NaN);
  };
  const remove = (option: number) => {
    const rest = options.filter((other) => other !== option);
    if (option === length && rest[0] !== undefined) setLength(rest[0]);
    setOptions(rest);
  };
  return (
    <Field name="lengthInMinutesOptions" label="Lengths" hint="Press a length to make it the one that is chosen at first.">
      <ul className="flex flex-wrap gap-2">
        {sorted.map((option) => (
          <li
            key={option}
            className={cn("flex h-9 items-center rounded-md border border-default", option === length && "border-brand bg-subtle")}
          >
            <button
              type="button"
              aria-pressed={option === length}
              aria-label={`${option} minutes${option === length ? ", chosen at first" : ""}`}
              onClick={() => setLength(option)}
              className="h-full ps-3 pe-1.5 font-medium text-emphasis tabular-nums"
            >
              {option} min
            </button>
            <button
              type="button"
              aria-label={`Remove ${option} minutes`}
              onClick={() => remove(option)}
              className="grid h-full w-7 place-items-center text-faint hover:text-emphasis"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
        <li className="flex gap-2">
          <NumberInput
            aria-label="Another length in minutes"
            value={added}
            onChange={setAdded}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
            min={1}
            placeholder="45"
            suffix="min"
            className="w-28"
          />
          <Button variant="secondary" startIcon={<Plus />} disabled={!isAddable} onClick={add}>
            Add
          </Button>
        </li>
      </ul>
    </Field>
  );
}
