import { type Intervals, mergePairs } from "@/server/core/intervals";
import type { ZoneDays } from "./calendar";
import { dateOf } from "./calendar";
import type { DateOverride, Schedule, WeeklyWindow } from "./world";

const END_OF_DAY = 1440;

/** Minutes of one window: from 0 to 2880, where more than 1440 is on the next day. */
type Minutes = { start: number; end: number };

/** Rule 6: an end of 24:00 or 00:00 is the end of the day, an end before its start is on the next day; equal times are no time. */
function weeklyMinutes(row: WeeklyWindow): Minutes | null {
  const end = row.endMinute === 0 ? END_OF_DAY : row.endMinute;
  if (end === row.startMinute) return null;
  return { start: row.startMinute, end: end < row.startMinute ? end + END_OF_DAY : end };
}

/** Rule 7: equal start and end, or none, is a closed date; otherwise as a weekly row. */
function overrideMinutes(row: DateOverride): Minutes | null {
  if (row.startMinute === null || row.endMinute === null || row.startMinute === row.endMinute) return null;
  return weeklyMinutes({ days: [], startMinute: row.startMinute, endMinute: row.endMinute });
}

function byWeekday(weekly: readonly WeeklyWindow[]): Minutes[][] {
  const days: Minutes[][] = [[], [], [], [], [], [], []];
  for (const row of weekly) {
    const minutes = weeklyMinutes(row);
    if (minutes) for (const day of row.days) days[day]?.push(minutes);
  }
  for (const day of days) if (day.length > 1) day.sort((a, b) => a.start - b.start);
  return days;
}

const NO_OVERRIDES: ReadonlyMap<number, Minutes[]> = new Map();

/** Overrides by day, those of the days at hand only. A closed date has an empty list. */
export function overridesByDay(overrides: readonly DateOverride[], days: ZoneDays): ReadonlyMap<number, Minutes[]> {
  let found: Map<number, Minutes[]> | null = null;
  for (const row of overrides) {
    if (row.date < days.firstDate || row.date > days.lastDate) continue;
    found ??= new Map();
    const day = dateOf(row.date);
    const rows = found.get(day) ?? [];
    found.set(day, rows);
    const minutes = overrideMinutes(row);
    if (minutes) rows.push(minutes);
  }
  return found ?? NO_OVERRIDES;
}

/**
 * Rules 2 and 5-7: the windows of a schedule over the days given, merged. Both ends of a window are converted on their own date. An
 * override replaces its date from its first instant, so the tail of the night before ends there.
 */
export function scheduleWindows(schedule: Schedule, days: ZoneDays): Intervals {
  const weekly = byWeekday(schedule.weekly);
  const overrides = overridesByDay(schedule.overrides, days);
  let pairs = new Float64Array(2 * (days.last - days.first + 1));
  let n = 0;
  let weekday = (((days.first + 4) % 7) + 7) % 7;
  for (let day = days.first; day <= days.last; day++, weekday = weekday === 6 ? 0 : weekday + 1) {
    const rows = (overrides.size > 0 ? overrides.get(day) : undefined) ?? weekly[weekday]!;
    if (rows.length === 0 || !days.has(day)) continue;
    const until = overrides.size > 0 && overrides.has(day + 1) ? days.startOf(day + 1) : Number.POSITIVE_INFINITY;
    for (const row of rows) {
      if (n + 2 > pairs.length) {
        const wider = new Float64Array(2 * pairs.length);
        wider.set(pairs);
        pairs = wider;
      }
      pairs[n] = days.instant(day, row.start);
      pairs[n + 1] = Math.min(days.instant(day, row.end), until);
      n += 2;
    }
  }
  return mergePairs(pairs, n / 2);
}
