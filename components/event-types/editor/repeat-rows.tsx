"use client";

import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { Select } from "../../ui/select";
import { recurrenceText } from "../facts";
import { NumberInput } from "./number-input";
import { PairProblem } from "./pair-problem";
import { StructureRow } from "./toggles";

const FREQUENCIES = { weekly: "weeks", monthly: "months", yearly: "years" } as const;

export function SeatsRow() {
  return (
    <StructureRow
      name="seats"
      label="Offer seats"
      description="Several people can book the same time, each on their own."
      initial={{ seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: true }}
    >
      {(seats, set) => (
        <div className="grid gap-4">
          <PairProblem name="seats" newest />
          <Field name="seats.seatsPerTimeSlot" label="Seats per time">
            <NumberInput
              value={seats.seatsPerTimeSlot}
              onChange={(seatsPerTimeSlot) => set({ ...seats, seatsPerTimeSlot })}
              min={1}
              className="w-28"
            />
          </Field>
          <Checkbox
            label="Show how many seats are left"
            checked={seats.showAvailabilityCount}
            onCheckedChange={(checked) => set({ ...seats, showAvailabilityCount: checked === true })}
          />
          <Checkbox
            label="Attendees see each other"
            checked={seats.showAttendeeInfo}
            onCheckedChange={(checked) => set({ ...seats, showAttendeeInfo: checked === true })}
          />
        </div>
      )}
    </StructureRow>
  );
}

export function RecurrenceRow() {
  return (
    <StructureRow
      name="recurrence"
      label="Book a series"
      description="One booking takes all occurrences, or none if one of them is not free."
      initial={{ frequency: "weekly", interval: 1, occurrences: 4 }}
    >
      {(recurrence, set) => (
        <div className="grid gap-4">
          <PairProblem name="seats" newest />
          <div className="flex flex-wrap items-end gap-2">
            <Field name="recurrence.interval" label="Every">
              <NumberInput value={recurrence.interval} onChange={(interval) => set({ ...recurrence, interval })} min={1} className="w-20" />
            </Field>
            <Field label="Unit" hideLabel>
              <Select
                value={recurrence.frequency}
                onChange={(event) => set({ ...recurrence, frequency: event.target.value as keyof typeof FREQUENCIES })}
                className="w-32"
              >
                {Object.entries(FREQUENCIES).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field name="recurrence.occurrences" label="Occurrences at most">
              <NumberInput
                value={recurrence.occurrences}
                onChange={(occurrences) => set({ ...recurrence, occurrences })}
                min={1}
                max={32}
                className="w-28"
              />
            </Field>
          </div>
          <p className="text-subtle">{Number.isNaN(recurrence.interval + recurrence.occurrences) ? "" : recurrenceText(recurrence)}</p>
        </div>
      )}
    </StructureRow>
  );
}
