import type { Away } from "@/components/booker/types";
import type { Ctx } from "@/server/core/context";
import { DAY_MS } from "@/server/core/time";
import { findAwayNotices } from "@/server/out-of-office/notice.queries";

const YEAR_DAYS = 365;

/** When a host is away in the year ahead, and who takes over: on the same event type where they have it, else on their own page. */
export async function awayOf(ctx: Ctx, userId: number | null, slug?: string, days = YEAR_DAYS): Promise<Away[]> {
  if (userId === null) return [];
  const from = dateAfter(ctx, 0);
  const notices = await findAwayNotices(ctx, userId, { from, to: dateAfter(ctx, days), slug });
  // whoever is away for a part of each day can be met for the rest of it: the times on offer say so
  const wholeDays = notices.filter(({ startTime }) => startTime === null);
  return wholeDays.map(({ startDate, endDate, emoji, notes, cover }) => ({
    from: startDate,
    to: endDate,
    toldUntil: endDate,
    emoji,
    note: notes,
    cover: cover && { name: cover.name, href: `/${cover.username}${cover.hasEventType && slug ? `/${slug}` : ""}` },
  }));
}

const dateAfter = (ctx: Ctx, days: number) => new Date(ctx.now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
