import type { OverrideRow } from "@/server/schedules/schemas";
import type { Window } from "./weekly-hours";

/** One date with what it has instead of its weekly hours; no windows: closed. */
export type OverrideDay = { date: string; windows: Window[] };

/** A row with equal start and end closes its date; other rows of that date win over it. */
const isClosed = ({ startTime, endTime }: Window) => startTime === endTime;

/** The rows of a schedule by date, earliest first. */
export function toOverrideDays(rows: readonly OverrideRow[]): OverrideDay[] {
  const days = new Map<string, Window[]>();
  for (const { date, startTime, endTime } of rows) {
    const windows = days.get(date) ?? [];
    if (!isClosed({ startTime, endTime })) windows.push({ startTime, endTime });
    days.set(date, windows);
  }
  return [...days].map(([date, windows]) => ({ date, windows })).sort((a, b) => a.date.localeCompare(b.date));
}

function rowsOf({ date, windows }: OverrideDay): OverrideRow[] {
  if (windows.length === 0) return [{ date, startTime: "00:00", endTime: "00:00" }];
  // an end of 00:00 is the end of the day, which a row from 00:00 to 00:00 would not say
  return windows.map(({ startTime, endTime }) => ({ date, startTime, endTime: endTime === "00:00" ? "24:00" : endTime }));
}

/** Gives some dates these windows, whatever they had; `without` lists dates that have their weekly hours again. */
export function withOverrides(rows: readonly OverrideRow[], dates: readonly string[], windows: Window[], without: readonly string[] = []) {
  const kept = toOverrideDays(rows).filter(({ date }) => !dates.includes(date) && !without.includes(date));
  const days = [...kept, ...dates.map((date) => ({ date, windows }))].sort((a, b) => a.date.localeCompare(b.date));
  return days.flatMap(rowsOf);
}
