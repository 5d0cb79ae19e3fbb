"use client";

import { Input, type InputProps } from "../../ui/input";

type NumberInputProps = Omit<InputProps, "type" | "value" | "onChange"> & {
  value: number | null | undefined;
  onChange: (value: number) => void;
};

type OptionalNumberInputProps = Omit<NumberInputProps, "onChange"> & { onChange: (value: number | null) => void };

/** A number; an empty box is NaN, which no schema takes. */
export function NumberInput({ onChange, ...rest }: NumberInputProps) {
  return <OptionalNumberInput {...rest} onChange={(value) => onChange(value ?? Number.NaN)} />;
}

/** A number that may be left out: an empty box is null. One that the browser cannot read ("5-") is NaN: it looks empty, and is not. */
export function OptionalNumberInput({ value, onChange, ...rest }: OptionalNumberInputProps) {
  const shown = value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
  const read = ({ value, validity, valueAsNumber }: HTMLInputElement) => (value === "" && !validity.badInput ? null : valueAsNumber);
  return <Input inputMode="numeric" min={0} {...rest} type="number" value={shown} onChange={(event) => onChange(read(event.target))} />;
}
