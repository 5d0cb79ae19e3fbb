"use client";

import type { BookingWindow } from "@/server/event-types/schemas";
import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { DateInput } from "../../ui/date-input";
import { Radio, RadioGroup } from "../../ui/radio-group";
import { Select } from "../../ui/select";
import { NumberInput } from "./number-input";
import { useSetting } from "./use-setting";

type DaysAhead = Extract<BookingWindow, { type: "calendarDays" | "businessDays" }>;

const kindOf = (window: BookingWindow | null) => (window === null ? "none" : window.type === "range" ? "range" : "days");

/** How far ahead people can book. */
export function BookingWindowField({ today }: { today: string }) {
  const [window, setWindow] = useSetting("bookingWindow");
  const choose = (kind: string) => {
    if (kind === kindOf(window)) return;
    if (kind === "none") setWindow(null);
    if (kind === "days") setWindow({ type: "calendarDays", value: 60, rolling: false });
    if (kind === "range") setWindow({ type: "range", value: [today, today] });
  };
  return (
    <Field name="bookingWindow" label="How far ahead people can book">
      <RadioGroup value={kindOf(window)} onValueChange={choose}>
        <Radio value="none" label="Up to two years ahead" />
        <Radio value="days" label="A number of days ahead" />
        {window && window.type !== "range" && <Days window={window} onChange={setWindow} />}
        <Radio value="range" label="Within a range of dates" />
        {window?.type === "range" && (
          <div className="ms-7 flex flex-wrap items-end gap-3">
            <Field name="bookingWindow.value.0" label="From">
              <DateInput
                value={window.value[0]}
                onChange={(event) => setWindow({ ...window, value: [event.target.value, window.value[1]] })}
              />
            </Field>
            <Field name="bookingWindow.value.1" label="Until">
              <DateInput
                value={window.value[1]}
                onChange={(event) => setWindow({ ...window, value: [window.value[0], event.target.value] })}
              />
            </Field>
          </div>
        )}
      </RadioGroup>
    </Field>
  );
}

function Days({ window, onChange }: { window: DaysAhead; onChange: (window: DaysAhead) => void }) {
  return (
    <div className="ms-7 grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <Field name="bookingWindow.value" label="Days" hideLabel>
          <NumberInput value={window.value} onChange={(value) => onChange({ ...window, value })} min={1} className="w-24" />
        </Field>
        <Field label="Kind of days" hideLabel>
          <Select
            value={window.type}
            onChange={(event) => onChange({ ...window, type: event.target.value as DaysAhead["type"] })}
            className="w-40"
          >
            <option value="calendarDays">calendar days</option>
            <option value="businessDays">business days</option>
          </Select>
        </Field>
      </div>
      <Checkbox
        label="Count only days that have free times"
        description="People always see this many bookable days, however full the next ones are."
        checked={window.rolling}
        onCheckedChange={(checked) => onChange({ ...window, rolling: checked === true })}
      />
    </div>
  );
}
