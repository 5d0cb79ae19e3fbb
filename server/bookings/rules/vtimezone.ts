import { DAY_MS, MINUTE_MS } from "@/server/core/time";
import type { AnyInstant, Minutes } from "@/server/core/units";
import { type Transition, transitionsBetween } from "@/server/core/zones";

/** Calendars look a little before and after the event to learn its offset; a year holds every yearly change twice. */
const AROUND_MS = 366 * DAY_MS;

/** `+0545`, `-0300`; with seconds for local mean time (RFC 5545, 3.3.14). */
function utcOffset(minutes: Minutes): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop();
  return (minutes < 0 ? "-" : "+") + parts.map((part) => String(part).padStart(2, "0")).join("");
}

/** A wall clock given as if it were UTC -> `20260506T100000`. */
const wallClock = (local: number) => new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, "");

/**
 * VTIMEZONE of a zone around an event, from the pinned table: one observance per era, none of them repeating, so that no rule has to be
 * guessed. Which eras are daylight saving time is not in the table and changes no instant: a step forward is called that.
 * `start` and `end` are UTC milliseconds. Lines end in CRLF. (RFC 5545, 3.6.5)
 */
export function vtimezone(zone: string, start: AnyInstant, end: AnyInstant): string {
  const eras = transitionsBetween(zone, start - AROUND_MS, end + AROUND_MS);
  const observances = eras.flatMap((era, index) => observance(era, eras[index - 1], eras[index + 1]));
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observances, "END:VTIMEZONE"].join("\r\n");
}

function observance(era: Transition, before: Transition | undefined, after: Transition | undefined): string[] {
  const from = before?.offsetMinutes ?? era.offsetMinutes;
  const isForward = before ? era.offsetMinutes > from : after !== undefined && after.offsetMinutes < era.offsetMinutes;
  const kind = isForward ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${kind}`,
    // the clock as it stood before the change
    `DTSTART:${wallClock(era.at + from * MINUTE_MS)}`,
    `TZOFFSETFROM:${utcOffset(from)}`,
    `TZOFFSETTO:${utcOffset(era.offsetMinutes)}`,
    `TZNAME:${era.abbreviation}`,
    `END:${kind}`,
  ];
}
