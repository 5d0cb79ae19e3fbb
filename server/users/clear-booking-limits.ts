import type { Ctx } from "@/server/core/context";
import { jsonOrNull } from "@/server/core/database";
import { requireMine } from "@/server/owners/access";

/** Takes all of the acting user's own booking limits away; those of their event types stay. (Documentation: "User booking limits".) */
export async function clearMyBookingLimits(ctx: Ctx): Promise<void> {
  const { userId } = requireMine(ctx, "profile.update");
  await ctx.db.user.update({ where: { id: userId }, data: { bookingLimits: jsonOrNull(null) }, select: { id: true } });
}
