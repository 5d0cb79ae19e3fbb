"use client";

import { useFormContext } from "react-hook-form";
import { WEEK_DAYS } from "@/server/core/week-days";
import type { Me } from "@/server/users/dto";
import { TimeZoneSelect } from "../availability/time-zone-select";
import { Field } from "../form/field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";

/** How a user sees times: zone, first day of the week, 12 or 24 hours. */
type Preferences = { timeZone: string; weekStart: (typeof WEEK_DAYS)[number]; timeFormat: 12 | 24 };

export const calendarPreferencesOf = (me: Me): Preferences => ({
  timeZone: me.timeZone,
  weekStart: WEEK_DAYS.find((day) => day === me.weekStart) ?? "Sunday",
  timeFormat: me.timeFormat === 24 ? 24 : 12,
});

/** The fields of those preferences, for any form that has them. */
export function CalendarFields() {
  const { register, watch, setValue } = useFormContext<Preferences>();
  return (
    <>
      <Field name="timeZone" label="Time zone" required>
        <TimeZoneSelect value={watch("timeZone")} onValueChange={(zone) => setValue("timeZone", zone, { shouldDirty: true })} />
      </Field>
      <Field name="weekStart" label="The week starts on">
        <Select {...register("weekStart")}>
          {WEEK_DAYS.map((day) => (
            <option key={day}>{day}</option>
          ))}
        </Select>
      </Field>
      <Field name="timeFormat" label="Time format">
        <Segmented
          label="Time format"
          size="md"
          className="justify-self-start"
          options={[
            { value: "12", label: "12 hours (5:30 pm)" },
            { value: "24", label: "24 hours (17:30)" },
          ]}
          value={watch("timeFormat") === 24 ? "24" : "12"}
          onValueChange={(value) => setValue("timeFormat", value === "24" ? 24 : 12, { shouldDirty: true })}
        />
      </Field>
    </>
  );
}
