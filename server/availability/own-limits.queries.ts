import type { Ctx } from "@/server/core/context";
import { MINUTE_MS } from "@/server/core/time";
import { WEEK_DAYS } from "@/server/core/week-days";
import { readCounted } from "./rows.queries";
import { Calendars } from "./rules/calendar";
import { type FullPeriod, limitBars } from "./rules/limits";
import { countedRange } from "./rules/load-range";
import type { Limits, Weekday } from "./rules/world";

/**
 * The first of these users' own limits (scheduling rule 13) that one more accepted booking from `start` to `end` (UTC ms) would pass; null
 * when there is room. To be asked under the users' locks.
 */
export async function ownLimitReached(ctx: Ctx, userIds: number[], at: { start: number; end: number }): Promise<FullPeriod | null> {
  const users = await ctx.db.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, bookingLimits: true, timeZone: true, weekStart: true },
    orderBy: { id: "asc" },
  });
  const decided = { from: at.start, to: at.end };
  const calendars = new Calendars(decided.from, decided.to);
  for (const { id, bookingLimits, timeZone, weekStart: name } of users) {
    const weekStart = Math.max(0, (WEEK_DAYS as readonly string[]).indexOf(name)) as Weekday;
    const limits = bookingLimits as Limits | null;
    const range = countedRange([limits], { timeZone, weekStart }, decided);
    if (!limits || !range) continue;
    const counted = (await readCounted(ctx, [id], range)).get(id) ?? [];
    const owner = { days: calendars.days(timeZone), weekStart };
    const full = limitBars(limits, "count", counted, (at.end - at.start) / MINUTE_MS, null, owner);
    const reached = full.find((period) => period.from <= at.start && at.start < period.to);
    if (reached) return reached;
  }
  return null;
}
