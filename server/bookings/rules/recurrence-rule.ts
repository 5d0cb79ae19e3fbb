import { civilDate, DAY_MS } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import type { Recurrence } from "@/server/event-types/schemas";
import { occurrenceStarts } from "./occurrences";

/**
 * The rule (RFC 5545, 3.3.10) of which these starts (UTC ms, ascending) are all the dates, on the clock of `timeZone`; null when they
 * stand at no regular step there. What has been moved or cancelled is given with its first start.
 */
export function recurrenceRule(starts: readonly number[], timeZone: string): string | null {
  const [first, second] = starts;
  if (first === undefined || second === undefined) return null;
  for (const recurrence of candidates(first, second, timeZone)) {
    const expected = occurrenceStarts(first, recurrence, starts.length, timeZone);
    if (expected.every((start, index) => start === starts[index]))
      return `FREQ=${recurrence.frequency.toUpperCase()};INTERVAL=${recurrence.interval};COUNT=${starts.length}`;
  }
  return null;
}

/** Steps that may lead from the first date to the second. */
function candidates(first: number, second: number, timeZone: string): Recurrence[] {
  const day = (instant: number) => Math.floor(zone(timeZone).toLocal(instant) / DAY_MS);
  const [from, to] = [day(first), day(second)];
  const months = (value: number) => civilDate(value).year * 12 + civilDate(value).month;
  const span = months(to) - months(from);
  // a short month is left out of a series on the 31st: the step may be a divisor of what lies between
  const divisors = (whole: number) => Array.from({ length: whole }, (_, index) => whole - index).filter((step) => whole % step === 0);
  return [
    ...(to > from && (to - from) % 7 === 0 ? [{ frequency: "weekly" as const, interval: (to - from) / 7 }] : []),
    ...divisors(span).map((interval) => ({ frequency: "monthly" as const, interval })),
    ...(span > 0 && span % 12 === 0 ? divisors(span / 12).map((interval) => ({ frequency: "yearly" as const, interval })) : []),
  ].map((step) => ({ ...step, occurrences: 1 }));
}
