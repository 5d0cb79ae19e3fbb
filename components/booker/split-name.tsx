"use client";

import type { BookingField } from "@/server/booking-fields/schemas";
import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";
import type { FormState } from "./types";

interface SplitNameProps {
  field: BookingField;
  state: FormState;
  /** The page's own are by part, the server's by field. */
  problems: Record<string, string>;
  isFirst: boolean;
}

/** A name asked for in its two parts. */
export function SplitName({ field, state, problems, isFirst }: SplitNameProps) {
  const { data } = useShared();
  const parts = field.nameParts;
  if (!parts) return null;
  const [whole = ""] = data.prefill[field.slug] ?? [];
  const [first = "", ...others] = whole.split(" ");
  const inputs = [
    {
      key: "firstName",
      label: parts.firstNameLabel,
      placeholder: parts.firstNamePlaceholder,
      required: true,
      start: data.prefill.firstName?.[0] ?? first,
    },
    {
      key: "lastName",
      label: parts.lastNameLabel,
      placeholder: parts.lastNamePlaceholder,
      required: parts.lastNameRequired,
      start: data.prefill.lastName?.[0] ?? others.join(" "),
    },
  ];
  return (
    <div className="grid gap-5 items-start sm:grid-cols-2 sm:gap-3">
      {inputs.map(({ key, label, placeholder, required, start }, index) => {
        const name = `responses.${field.slug}.${key}`;
        return (
          <FieldBox
            key={key}
            label={label}
            required={required}
            problem={problems[`${field.slug}.${key}`] ?? (index === 0 ? problems[field.slug] : undefined)}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                name={name}
                required={required}
                readOnly={field.disableOnPrefill && start !== "" && !problems[field.slug] && !problems[`${field.slug}.${key}`]}
                placeholder={placeholder}
                autoComplete={index === 0 ? "given-name" : "family-name"}
                defaultValue={state.values[name]?.[0] ?? start}
                data-label={label}
                data-step-start={(isFirst && index === 0) || undefined}
                className="control h-10 px-3"
              />
            )}
          </FieldBox>
        );
      })}
    </div>
  );
}
