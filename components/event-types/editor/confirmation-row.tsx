"use client";

import type { ConfirmationPolicy } from "@/server/event-types/schemas";
import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { Radio, RadioGroup } from "../../ui/radio-group";
import { Select } from "../../ui/select";
import { NumberInput } from "./number-input";
import { StructureRow } from "./toggles";

const UNITS = ["minutes", "hours", "days"] as const;

/** Whether the host answers each booking by hand. */
export function ConfirmationRow() {
  return (
    <StructureRow
      name="confirmationPolicy"
      label="Bookings need your confirmation"
      description="A booking waits until you confirm or decline it."
      initial={{ type: "always", blockUnconfirmedBookingsInBooker: true }}
    >
      {(policy, set) => (
        <div className="grid gap-4">
          <Field name="confirmationPolicy.type" label="Which bookings">
            <RadioGroup
              value={policy.type}
              onValueChange={(type) =>
                set(
                  type === "time"
                    ? { ...policy, type, noticeThreshold: policy.noticeThreshold ?? { unit: "hours", count: 24 } }
                    : { ...policy, type: "always" },
                )
              }
            >
              <Radio value="always" label="All of them" />
              <Radio value="time" label="Only those at short notice" />
            </RadioGroup>
          </Field>
          {policy.type === "time" && <Threshold policy={policy} onChange={set} />}
          <Checkbox
            label="Hold the time while it waits"
            description="Nobody else can book it until you have answered."
            checked={policy.blockUnconfirmedBookingsInBooker}
            onCheckedChange={(checked) => set({ ...policy, blockUnconfirmedBookingsInBooker: checked === true })}
          />
        </div>
      )}
    </StructureRow>
  );
}

function Threshold({ policy, onChange }: { policy: ConfirmationPolicy; onChange: (policy: ConfirmationPolicy) => void }) {
  const threshold = policy.noticeThreshold ?? { unit: "hours" as const, count: 24 };
  return (
    <div className="ms-7 flex flex-wrap items-end gap-2">
      <Field name="confirmationPolicy.noticeThreshold.count" label="Less than">
        <NumberInput
          value={threshold.count}
          onChange={(count) => onChange({ ...policy, noticeThreshold: { ...threshold, count } })}
          min={1}
          className="w-24"
        />
      </Field>
      <Field label="Unit" hideLabel>
        <Select
          value={threshold.unit}
          onChange={(event) =>
            onChange({ ...policy, noticeThreshold: { ...threshold, unit: event.target.value as (typeof UNITS)[number] } })
          }
          className="w-32"
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <span className="flex h-9 items-center text-subtle">before the start</span>
    </div>
  );
}
