"use client";

import { useId, useState } from "react";
import { Select } from "../../ui/select";
import { NumberInput } from "./number-input";

/** Minutes in each unit. */
const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof UNITS;

/** The largest unit in which a number of minutes is whole. */
function unitOf(minutes: number): Unit {
  if (!minutes || minutes % UNITS.hours) return "minutes";
  return minutes % UNITS.days ? "hours" : "days";
}

type DurationInputProps = { /** Minutes. */ value: number; onChange: (minutes: number) => void; unitLabel: string };

/** A length of time in the unit that people think of it in. Goes inside a `Field`, which names the number. */
export function DurationInput({ value, onChange, unitLabel }: DurationInputProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const unitId = useId();
  const amount = value / UNITS[unit];
  const change = (next: Unit) => {
    setUnit(next);
    onChange(amount * UNITS[next]);
  };
  return (
    <div className="flex gap-2">
      <NumberInput value={amount} onChange={(next) => onChange(next * UNITS[unit])} className="w-24" />
      <Select id={unitId} aria-label={unitLabel} value={unit} onChange={(event) => change(event.target.value as Unit)} className="w-32">
        {Object.keys(UNITS).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
