import { utcFormat } from "@/server/i18n/formats";

/** Calendar dates as text ("2026-05-06"): sorted as text they are sorted in time. No zone, no clock. */

const DAY_MS = 86_400_000;
const NAMES = new Intl.DateTimeFormat("en", { timeZone: "UTC", month: "long", year: "numeric" });
const WEEK = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month `months` after a date's own. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** "May 2026". */
export const monthName = (date: string) => NAMES.format(Date.parse(date));
/** "Wed, May 6, 2026", or as a variant of English writes it. */
export const dateName = (date: string, english: string) =>
  utcFormat(english, { weekday: "short", day: "numeric", month: "long", year: "numeric" }).format(Date.parse(date));

/** The dates of a month in weeks that start on `weekStart`, with those of the neighbouring months that fill its first and last week. */
export function weeksOf(month: string, weekStart: string): string[][] {
  const first = addMonths(month, 0);
  const shift = (new Date(first).getUTCDay() - Math.max(0, WEEK.indexOf(weekStart)) + 7) % 7;
  const weeks: string[][] = [];
  for (let start = addDays(first, -shift); start < addMonths(month, 1); start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)));
  }
  return weeks;
}
