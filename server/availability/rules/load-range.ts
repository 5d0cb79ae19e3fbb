import { DAY_MS } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import { periodDays } from "./calendar";
import { gridReach, gridRules } from "./grid";
import { decidedFrom } from "./offer";
import type { EventTypeRules, Limits, Period, Weekday, World } from "./world";

/** Buffers reach at most this far; rows are loaded this much beyond what is decided, on both sides. */
const WIDEST_BUFFERS_MS = DAY_MS;

export type LoadRange = {
  /** Rows that overlap this range stand in the way: busy times, bookings with their buffers, out of office, reservations, started slots. */
  readonly occupied: { readonly from: number; readonly to: number };
  /** Calendar dates whose overrides and holidays matter (both included), in any zone. */
  readonly dates: { readonly from: string; readonly to: string };
  /** Starts that are decided: the range whose calendar periods limits count; see `countedRange`. */
  readonly decided: { readonly from: number; readonly to: number };
};

/** What to load to list slots in `request`, or to decide one start with `request` = `[start, end)` of the candidate. */
export function loadRange(rules: EventTypeRules, ask: Pick<World, "now" | "request" | "lengthMinutes">): LoadRange {
  const lengthMinutes = ask.lengthMinutes ?? rules.lengthMinutes;
  const from = decidedFrom({ eventType: rules, now: ask.now }, ask.request.start);
  const grid = gridRules(rules, zone(rules.timeZone), lengthMinutes);
  const reach = gridReach(grid, from, ask.request.end);
  const occupied = {
    from: from - reach - grid.lengthMs - WIDEST_BUFFERS_MS,
    to: ask.request.end + (rules.showOptimizedSlots ? reach : 0) + WIDEST_BUFFERS_MS,
  };
  const date = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  return {
    occupied,
    dates: { from: date(occupied.from - 2 * DAY_MS), to: date(occupied.to + 2 * DAY_MS) },
    decided: { from, to: ask.request.end },
  };
}

const WIDEST_FIRST: readonly Period[] = ["year", "month", "week", "day"];

/** Starts `[from, to)` of the bookings that limits count for decisions in `decided`; null when there is no limit. */
export function countedRange(
  limits: readonly (Limits | null)[],
  owner: { timeZone: string; weekStart: Weekday },
  decided: { from: number; to: number },
): { from: number; to: number } | null {
  const of = zone(owner.timeZone);
  let range: { from: number; to: number } | null = null;
  for (const per of WIDEST_FIRST) {
    if (!limits.some((limit) => typeof limit?.[per] === "number")) continue;
    const from = of.startOfDay(periodDays(of.dayOf(decided.from), per, owner.weekStart).first);
    const to = of.startOfDay(periodDays(of.dayOf(decided.to), per, owner.weekStart).next);
    range = range ? { from: Math.min(range.from, from), to: Math.max(range.to, to) } : { from, to };
  }
  return range;
}
