import { civilDate, DAY_MS, dayNumber, formatDate, HOUR_MS, MINUTE_MS, parseDate, weekdayOf } from "@/server/core/time";
import { type AnyInstant, type Instant, type Minutes, minutes } from "@/server/core/units";
import type { ZoneOffset } from "@/server/slots/dto";
import type { PeriodSlots } from "./types";

/*
 * Calendar arithmetic on offsets that the server sent: the browser's own zone table is never asked. Instants are UTC milliseconds,
 * months are `2026-11`, dates `2026-11-24`. A period is a month, or the week of days from a date on, written as that date.
 */

/** No zone is further from UTC than this, so a month of UTC widened by it holds the same month of every zone. */
const WIDEST_OFFSET_MS = 15 * HOUR_MS;

/** The offset east of UTC at an instant. The first entry holds from before it. */
export function offsetAt(offsets: readonly ZoneOffset[], instant: AnyInstant): Minutes {
  const era = offsets.findLast(({ at }) => at <= instant) ?? offsets[0];
  return era?.offsetMinutes ?? minutes(0);
}

/** The calendar date of an instant on the clock of `offsets`. */
export function dateOf(offsets: readonly ZoneOffset[], instant: AnyInstant): string {
  return formatDate(Math.floor((instant + offsetAt(offsets, instant) * MINUTE_MS) / DAY_MS));
}

export const monthOf = (date: string): string => date.slice(0, 7);

/** The day number of a month's first day. */
function firstDay(month: string): number {
  return parseDate(`${month}-01`) ?? 0;
}

/** The month so many months later, or earlier. */
export function addMonths(month: string, count: number): string {
  const { year, month: number } = civilDate(firstDay(month));
  const months = year * 12 + (number - 1) + count;
  return formatDate(dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1)).slice(0, 7);
}

/** Days of a period that is not a month. */
const PERIOD_DAYS = 7;

const isDays = (period: string): boolean => period.length > 7;

/** The period so many months or weeks later, or earlier. */
export function addPeriods(period: string, count: number): string {
  return isDays(period) ? addDays(period, count * PERIOD_DAYS) : addMonths(period, count);
}

/** The first date of a period. */
export const firstDateOf = (period: string): string => (isDays(period) ? period : `${period}-01`);

/** The dates of a week from its first on. */
export const datesOf = (period: string): string[] => Array.from({ length: PERIOD_DAYS }, (_, index) => addDays(period, index));

/** The first date of the week that a date lies in. `weekStart`: 0 Sunday … 6 Saturday. */
export const startOfWeek = (date: string, weekStart: number): string => addDays(date, -((weekdayOfDate(date) - weekStart + 7) % 7));

/** Weeks of the grid of the month that is running: towards its end it leads over into the next. */
const MOST_WEEKS = 6;

/** Days from the first of a month's grid to the first of the month. `weekStart`: 0 Sunday … 6 Saturday. */
const leadOf = (first: number, weekStart: number): number => (weekdayOf(first) - weekStart + 7) % 7;

/**
 * The first date after what is shown of a period: its seven days; or a month with those days of the next one that fill its last week, and
 * the grid of the month in which `today` lies. `weekStart`: 0 Sunday … 6 Saturday.
 */
export function shownUntil(period: string, today: string, weekStart: number): string {
  if (isDays(period)) return addPeriods(period, 1);
  const first = firstDay(period);
  const gridStart = first - leadOf(first, weekStart);
  const weeks = monthOf(today) === period ? MOST_WEEKS : Math.ceil((firstDay(addMonths(period, 1)) - gridStart) / 7);
  return formatDate(gridStart + weeks * 7);
}

/** Whether a date lies in a period itself, not only among the days that are shown with it. */
export const isIn = (date: string, period: string): boolean => date >= firstDateOf(period) && date < firstDateOf(addPeriods(period, 1));

/** Whether days (both included) lie in a period, in part at least. */
export const touches = (from: string, to: string, period: string): boolean =>
  to >= firstDateOf(period) && from < firstDateOf(addPeriods(period, 1));

/** What to ask the server for, so that the dates from one to before another are inside in every zone. */
export function dateRange(from: string, until: string): { start: string; end: string } {
  const bound = (date: string, by: number) => new Date((parseDate(date) ?? 0) * DAY_MS + by).toISOString();
  return { start: bound(from, -WIDEST_OFFSET_MS), end: bound(until, WIDEST_OFFSET_MS) };
}

/** Minutes since midnight on the wall clock. */
export function minuteOfDay(offsets: readonly ZoneOffset[], instant: AnyInstant): number {
  const wall = instant + offsetAt(offsets, instant) * MINUTE_MS;
  return Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}

/** The dates of a month by week up to before `until`, with null before its first. `weekStart`: 0 Sunday … 6 Saturday. */
export function weeksOf(month: string, until: string, weekStart: number): (string | null)[][] {
  const first = firstDay(month);
  const end = parseDate(until) ?? first;
  const weeks: (string | null)[][] = [];
  for (let monday = first - leadOf(first, weekStart); monday < end; monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, i) => (monday + i >= first ? formatDate(monday + i) : null)));
  }
  return weeks;
}

/** Midday of a date as if it were UTC: what Intl needs to write its names. */
export function middayOf(date: string): number {
  return (parseDate(date) ?? 0) * DAY_MS + 12 * HOUR_MS;
}

/** A date so many days later. */
export function addDays(date: string, count: number): string {
  return formatDate((parseDate(date) ?? 0) + count);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOfDate(date: string): number {
  return weekdayOf(parseDate(date) ?? 0);
}

export interface OfferedTime {
  start: Instant;
  /** null where the event type does not show them. */
  seatsLeft: number | null;
}

/** The slots of all shown dates by date; dates without any are absent. */
export function timesByDate(slots: PeriodSlots): Map<string, OfferedTime[]> {
  const days = new Map<string, OfferedTime[]>();
  slots.starts.forEach((start, index) => {
    const date = dateOf(slots.offsets, start);
    if (date < firstDateOf(slots.period) || date >= slots.until) return;
    const day = days.get(date);
    const time = { start, seatsLeft: slots.seatsLeft?.[index] ?? null };
    if (day) day.push(time);
    else days.set(date, [time]);
  });
  return days;
}

/** The starts nearest to a wanted one that cannot be had, in order. */
export function nearestStarts(starts: readonly number[], wanted: number, count: number): number[] {
  return starts
    .filter((start) => start !== wanted)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
    .slice(0, count)
    .sort((a, b) => a - b);
}
