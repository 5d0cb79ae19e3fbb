// isomorphic
import { z } from "zod";
import { Flag, Id, Line } from "@/server/core/atoms";
import { TimeZoneName, WeekDay } from "@/server/core/atoms-time";

/** A wall-clock time, 00:00 to 24:00. */
const WallTime = z
  .string("Use a time such as 09:00")
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Use a time such as 09:00 (HH:MM, 24 hours)");

/** A calendar date that exists. */
export const CalendarDate = z.iso.date("Use a date that exists, such as 2026-05-20 (YYYY-MM-DD)");

/** One weekly row. An end of 24:00 or 00:00 is the end of the day; an end before the start runs into the next day (scheduling rule 6). */
export const AvailabilityRow = z
  .object({ days: z.array(WeekDay).min(1, "Choose at least one day"), startTime: WallTime, endTime: WallTime })
  .refine((row) => row.startTime !== "24:00", { path: ["startTime"], message: "A window cannot start at 24:00. Use 00:00 of the next day" })
  .refine((row) => row.startTime !== row.endTime || row.startTime === "00:00", {
    path: ["endTime"],
    message: "The end must differ from the start",
  });
export type AvailabilityRow = z.output<typeof AvailabilityRow>;

/** What a date has instead of its weekly windows; equal start and end close it (scheduling rule 7). */
export const OverrideRow = z.object({ date: CalendarDate, startTime: WallTime, endTime: WallTime });
export type OverrideRow = z.output<typeof OverrideRow>;

/** What a schedule has when nobody said otherwise, as documented. */
export const DEFAULT_AVAILABILITY = [
  { days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], startTime: "09:00", endTime: "17:00" },
] as const satisfies { days: readonly string[]; startTime: string; endTime: string }[];

const ScheduleName = Line("Enter a name", 100);

export const CreateScheduleInput = z.object({
  name: ScheduleName,
  timeZone: TimeZoneName,
  isDefault: Flag,
  availability: z.array(AvailabilityRow).max(200).optional(),
  overrides: z.array(OverrideRow).max(2000, "A schedule has at most 2000 overrides").optional(),
});
export type CreateScheduleInput = z.input<typeof CreateScheduleInput>;

export const UpdateScheduleInput = CreateScheduleInput.partial().extend({ id: Id });
export type UpdateScheduleInput = z.input<typeof UpdateScheduleInput>;

export const ScheduleId = z.object({ id: Id });
export type ScheduleId = z.input<typeof ScheduleId>;
