import { z } from "zod";
import { WeekDay } from "@/server/core/atoms-time";
import type { Schedule } from "@/server/schedules/dto";
import { CreateScheduleInput } from "@/server/schedules/schemas";

const row = z.object({ days: z.array(WeekDay), startTime: z.string(), endTime: z.string() });

export const ScheduleWire_2024_06_11 = z.object({
  id: z.number().int(),
  ownerId: z.number().int(),
  name: z.string(),
  timeZone: z.string(),
  availability: z.array(row),
  isDefault: z.boolean(),
  overrides: z.array(z.object({ date: z.string(), startTime: z.string(), endTime: z.string() })),
});

/** The domain's shape is that of the documentation; only what it does not name is left out. */
export const toScheduleWire = (schedule: Schedule): z.input<typeof ScheduleWire_2024_06_11> => schedule;

/** The migration guide sends the weekly rows as `schedule`, the reference as `availability`: both are read. */
const Settings = CreateScheduleInput.extend({ schedule: CreateScheduleInput.shape.availability });

function named<T extends Partial<z.output<typeof Settings>>>({ schedule, ...rest }: T) {
  return { ...rest, availability: rest.availability ?? schedule };
}

export const CreateScheduleBody = Settings.transform(named);
export const UpdateScheduleBody = Settings.partial().transform(named);
