// isomorphic

/**
 * Plain dates and wall-clock times without a zone.
 * A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar.
 * A minute of day runs from 0 to 1440; 1440 is the end of the day.
 */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Year, month (1-12), day of month (1-31) -> day number. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export type CivilDate = { year: number; month: number; day: number };

/** Day number -> year, month (1-12), day of month (1-31). */
export function civilDate(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Weekday of a day number: 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-03-29` -> day number; null when it is not a date of the calendar. */
export function parseDate(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDate(day) === text ? day : null;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Day number -> `2026-03-29` (years outside 0-9999 get a sign and six digits, as in ISO 8601). */
export function formatDate(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const text = year >= 0 && year <= 9999 ? digits(year, 4) : `${year < 0 ? "-" : "+"}${digits(Math.abs(year), 6)}`;
  return `${text}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

const CLOCK = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** `09:30` or `24:00` -> minute of day (0-1440); null when it is not a time. */
export function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= 1440 ? minute : null;
}

/** Minute of day (0-1440) -> `09:30`; the end of the day is `24:00`. */
export function formatClock(minute: number): string {
  return `${digits(Math.floor(minute / 60), 2)}:${digits(minute % 60, 2)}`;
}
