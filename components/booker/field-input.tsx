"use client";

import { ChevronDown } from "lucide-react";
import type { InputHTMLAttributes } from "react";
import type { BookingField } from "@/server/booking-fields/schemas";
import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";
import { GuestsInput } from "./guests-input";
import type { FormState } from "./types";

interface FieldInputProps {
  field: BookingField;
  state: FormState;
  problem: string | undefined;
  /** The field that the cursor starts in. */
  isFirst: boolean;
}

const textLook = "control h-10 px-3";

/** How browsers and phones help with a text: keyboard, autofill, native checks. */
const TEXT_TYPES: Partial<Record<BookingField["type"], InputHTMLAttributes<HTMLInputElement>>> = {
  name: { type: "text", autoComplete: "name" },
  email: { type: "email", dir: "ltr", autoComplete: "email", inputMode: "email", autoCapitalize: "none", spellCheck: false },
  phone: { type: "tel", dir: "ltr", autoComplete: "tel", inputMode: "tel" },
  address: { type: "text", autoComplete: "street-address" },
  url: { type: "url", dir: "ltr", inputMode: "url", autoCapitalize: "none", placeholder: "https://" },
  number: { type: "number", dir: "ltr", inputMode: "decimal", step: "any" },
  text: { type: "text" },
};

/** What the input starts with: what was typed before a refusal, else what the link says, which a refusal opens for changes. */
function useStart({ field: { slug, disableOnPrefill }, state, problem }: FieldInputProps) {
  const { data } = useShared();
  const name = `responses.${slug}`;
  const prefilled = data.prefill[slug];
  return { name, values: state.values[name] ?? prefilled ?? [], isFixed: disableOnPrefill && Boolean(prefilled?.length) && !problem };
}

/** The input of one booking field, whatever its type. */
export function FieldInput(props: FieldInputProps) {
  switch (props.field.type) {
    case "textarea":
      return <LongText {...props} />;
    case "select":
      return <Select {...props} />;
    case "radio":
    case "checkbox":
    case "multiselect":
      return <Choices {...props} />;
    case "boolean":
      return <Tick {...props} />;
    case "multiemail":
      return <Guests {...props} />;
    default:
      return <Text {...props} />;
  }
}

function Text(props: FieldInputProps) {
  const { field, problem, isFirst } = props;
  const { name, values, isFixed } = useStart(props);
  const kind = TEXT_TYPES[field.type] ?? TEXT_TYPES.text;
  return (
    <FieldBox label={field.label} required={field.required} problem={problem}>
      {(control) => (
        <input
          {...kind}
          {...control}
          name={name}
          required={field.required}
          readOnly={isFixed}
          minLength={field.minLength ?? undefined}
          maxLength={field.maxLength ?? undefined}
          placeholder={field.placeholder || kind?.placeholder}
          defaultValue={values.join(", ")}
          data-label={field.label}
          data-step-start={isFirst || undefined}
          className={textLook}
        />
      )}
    </FieldBox>
  );
}

function LongText(props: FieldInputProps) {
  const { field, problem, isFirst } = props;
  const { name, values, isFixed } = useStart(props);
  return (
    <FieldBox label={field.label} required={field.required} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={3}
          required={field.required}
          readOnly={isFixed}
          minLength={field.minLength ?? undefined}
          maxLength={field.maxLength ?? undefined}
          placeholder={field.placeholder}
          defaultValue={values.join("\n")}
          data-label={field.label}
          data-step-start={isFirst || undefined}
          className="control field-sizing-content min-h-20 px-3 py-2"
        />
      )}
    </FieldBox>
  );
}

function Select(props: FieldInputProps) {
  const { field, problem } = props;
  const { t } = useShared();
  const { name, values, isFixed } = useStart(props);
  return (
    <FieldBox label={field.label} required={field.required} problem={problem}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            name={name}
            required={field.required}
            disabled={isFixed}
            defaultValue={values[0] ?? ""}
            data-label={field.label}
            className={`${textLook} appearance-none pe-9`}
          >
            <option value="">{field.placeholder || t("form.choose")}</option>
            {field.options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-faint" />
          {isFixed && <input type="hidden" name={name} value={values[0]} />}
        </span>
      )}
    </FieldBox>
  );
}

const boxLook = "mt-[3px] size-4 shrink-0 accent-[var(--cal-brand)]";
const choiceLook =
  "flex items-start gap-2.5 rounded-md border border-default px-3 py-2.5 transition-colors duration-fast " +
  "hover:border-emphasis has-checked:border-brand has-checked:bg-muted has-disabled:opacity-60";

/** One of several (radio), or any of them (checkbox). */
function Choices(props: FieldInputProps) {
  const { field, problem } = props;
  const { name, values, isFixed } = useStart(props);
  const type = field.type === "radio" ? "radio" : "checkbox";
  return (
    <FieldBox label={field.label} required={field.required} problem={problem} group>
      {() => (
        <div className="grid gap-2">
          {field.options.map((option) => (
            <label key={option} className={choiceLook}>
              <input
                type={type}
                name={name}
                value={option}
                required={field.required && type === "radio"}
                disabled={isFixed}
                defaultChecked={values.includes(option)}
                data-label={field.label}
                className={boxLook}
              />
              <span className="min-w-0 break-words text-default">{option}</span>
            </label>
          ))}
          {isFixed && values.map((value) => <input key={value} type="hidden" name={name} value={value} />)}
        </div>
      )}
    </FieldBox>
  );
}

/** Yes or no: the label stands beside the box. A required one has to be ticked. */
function Tick(props: FieldInputProps) {
  const { field, problem } = props;
  const { t } = useShared();
  const { name, values, isFixed } = useStart(props);
  const isOn = values.some((value) => value === "true" || value === "on");
  return (
    <FieldBox label={null} required={field.required} problem={problem}>
      {(control) => (
        <label className={choiceLook}>
          <input
            {...control}
            type="checkbox"
            name={name}
            value="true"
            required={field.required}
            disabled={isFixed}
            defaultChecked={isOn}
            data-label={field.label}
            className={boxLook}
          />
          <span className="min-w-0 break-words text-default">
            {field.label}
            {!field.required && <span className="ms-1.5 text-muted">{t("form.optional")}</span>}
            {field.placeholder && <span className="block text-subtle">{field.placeholder}</span>}
          </span>
          {isFixed && isOn && <input type="hidden" name={name} value="true" />}
        </label>
      )}
    </FieldBox>
  );
}

function Guests(props: FieldInputProps) {
  const { field, problem } = props;
  const { name, values, isFixed } = useStart(props);
  const emails = values.flatMap((value) => value.split(/[\s,;]+/)).filter(Boolean);
  return <GuestsInput field={field} name={name} emails={emails} isFixed={isFixed} problem={problem} />;
}
