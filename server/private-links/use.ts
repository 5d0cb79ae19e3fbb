import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

/**
 * Counts one use of a link, in the transaction of the booking made through it: two bookings cannot both have the last use.
 * Throws `not_found` for a link that is missing, expired or of another event type.
 */
export async function countPrivateLinkUse(ctx: Ctx, { linkId, eventTypeId }: { linkId: string; eventTypeId: number }): Promise<void> {
  const { maxUsageCount } = ctx.db.privateLink.fields;
  const usable = [
    { OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }] },
    { OR: [{ maxUsageCount: null }, { usageCount: { lt: maxUsageCount } }] },
  ];
  const used = await ctx.db.privateLink.updateMany({ where: { linkId, eventTypeId, AND: usable }, data: { usageCount: { increment: 1 } } });
  if (!used.count) throw new AppError("not_found", "This private link does not exist or has expired. Ask the host for a new one.");
}
