import type { Instant } from "@/server/core/units";
import type { ZoneOffset } from "@/server/slots/dto";
import { dateOf, minuteOfDay, type OfferedTime } from "./clock";

const HOUR = 60;
const DAY = 24 * HOUR;
/** Of a slot, in pixels: enough for a finger and for its text. */
const LEAST_HEIGHT = 30;
const USUAL_HOUR = 56;
const MOST_HOUR = 240;

/** The wall clock that a week's grid shows. */
export interface Scale {
  /** Minutes since midnight, whole hours. */
  from: number;
  until: number;
  /** Pixels of an hour. */
  hour: number;
  /** Minutes from one start to the next, at least: a block is no higher, so that overlapping ones stand below each other. */
  step: number;
}

interface Span {
  start: Instant;
  end: Instant;
}

/** Places of all times of a week on one wall clock: as many hours as they need, each high enough for its starts. */
export function scaleOf(
  days: ReadonlyMap<string, OfferedTime[]>,
  offsets: readonly ZoneOffset[],
  lengthMinutes: number,
  others: readonly Span[],
  dates: readonly string[],
): Scale {
  let [from, until, step] = [DAY, 0, Math.max(lengthMinutes, 1)];
  for (const times of days.values()) {
    let before = -DAY;
    for (const { start } of times) {
      const minute = minuteOfDay(offsets, start);
      from = Math.min(from, minute);
      until = Math.max(until, Math.min(DAY, minute + lengthMinutes));
      if (minute > before) step = Math.min(step, minute - before);
      before = minute;
    }
  }
  for (const { start, end } of others) {
    if (!dates.includes(dateOf(offsets, start)) || dateOf(offsets, start) !== dateOf(offsets, end)) continue;
    from = Math.min(from, minuteOfDay(offsets, start));
    until = Math.max(until, minuteOfDay(offsets, end));
  }
  if (from >= until) [from, until] = [9 * HOUR, 17 * HOUR];
  return {
    from: Math.floor(from / HOUR) * HOUR,
    until: Math.ceil(until / HOUR) * HOUR,
    hour: Math.min(MOST_HOUR, Math.max(USUAL_HOUR, (LEAST_HEIGHT * HOUR) / step)),
    step,
  };
}

/** Pixels from the top of the grid to a minute of the day. */
export const topOf = (scale: Scale, minute: number) => ((minute - scale.from) / HOUR) * scale.hour;

export interface Place {
  top: number;
  height: number;
  /** An hour that the clock shows twice: its second half stands beside the first. */
  lane: 0 | 1;
  isTwice: boolean;
}

/** Where each time of a day stands. */
export function placesOf(times: readonly OfferedTime[], offsets: readonly ZoneOffset[], scale: Scale, lengthMinutes: number): Place[] {
  const minutes = times.map(({ start }) => minuteOfDay(offsets, start));
  const height = (Math.min(lengthMinutes, scale.step) / HOUR) * scale.hour;
  return minutes.map((minute, index) => ({
    top: topOf(scale, minute),
    height: Math.max(height, 24),
    lane: minutes.indexOf(minute) < index ? 1 : 0,
    isTwice: minutes.indexOf(minute) !== minutes.lastIndexOf(minute),
  }));
}

/** The part of a span that lies on a date, as the grid shows it; null when none does. */
export function spanOn(date: string, { start, end }: Span, offsets: readonly ZoneOffset[], scale: Scale): Place | null {
  const [first, last] = [dateOf(offsets, start), dateOf(offsets, end - 1)];
  if (date < first || date > last) return null;
  const from = Math.max(scale.from, date === first ? minuteOfDay(offsets, start) : 0);
  const until = Math.min(scale.until, date === last ? minuteOfDay(offsets, end - 1) + 1 : DAY);
  if (until <= from) return null;
  return { top: topOf(scale, from), height: ((until - from) / HOUR) * scale.hour, lane: 0, isTwice: false };
}
