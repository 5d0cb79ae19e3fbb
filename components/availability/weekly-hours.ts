import { WEEK_DAYS } from "@/server/core/week-days";
import type { AvailabilityRow } from "@/server/schedules/schemas";
import { minutesOf, timeAt } from "./wall-time";

export type DayName = (typeof WEEK_DAYS)[number];
/** A stretch of one day; an end at or before the start belongs to the next day (00:00 is the end of the day). */
export type Window = { startTime: string; endTime: string };
export type WeeklyHours = Record<DayName, Window[]>;

const END_OF_DAY = 24 * 60;
const NEW_WINDOW: Window = { startTime: "09:00", endTime: "17:00" };

/** The rows of a schedule, day by day and in their order. */
export function toWeeklyHours(rows: readonly AvailabilityRow[]): WeeklyHours {
  const week = Object.fromEntries(WEEK_DAYS.map((day) => [day, [] as Window[]])) as WeeklyHours;
  for (const { days, startTime, endTime } of rows) for (const day of days) week[day].push({ startTime, endTime });
  return week;
}

/** Back to rows: days with the same window at the same place share a row, so that the order of a day's windows survives. */
export function toAvailability(week: WeeklyHours): AvailabilityRow[] {
  const deepest = Math.max(...WEEK_DAYS.map((day) => week[day].length));
  return Array.from({ length: deepest }, (_, place) => rowsAt(week, place)).flat();
}

function rowsAt(week: WeeklyHours, place: number): AvailabilityRow[] {
  const rows = new Map<string, AvailabilityRow>();
  for (const day of WEEK_DAYS) {
    const window = week[day][place];
    if (!window) continue;
    const key = `${window.startTime}-${window.endTime}`;
    const row = rows.get(key) ?? { days: [], ...window };
    row.days.push(day);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The days of a week that starts on `first`. */
export function daysFrom(first: string): DayName[] {
  const start = Math.max(0, WEEK_DAYS.indexOf(first as DayName));
  return [...WEEK_DAYS.slice(start), ...WEEK_DAYS.slice(0, start)];
}

/** What "add" offers on a day: an hour after the last window, or working hours on an empty day; null when the day has no hour left. */
export function nextWindow(windows: readonly Window[]): Window | null {
  if (windows.length === 0) return NEW_WINDOW;
  const last = Math.max(...windows.map(endMinute));
  const start = last + 60;
  return start + 60 <= END_OF_DAY ? { startTime: timeAt(start), endTime: timeAt(start + 60) } : null;
}

/** Runs past midnight, as nightly shifts do. */
function endsNextDay({ startTime, endTime }: Window): boolean {
  return minutesOf(endTime) <= minutesOf(startTime) && endTime !== "00:00";
}

/** Minute of the day at which a window ends; past 1440 on the next day. */
function endMinute(window: Window): number {
  const end = minutesOf(window.endTime);
  return end <= minutesOf(window.startTime) ? end + END_OF_DAY : end;
}

export type WindowNote = { tone: "error" | "attention" | "plain"; text: string };

/** What to say about the window at a place of its day: that it cannot be saved, or what may surprise; null when there is nothing to say. */
export function windowNote(windows: readonly Window[], place: number): WindowNote | null {
  const window = windows[place];
  if (!window) return null;
  if (window.startTime === window.endTime && window.startTime !== "00:00") {
    return { tone: "error", text: "The end must differ from the start" };
  }
  if (windows.slice(0, place).some((earlier) => overlap(earlier, window))) {
    return { tone: "attention", text: "Overlaps with an earlier time on this day" };
  }
  return endsNextDay(window) ? { tone: "plain", text: "Ends on the next day" } : null;
}

function overlap(one: Window, other: Window): boolean {
  return minutesOf(one.startTime) < endMinute(other) && minutesOf(other.startTime) < endMinute(one);
}
