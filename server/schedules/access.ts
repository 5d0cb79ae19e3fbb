import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { requireMine } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { type Schedule, scheduleSelect, toSchedule } from "./dto";

/** A schedule that the acting user owns. Throws `not_found` for a missing one and for anybody else's alike. */
export async function requireOwnSchedule(ctx: Ctx, id: number, permission: Permission): Promise<Schedule> {
  const { userId } = requireMine(ctx, permission);
  const row = await ctx.db.schedule.findFirst({ where: { id, ownerId: userId }, select: scheduleSelect });
  if (!row) throw notFound("Schedule", id);
  return toSchedule(row);
}
