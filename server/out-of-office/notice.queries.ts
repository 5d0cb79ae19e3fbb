import { OOO_REASONS } from "@/server/core/away-reasons";
import type { Ctx } from "@/server/core/context";
import { type AwayNotice, oooSelect } from "./dto";
import type { OooReason } from "./schemas";

/** The dates (YYYY-MM-DD, host's zone, both included) that a booking page shows, and the slug of its event type where it is one's. */
interface AwayRange {
  from: string;
  to: string;
  slug?: string | undefined;
}

/**
 * What a host's own pages say of their absences, by first day: two statements at the most. Notes only where their owner shows them. No
 * procedure: nobody asks for the absences of an id that no page has shown them.
 */
export async function findAwayNotices(ctx: Ctx, userId: number, { from, to, slug }: AwayRange): Promise<AwayNotice[]> {
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
