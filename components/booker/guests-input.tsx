"use client";

import { Plus, UserPlus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
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

/** A list of e-mail addresses, one input each. Without JavaScript it is one input for all, with commas. */
export function GuestsInput({ field, name, emails, isFixed, problem }: GuestsInputProps) {
  const { t } = useShared();
  const [rows, setRows] = useState<{ key: number; email: string }[]>(() => emails.map((email, key) => ({ key, email })));
  const next = useRef(emails.length);
  const list = useRef<HTMLDivElement>(null);
  const [isEnhanced, setIsEnhanced] = useState(false);
  useEffect(() => setIsEnhanced(true), []);

  const add = () => {
    setRows((now) => [...now, { key: next.current++, email: "" }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("li:last-of-type input")?.focus());
  };
  const remove = (key: number) => {
    setRows((now) => now.filter((row) => row.key !== key));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("button:last-of-type")?.focus());
  };

  if (!isEnhanced) return <PlainGuests field={field} name={name} emails={emails} isFixed={isFixed} problem={problem} />;
  if (!rows.length && !field.required) {
    return (
      <div ref={list}>
        <AddButton onClick={add} label={field.label || t("form.addGuests")} isFirst />
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
                    className="grid size-10 shrink-0 place-items-center rounded-md text-subtle transition-colors duration-fast hover:bg-subtle hover:text-emphasis [&_svg]:size-4"
                  >
                    <X aria-hidden />
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!isFixed && <AddButton onClick={add} label={t("form.addGuest")} />}
        </div>
      )}
    </FieldBox>
  );
}

function AddButton({ onClick, label, isFirst = false }: { onClick: () => void; label: string; isFirst?: boolean }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="-mx-2.5 inline-flex h-9 items-center gap-2 rounded-md px-2.5 font-medium text-default transition-colors duration-fast hover:bg-subtle hover:text-emphasis [&_svg]:size-4 [&_svg]:text-faint"
    >
      {isFirst ? <UserPlus aria-hidden /> : <Plus aria-hidden />}
      {label}
    </button>
  );
}

function PlainGuests({ field, name, emails, isFixed, problem }: GuestsInputProps) {
  return (
    <FieldBox label={field.label} required={field.required} problem={problem}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="ltr"
          name={name}
          required={field.required}
          readOnly={isFixed}
          defaultValue={emails.join(", ")}
          placeholder={field.placeholder || "name@example.com, …"}
          data-label={field.label}
          className="control h-10 px-3"
        />
      )}
    </FieldBox>
  );
}
