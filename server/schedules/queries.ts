import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { requireMine } from "@/server/owners/access";
import { requireOwnSchedule } from "./access";
import { type Schedule, scheduleSelect, toSchedule } from "./dto";
import type { ScheduleId } from "./schemas";

/** The acting user's schedules, oldest first. */
export async function listSchedules(ctx: Ctx): Promise<Schedule[]> {
  const { userId } = requireMine(ctx, "availability.read");
  const rows = await ctx.db.schedule.findMany({ where: { ownerId: userId }, select: scheduleSelect, orderBy: { id: "asc" } });
  return rows.map(toSchedule);
}

/** One of the acting user's schedules. Throws `not_found`. */
export function getSchedule(ctx: Ctx, { id }: ScheduleId): Promise<Schedule> {
  return requireOwnSchedule(ctx, id, "availability.read");
}

/** The schedule of event types that name none. Throws `not_found` while the acting user has not chosen one. */
export async function getDefaultSchedule(ctx: Ctx): Promise<Schedule> {
  const schedule = (await listSchedules(ctx)).find((candidate) => candidate.isDefault);
  if (!schedule) throw new AppError("not_found", "You have no default schedule. Create a schedule with isDefault true.");
  return schedule;
}
