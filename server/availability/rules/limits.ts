import { MINUTE_MS } from "@/server/core/time";
import { periodDays, type ZoneDays } from "./calendar";
import type { CountedBooking, Limits, Period, Weekday } from "./world";

/** A calendar period in which a limit leaves no room for one more booking. */
export type FullPeriod = { from: number; to: number; per: Period; limit: number; used: number };

const PERIODS: readonly Period[] = ["day", "week", "month", "year"];

/**
 * Rule 13: the periods in which one more booking of `lengthMinutes` would pass a limit. Periods are calendar ones in the zone of the
 * limit's owner (rule 4); a booking counts, with its whole length, in the period of its start. `moved` is the id of the booking being
 * rescheduled, which does not count.
 */
export function limitBars(
  limits: Limits,
  which: "count" | "duration",
  bookings: readonly CountedBooking[],
  lengthMinutes: number,
  moved: number | null,
  owner: { days: ZoneDays; weekStart: Weekday },
): FullPeriod[] {
  const { zone } = owner.days;
  const more = which === "count" ? 1 : lengthMinutes;
  const full: FullPeriod[] = [];
  for (const per of PERIODS) {
    const limit = limits[per];
    if (limit === undefined || limit === null) continue;
    if (more > limit) {
      full.push({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, per, limit, used: 0 });
      continue;
    }
    const usedFrom = new Map<number, number>();
    for (const booking of bookings) {
      if (booking.id === moved) continue;
      const { first } = periodDays(zone.dayOf(booking.start), per, owner.weekStart);
      const amount = which === "count" ? 1 : (booking.end - booking.start) / MINUTE_MS;
      usedFrom.set(first, (usedFrom.get(first) ?? 0) + amount);
    }
    for (const [first, used] of usedFrom) {
      if (used + more <= limit) continue;
      const { next } = periodDays(first, per, owner.weekStart);
      full.push({ from: owner.days.startOf(first), to: owner.days.startOf(next), per, limit, used });
    }
  }
  return full;
}
