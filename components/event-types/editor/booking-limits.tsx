"use client";

import type { BookingLimits } from "@/server/event-types/schemas";
import { Field } from "../../form/field";
import { OptionalNumberInput } from "./number-input";

const PERIODS = ["day", "week", "month", "year"] as const;
type Period = (typeof PERIODS)[number];

type BookingLimitsInputProps = {
  /** The setting's name: where its errors are. */
  name: string;
  value: BookingLimits;
  onChange: (limits: BookingLimits) => void;
  suffix?: string;
  step?: number;
};

/** A number per calendar period; an empty box is no limit. */
export function BookingLimitsInput({ name, value, onChange, suffix, step }: BookingLimitsInputProps) {
  const change = (period: Period, limit: number | null) => {
    const { [period]: _, ...rest } = value;
    onChange(limit === null ? rest : { ...rest, [period]: limit });
  };
  return (
    <Field name={name} label="Limits" hideLabel hint="Leave empty what has no limit.">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {PERIODS.map((period) => (
          <Field key={period} name={`${name}.${period}`} label={`Per ${period}`}>
            <OptionalNumberInput
              value={value[period]}
              onChange={(limit) => change(period, limit)}
              min={step ?? 1}
              step={step}
              suffix={suffix}
            />
          </Field>
        ))}
      </div>
    </Field>
  );
}
