"use client";

import { Plus, UserPlus, X } from "lucide-react";
import { type MouseEvent, useRef, useState } from "react";
import type { BookingField } from "@/server/booking-fields/schemas";
import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";

interface GuestsInputProps {
  field: BookingField;
  name: string;
  emails: string[];
  isFixed: boolean;
  problem: string | undefined;
}

/**
 * A list of e-mail addresses, one input each. The markup is the same before the page is awake, so that nothing moves when it is: without
 * JavaScript an empty list unfolds one input, and each input takes several addresses with commas.
 */
export function GuestsInput({ field, name, emails, isFixed, problem }: GuestsInputProps) {
  const { t, data } = useShared();
  const [rows, setRows] = useState<{ key: number; email: string }[]>(() => emails.map((email, key) => ({ key, email })));
  const next = useRef(emails.length);
  const list = useRef<HTMLDivElement>(null);

  const add = () => {
    setRows((now) => [...now, { key: next.current++, email: "" }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("li:last-of-type input")?.focus());
  };
  const remove = (key: number) => {
    setRows((now) => now.filter((row) => row.key !== key));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("summary, button:last-of-type")?.focus());
  };

  if (!rows.length && !field.required) {
    return (
      <div ref={list}>
        <FirstGuest field={field} name={name} problem={problem} onAdd={add} />
      </div>
    );
  }
  return (
    <FieldBox label={field.label} required={field.required} problem={problem} group>
      {(control) => (
        <div ref={list} className="grid justify-items-start gap-2">
          <ul className="grid w-full gap-2">
            {(rows.length ? rows : [{ key: -1, email: "" }]).map(({ key, email }, index) => (
              <li key={key} className="flex items-center gap-1.5">
                <input
                  type="email"
                  multiple
                  dir="ltr"
                  name={name}
                  defaultValue={email}
                  readOnly={isFixed}
                  required={field.required && index === 0}
                  aria-label={t("form.guest", { count: index + 1 })}
                  aria-invalid={control["aria-invalid"]}
                  aria-describedby={control["aria-describedby"]}
                  placeholder={field.placeholder || undefined}
                  autoCapitalize="none"
                  spellCheck={false}
                  data-label={field.label}
                  className="control h-10 min-w-0 flex-1 px-3"
                />
                {!isFixed && (
                  <button
                    type="button"
                    onClick={() => remove(key)}
                    aria-label={t("form.removeGuest", { count: index + 1 })}
                    className={
                      "no-js-hidden grid size-10 shrink-0 place-items-center rounded-md text-subtle transition-colors duration-fast " +
                      "hover:bg-subtle hover:text-emphasis [&_svg]:size-4"
                    }
                  >
                    <X aria-hidden />
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!isFixed && rows.length < data.mostGuests && (
            <button type="button" onClick={add} className={`no-js-hidden ${addLook}`}>
              <Plus aria-hidden />
              {t("form.addGuest")}
            </button>
          )}
        </div>
      )}
    </FieldBox>
  );
}

const addLook =
  "-mx-2.5 inline-flex h-9 cursor-pointer items-center gap-2 rounded-md px-2.5 font-medium text-default " +
  "transition-colors duration-fast hover:bg-subtle hover:text-emphasis [&_svg]:size-4 [&_svg]:text-faint";

type FirstGuestProps = Pick<GuestsInputProps, "field" | "name" | "problem"> & { onAdd: () => void };

/** No guest yet: pressed, it becomes the list. */
function FirstGuest({ field, name, problem, onAdd }: FirstGuestProps) {
  const { t } = useShared();
  const label = field.label || t("form.addGuests");
  const add = (press: MouseEvent) => {
    // unfolded before the page was awake: what was typed there stays
    if (press.currentTarget.closest("details")?.open) return;
    press.preventDefault();
    onAdd();
  };
  return (
    <FieldBox label={null} required={false} problem={problem}>
      {(control) => (
        <details>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: pressed like a button, by key too */}
          <summary onClick={add} className={`list-none ${addLook} [&::-webkit-details-marker]:hidden`}>
            <UserPlus aria-hidden />
            {label}
          </summary>
          <input
            {...control}
            type="email"
            multiple
            dir="ltr"
            name={name}
            aria-label={label}
            placeholder={field.placeholder || "name@example.com, …"}
            data-label={field.label}
            className="control mt-1.5 h-10 px-3"
          />
        </details>
      )}
    </FieldBox>
  );
}
