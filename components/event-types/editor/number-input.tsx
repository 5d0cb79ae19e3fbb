"use client";

import { Input, type InputProps } from "../../ui/input";

type NumberInputProps = Omit<InputProps, "type" | "value" | "onChange"> & {
  value: number | null | undefined;
  onChange: (value: number) => void;
};

/** A number; an empty box is NaN, which no schema takes. */
export function NumberInput({ value, onChange, ...rest }: NumberInputProps) {
  const shown = value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
  return (
    <Input inputMode="numeric" min={0} {...rest} type="number" value={shown} onChange={(event) => onChange(event.target.valueAsNumber)} />
  );
}

type OptionalNumberInputProps = Omit<NumberInputProps, "onChange"> & { onChange: (value: number | null) => void };

/** A number that may be left out: an empty box is null. */
export function OptionalNumberInput({ onChange, ...rest }: OptionalNumberInputProps) {
  return <NumberInput {...rest} onChange={(value) => onChange(Number.isNaN(value) ? null : value)} />;
}
