// isomorphic
import type { AnyInstant, Instant, Minutes } from "@/server/core/units";
import { numberText, utcFormat } from "./formats";

/**
 * Dates and times as people read them. The offset (minutes east of UTC) comes from the caller, who has it from the pinned zone table:
 * the instant is moved by it and written as if it were UTC, so that Intl supplies names and order, never a zone. Instants are UTC
 * milliseconds; a language is a BCP 47 tag.
 */

const MINUTE_MS = 60_000;

const shifted = (instant: AnyInstant, offsetMinutes: Minutes) => new Date(instant + offsetMinutes * MINUTE_MS);

/** `Wednesday, May 6, 2026`. */
export function formatDay(instant: AnyInstant, offsetMinutes: Minutes, language: string): string {
  const format = utcFormat(language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return format.format(shifted(instant, offsetMinutes));
}

/** `Wed, May 6`: for a subject line. */
export function formatShortDay(instant: AnyInstant, offsetMinutes: Minutes, language: string): string {
  return utcFormat(language, { weekday: "short", day: "numeric", month: "short" }).format(shifted(instant, offsetMinutes));
}

/** `May` and `6`: for a calendar leaf. */
export function formatLeaf(instant: AnyInstant, offsetMinutes: Minutes, language: string): { month: string; day: string } {
  const date = shifted(instant, offsetMinutes);
  const month = utcFormat(language, { month: "short" }).format(date);
  return { month: month.replace(/\.$/, ""), day: numberText(date.getUTCDate(), language) };
}

/** `9:00 AM` or `09:00`; without `timeFormat` as the language does. */
export function formatTime(instant: AnyInstant, offsetMinutes: Minutes, language: string, timeFormat?: 12 | 24): string {
  const date = shifted(instant, offsetMinutes);
  if (timeFormat === 24) return utcFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  // "hour12" would count the hour after midnight as 0 in some countries
  const hour12 = timeFormat === 12 ? { hourCycle: "h12" as const } : {};
  return utcFormat(language, { hour: "numeric", minute: "2-digit", ...hour12 }).format(date);
}

/** An instant and the offset in force at it, in minutes east of UTC. */
export interface LocalInstant {
  instant: Instant;
  offsetMinutes: Minutes;
}

/** `9:00 AM – 9:30 AM`; the day of the end is named where it is another one, or the clock was changed in between. */
export function formatTimeRange(start: LocalInstant, end: LocalInstant, language: string, timeFormat?: 12 | 24): string {
  const from = formatTime(start.instant, start.offsetMinutes, language, timeFormat);
  const until = formatTime(end.instant, end.offsetMinutes, language, timeFormat);
  const dayOf = ({ instant, offsetMinutes }: LocalInstant) => shifted(instant, offsetMinutes).toISOString().slice(0, 10);
  const otherDay = dayOf(start) !== dayOf(end) ? `${formatShortDay(end.instant, end.offsetMinutes, language)}, ` : "";
  return `${from} – ${otherDay}${until}`;
}

/** `UTC`, `UTC+5:45`, `UTC-3`; seconds only where local mean time has them. */
export function formatUtcOffset(offsetMinutes: Minutes): string {
  if (offsetMinutes === 0) return "UTC";
  const seconds = Math.round(Math.abs(offsetMinutes) * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = seconds % 60 ? `:${two(minutes)}:${two(seconds % 60)}` : minutes ? `:${two(minutes)}` : "";
  return `UTC${offsetMinutes < 0 ? "-" : "+"}${Math.floor(seconds / 3600)}${tail}`;
}

/** `Australia/Lord Howe (UTC+11)`. Where the clock changes in between, both offsets are named. */
export function formatZone(timeZone: string, ...offsets: Minutes[]): string {
  const named = [...new Set(offsets.map(formatUtcOffset))].join(" → ");
  return named === timeZone ? timeZone : `${timeZone.replaceAll("_", " ")} (${named})`;
}
