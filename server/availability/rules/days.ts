import { type Zone, zone } from "@/server/core/zones";
import { isBusinessDay } from "./calendar";
import type { EventTypeRules } from "./world";

/** The rules that look at all slots of a day, in the event type's zone. */
export type DayRules = {
  readonly zone: Zone;
  readonly rolling: { readonly days: number; readonly businessOnly: boolean } | null;
  readonly firstOnly: boolean;
};

export function dayRules(rules: EventTypeRules): DayRules {
  const window = rules.bookingWindow;
  const rolling = window !== null && window.type !== "range" && window.rolling;
  return {
    zone: zone(rules.timeZone),
    rolling: rolling ? { days: window.value, businessOnly: window.type === "businessDays" } : null,
    firstOnly: rules.onlyShowFirstAvailableSlot,
  };
}

/**
 * The starts that stay, of ascending starts which begin with today where a window rolls: a rolling window lasts until so many days
 * with a slot have passed (rule 10), and `onlyShowFirstAvailableSlot` leaves the first of each day (rule 11).
 */
export function keepDays(starts: Float64Array, { zone, rolling, firstOnly }: DayRules): Float64Array {
  if (!firstOnly && !rolling) return starts;
  const kept = new Float64Array(starts.length);
  let n = 0;
  let counted = 0;
  let day = Number.NaN;
  for (const start of starts) {
    const startDay = zone.dayOf(start);
    if (startDay === day) {
      if (!firstOnly) kept[n++] = start;
      continue;
    }
    day = startDay;
    if (rolling) {
      if (counted >= rolling.days) break;
      if (!rolling.businessOnly || isBusinessDay(day)) counted++;
    }
    kept[n++] = start;
  }
  return kept.subarray(0, n);
}
