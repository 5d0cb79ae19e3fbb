import type { AvailabilityRow } from "@/server/schedules/schemas";
import { formatWallTime, minutesOf } from "./wall-time";
import { type DayName, daysFrom, toWeeklyHours, type Window } from "./weekly-hours";

const short = (day: DayName) => day.slice(0, 3);

/** "Mon – Fri", "Mon, Wed": neighbours of three and more become a range. */
function dayRanges(days: readonly DayName[], week: readonly DayName[]): string {
  const runs: DayName[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && week.indexOf(day) === week.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  const nameOf = (run: DayName[]) => (run.length > 2 ? `${short(run[0]!)} – ${short(run.at(-1)!)}` : run.map(short).join(", "));
  return runs.map(nameOf).join(", ");
}

/** "09:00 – 17:00"; a night shift gets "(+1 day)", the whole day is "all day". */
export function windowText({ startTime, endTime }: Window, timeFormat: 12 | 24): string {
  const end = minutesOf(endTime) || 1440;
  if (startTime === "00:00" && end === 1440) return "all day";
  const nextDay = end <= minutesOf(startTime) ? " (+1 day)" : "";
  return `${formatWallTime(startTime, timeFormat)} – ${formatWallTime(endTime, timeFormat)}${nextDay}`;
}

/** The hours of a usual week as lines: "Mon – Fri, 09:00 – 17:00". Days with the same hours share a line. */
export function hoursSummary(
  rows: readonly AvailabilityRow[],
  { weekStart, timeFormat }: { weekStart: string; timeFormat: 12 | 24 },
): string[] {
  const hours = toWeeklyHours(rows);
  const week = daysFrom(weekStart);
  const lines = new Map<string, DayName[]>();
  for (const day of week) {
    const windows = hours[day].toSorted((a, b) => minutesOf(a.startTime) - minutesOf(b.startTime));
    if (windows.length === 0) continue;
    const text = windows.map((window) => windowText(window, timeFormat)).join(", ");
    lines.set(text, [...(lines.get(text) ?? []), day]);
  }
  return [...lines].map(([text, days]) => `${dayRanges(days, week)}, ${text}`);
}
