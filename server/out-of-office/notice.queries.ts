import { OOO_REASONS } from "@/server/core/away-reasons";
import type { Ctx } from "@/server/core/context";
import { type AwayNotice, oooSelect } from "./dto";
import type { AwayNoticesInput, OooReason } from "./schemas";

/** What anybody may know of a user's absences, by first day: two statements at the most. Notes only where their owner shows them. */
export async function findAwayNotices(
  ctx: Ctx,
  userId: number,
  { from, to, slug }: Omit<AwayNoticesInput, "userId">,
): Promise<AwayNotice[]> {
  const rows = await ctx.db.outOfOffice.findMany({
    where: { userId, startDate: { lte: to }, endDate: { gte: from } },
    select: oooSelect,
    orderBy: [{ startDate: "asc" }, { id: "asc" }],
  });
  const covers = await withEventType(ctx, [...new Set(rows.flatMap(({ toUser }) => toUser?.id ?? []))], slug);
  return rows.map(({ startDate, endDate, startTime, endTime, reason, notes, showNotes, toUser }) => ({
    ...{ startDate, endDate, startTime, endTime },
    reason: reason as OooReason,
    emoji: OOO_REASONS.find(({ value }) => value === reason)?.emoji ?? OOO_REASONS[0].emoji,
    notes: showNotes ? notes : null,
    cover: toUser?.username
      ? { username: toUser.username, name: toUser.name ?? toUser.username, hasEventType: covers.has(toUser.id) }
      : null,
  }));
}

/** Who of them offers an event type at that slug to everybody. */
async function withEventType(ctx: Ctx, userIds: number[], slug: string | undefined): Promise<Set<number>> {
  if (!userIds.length || !slug) return new Set();
  const where = { ownerId: { in: userIds }, slug: slug.toLowerCase(), hidden: false };
  const rows = await ctx.db.eventType.findMany({ where, select: { ownerId: true } });
  return new Set(rows.flatMap(({ ownerId }) => ownerId ?? []));
}
