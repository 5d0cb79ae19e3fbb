import { type Ctx, inTransaction } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { requireZone } from "@/server/core/zone-input";
import { requireOwnSchedule } from "./access";
import { type Schedule, scheduleSelect, toSchedule } from "./dto";
import { UpdateScheduleInput } from "./schemas";

/**
 * Changes one of the acting user's schedules; absent fields stay, lists are replaced whole. Throws `not_found`,
 * and `invalid_input` for an unknown zone or for taking "default" away without naming another schedule.
 */
export async function updateSchedule(ctx: Ctx, input: UpdateScheduleInput): Promise<Schedule> {
  const { id, isDefault, overrides, timeZone, name, availability } = UpdateScheduleInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const schedule = await requireOwnSchedule(tx, id, "availability.update");
    if (isDefault === false && schedule.isDefault) {
      throw fieldError("isDefault", "Every user has one default schedule. Make another schedule the default instead.");
    }
    const data = { name, timeZone: timeZone && requireZone(timeZone), availability };
    await tx.db.schedule.update({ where: { id }, data, select: { id: true } });
    if (overrides) await replaceOverrides(tx, id, overrides);
    if (isDefault) await tx.db.user.update({ where: { id: schedule.ownerId }, data: { defaultScheduleId: id }, select: { id: true } });
    return toSchedule(await tx.db.schedule.findUniqueOrThrow({ where: { id }, select: scheduleSelect }));
  });
}

async function replaceOverrides(tx: Ctx, scheduleId: number, overrides: { date: string; startTime: string; endTime: string }[]) {
  await tx.db.scheduleOverride.deleteMany({ where: { scheduleId } });
  await tx.db.scheduleOverride.createMany({ data: overrides.map((row) => ({ ...row, scheduleId })) });
}
