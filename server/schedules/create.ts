import { type Ctx, inTransaction } from "@/server/core/context";
import { requireZone } from "@/server/core/zone-input";
import { requireMine } from "@/server/owners/access";
import { type Schedule, scheduleSelect, toSchedule } from "./dto";
import { CreateScheduleInput, DEFAULT_AVAILABILITY } from "./schemas";

/**
 * Creates a schedule for the acting user: Monday to Friday 09:00-17:00 unless told otherwise. Throws `invalid_input` for an unknown zone.
 */
export async function createSchedule(ctx: Ctx, input: CreateScheduleInput): Promise<Schedule> {
  const { userId } = requireMine(ctx, "availability.create");
  const { isDefault, overrides = [], availability = [...DEFAULT_AVAILABILITY], timeZone, name } = CreateScheduleInput.parse(input);
  const data = {
    ownerId: userId,
    name,
    timeZone: requireZone(timeZone),
    availability: availability as object[],
    overrides: { createMany: { data: overrides } },
  };
  return inTransaction(ctx, async (tx) => {
    const { id } = await tx.db.schedule.create({ data, select: { id: true } });
    if (isDefault) await tx.db.user.update({ where: { id: userId }, data: { defaultScheduleId: id }, select: { id: true } });
    return toSchedule(await tx.db.schedule.findUniqueOrThrow({ where: { id }, select: scheduleSelect }));
  });
}
