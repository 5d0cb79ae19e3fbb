import type { AnyInstant, Minutes } from "@/server/core/units";
import { formatShortDay, formatTime, formatUtcOffset } from "@/server/i18n/dates";
import { numberText, utcFormat } from "@/server/i18n/formats";
import { middayOf } from "./clock";
import type { BookerWords, Hours } from "./types";

/*
 * Texts of dates for the booking page. Node and browsers differ in the spaces that they write (U+202F or a plain one): one kind here,
 * so that what the server wrote is what the browser writes.
 */
const plainSpaces = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

const inUtc = (instant: AnyInstant, language: string, options: Intl.DateTimeFormatOptions) =>
  plainSpaces(utcFormat(language, options).format(instant));

/** `9:00 AM` or `09:00`, and am/pm in lower case where it is Latin: `9:00 am`. `hours` null: as the language does. */
export function timeText(instant: AnyInstant, offsetMinutes: Minutes, language: string, hours: Hours | null): string {
  const text = plainSpaces(formatTime(instant, offsetMinutes, language, hours ?? usualHours(language)));
  return text.replace(/\b[AP]M\b/, (half) => half.toLowerCase());
}

/** 12 or 24, as the language does. */
export function usualHours(language: string): Hours {
  const cycle = utcFormat(language, { hour: "numeric" }).resolvedOptions().hourCycle;
  return cycle === "h11" || cycle === "h12" ? 12 : 24;
}

/** `Tue, Nov 24`. */
export function shortDayText(instant: AnyInstant, offsetMinutes: Minutes, language: string): string {
  return plainSpaces(formatShortDay(instant, offsetMinutes, language));
}

/** `Tuesday, November 24`, from midday of the date (clock.ts). */
export const longDateText = (midday: number, language: string) =>
  inUtc(midday, language, { weekday: "long", day: "numeric", month: "long" });

/** `Tue`, from midday of the date. */
export const weekdayText = (midday: number, language: string, width: "short" | "long" = "short") =>
  inUtc(midday, language, { weekday: width });

/** `Dec`, from midday of a date. */
export const shortMonthText = (midday: number, language: string) => inUtc(midday, language, { month: "short" });

/** `24` in the language's digits, from midday of the date. */
export const dayNumberText = (midday: number, language: string) => numberText(new Date(midday).getUTCDate(), language);

/** The parts of `November 2026` in the language's order, with the month's name marked: it is set in bold. */
export function monthTitle(midday: number, language: string): { text: string; isMonth: boolean }[] {
  const parts = utcFormat(language, { month: "long", year: "numeric" }).formatToParts(midday);
  return parts.map(({ type, value }) => ({ text: plainSpaces(value), isMonth: type === "month" }));
}

export const monthTitleText = (midday: number, language: string) =>
  monthTitle(midday, language)
    .map(({ text }) => text)
    .join("");

/** `Nov 23 – 29, 2026`, from the dates of its ends. */
export function dateRangeText(from: string, to: string, language: string): string {
  const format = utcFormat(language, { day: "numeric", month: "short", year: "numeric" });
  return plainSpaces(format.formatRange(middayOf(from), middayOf(to)).replace(/\u2009/g, " "));
}

/** Names that the zone database has given up, as browsers still report them, with the ones that people know now. */
const RENAMED: Record<string, string> = {
  Calcutta: "Kolkata",
  Katmandu: "Kathmandu",
  Saigon: "Ho Chi Minh",
  Rangoon: "Yangon",
  Kiev: "Kyiv",
  Godthab: "Nuuk",
  Dacca: "Dhaka",
  Faeroe: "Faroe",
  Enderbury: "Kanton",
};

/** `Kathmandu` for `Asia/Katmandu`, `Buenos Aires` for `America/Argentina/Buenos_Aires`. */
export function cityOf(zone: string): string {
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return RENAMED[city] ?? city;
}

/** `Kathmandu · UTC+5:45`. */
export function zoneText(zone: string, offsetMinutes: Minutes): string {
  const offset = formatUtcOffset(offsetMinutes);
  return zone === "UTC" || zone === "Etc/UTC" ? "UTC" : `${cityOf(zone)} · ${offset}`;
}

/** `Kathmandu · UTC+5:45`; where the clock changes in between, both offsets. */
export function zonesText(zone: string, ...offsets: [Minutes, ...Minutes[]]): string {
  const [first, ...others] = [...new Set(offsets.map(formatUtcOffset))];
  return [zoneText(zone, offsets[0]), ...(first ? others : [])].join(" → ");
}

/** `45 min`, `1 h`, `1 h 30 min`. */
export function lengthText(minutes: number, t: (key: "length.minutes" | "length.hours", values: { count: number }) => string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && t("length.hours", { count: hours }), (rest || !hours) && t("length.minutes", { count: rest })].filter(Boolean).join(" ");
}

/** Hosts in one line: `Bailey`, `Bailey, Kim`, `Bailey and 3 more`. */
export function hostsText(hosts: readonly { name: string }[], t: BookerWords): string {
  const [first, ...others] = hosts;
  if (!first) return "";
  if (others.length < 2) return hosts.map(({ name }) => name).join(", ");
  return t("host.several", { first: first.name, count: others.length });
}
