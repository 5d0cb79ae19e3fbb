import { minutes } from "@/server/core/units";
import { formatShortDay } from "@/server/i18n/dates";
import { utcFormat } from "@/server/i18n/formats";

/** `2026-05-06` -> `Wed, May 6, 2026`. */
const civilDay = (date: string, english: string) =>
  utcFormat(english, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(Date.parse(date));

/** `Wed, May 6`. */
const shortCivilDay = (date: string, english: string) => formatShortDay(Date.parse(date), minutes(0), english);

/** One day, or from the first to the last; the year once where both have it. `english`: a variant of it. */
export function civilRange(from: string, to: string, english: string): string {
  if (from === to) return civilDay(from, english);
  return `${(from.slice(0, 4) === to.slice(0, 4) ? shortCivilDay : civilDay)(from, english)} – ${civilDay(to, english)}`;
}

const DAY_MS = 86_400_000;

/** Dates in ascending order as the fewest ranges. */
export function civilRuns(dates: readonly string[], english: string): string {
  const runs: [string, string][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && Date.parse(date) - Date.parse(last[1]) === DAY_MS) last[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([from, to]) => civilRange(from, to, english)).join("; ");
}
