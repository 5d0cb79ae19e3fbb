import { minutes } from "@/server/core/units";
import { formatShortDay } from "@/server/i18n/dates";

/** `2026-05-06` -> `Wed, May 6, 2026`. */
function civilDay(date: string): string {
  return `${shortCivilDay(date)}, ${date.slice(0, 4)}`;
}

/** `Wed, May 6`. */
const shortCivilDay = (date: string) => formatShortDay(Date.parse(date), minutes(0), "en");

/** One day, or from the first to the last; the year once where both have it. */
export function civilRange(from: string, to: string): string {
  if (from === to) return civilDay(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? shortCivilDay(from) : civilDay(from)} – ${civilDay(to)}`;
}

const DAY_MS = 86_400_000;

/** Dates in ascending order as the fewest ranges. */
export function civilRuns(dates: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && Date.parse(date) - Date.parse(last[1]) === DAY_MS) last[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([from, to]) => civilRange(from, to)).join("; ");
}
