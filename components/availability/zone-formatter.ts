import { type AnyInstant, instantOf, type Minutes, minutes } from "@/server/core/units";
import { formatDay, formatShortDay, formatTime, formatUtcOffset } from "@/server/i18n/dates";
import type { ZoneOffset } from "@/server/slots/dto";

const MINUTE_MS = 60_000;

/** Writes instants on the clock of one zone, by the offsets that the server gave. */
export type ZoneFormatter = {
  zone: string;
  offsetAt: (instant: Date) => Minutes;
  /** `2026-05-06`: the calendar date. */
  date: (instant: Date) => string;
  /** `Wednesday, May 6, 2026`, or as the variant of English writes it. */
  day: (instant: Date) => string;
  /** `Wed, May 6`. */
  shortDay: (instant: Date) => string;
  /** `09:00` or `9:00 AM`. */
  time: (instant: Date) => string;
  /** `09:00 – 09:30`; names the day of the end where it is another one. */
  range: (start: Date, end: Date) => string;
  /** `UTC+5:45`, as it is at an instant. */
  utcOffset: (instant: Date) => string;
};

/** The offset in force at an instant; before the first known one, the first. `offsets` ascend. */
function offsetIn(offsets: readonly ZoneOffset[], instant: AnyInstant): Minutes {
  let found = offsets[0]?.offsetMinutes ?? minutes(0);
  for (const { at, offsetMinutes } of offsets) {
    if (at > instant) break;
    found = offsetMinutes;
  }
  return found;
}

/** `language`: a variant of English. */
export function zoneFormatter(zone: string, offsets: readonly ZoneOffset[], timeFormat: 12 | 24, language: string): ZoneFormatter {
  const offsetAt = (instant: Date) => offsetIn(offsets, instantOf(instant));
  const date = (instant: Date) => new Date(instant.getTime() + offsetAt(instant) * MINUTE_MS).toISOString().slice(0, 10);
  const shortDay = (instant: Date) => formatShortDay(instant.getTime(), offsetAt(instant), language);
  // as the hours of schedules are written
  const time = (instant: Date) => formatTime(instant.getTime(), offsetAt(instant), "en", timeFormat);
  return {
    zone,
    offsetAt,
    date,
    day: (instant) => formatDay(instant.getTime(), offsetAt(instant), language),
    shortDay,
    time,
    range: (start, end) => `${time(start)} – ${date(start) === date(end) ? "" : `${shortDay(end)}, `}${time(end)}`,
    utcOffset: (instant) => formatUtcOffset(offsetAt(instant)),
  };
}
