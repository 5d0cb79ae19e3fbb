import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import type { Location } from "./schemas";

/** Where a host wants the meetings of a new event type to take place; null until they have said. */
export async function defaultLocationOf(ctx: Ctx, userId: number): Promise<Location | null> {
  const row = await ctx.db.user.findUnique({ where: { id: userId }, select: { defaultLocation: true } });
  return (row?.defaultLocation ?? null) as Location | null;
}

/** The same of the acting user; null for a caller who is nobody. */
export async function getDefaultLocation(ctx: Ctx): Promise<Location | null> {
  const me = person(ctx);
  return me ? defaultLocationOf(ctx, me.userId) : null;
}
