import { civilDate, DAY_MS, dayNumber } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import type { Recurrence } from "@/server/event-types/schemas";

/**
 * Starts of a series (UTC ms), the first one included: the same wall-clock time on each date, on the clock of `timeZone`, whatever
 * clock changes lie between. A month without the day (31st) is left out, as in RFC 5545 (3.3.10).
 */
export function occurrenceStarts(first: number, recurrence: Recurrence, count: number, timeZone: string): number[] {
  const of = zone(timeZone);
  const local = of.toLocal(first);
  const day = Math.floor(local / DAY_MS);
  const starts: number[] = [];
  for (let step = 0; starts.length < count; step++) {
    const next = dayOf(day, recurrence, step);
    if (next !== null) starts.push(of.localToInstant(local + (next - day) * DAY_MS));
  }
  return starts;
}

function dayOf(first: number, { frequency, interval }: Recurrence, step: number): number | null {
  if (frequency === "weekly") return first + 7 * interval * step;
  const { year, month, day } = civilDate(first);
  const months = month - 1 + interval * step * (frequency === "yearly" ? 12 : 1);
  const candidate = dayNumber(year + Math.floor(months / 12), (months % 12) + 1, day);
  return civilDate(candidate).day === day ? candidate : null;
}
