import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalTemporalPlainDateTimeStub,
  type ICalTemporalZonedDateTimeStub,
} from "ical-generator";
import { zone } from "@/server/core/zones";
import { recurrenceRule } from "./recurrence-rule";
import { vtimezone } from "./vtimezone";

export interface CalendarPerson {
  name: string;
  email: string;
  status: "accepted" | "needs-action";
}

/** One meeting for one reader's calendar. Instants are UTC milliseconds. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  /** When this file is made. */
  stamp: number;
  start: number;
  end: number;
  /** IANA name: the zone that the reader thinks in. */
  timeZone: string;
  status: "confirmed" | "tentative" | "cancelled";
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  /** Others who may look at the calendar see only that its owner is busy. */
  isPrivate: boolean;
  organizer: { name: string; email: string } | null;
  attendees: CalendarPerson[];
}

/** What is not as the rule says: instants are UTC milliseconds. */
export interface CalendarSeries {
  /** Every date as it was first, ascending; the rule is made from them. Never empty. */
  starts: number[];
  /** Those of `starts` that do not take place. */
  excluded: number[];
  /** Those that take place otherwise: at another time, in another place, with others. `of` is one of `starts`. */
  changed: { of: number; event: CalendarEvent }[];
  /** Zones in which the dates may stand at a regular step, best first. */
  timeZones: string[];
}

type Method = "REQUEST" | "CANCEL" | null;

/**
 * The iCalendar file of one meeting (RFC 5545). With a method it is a message of RFC 5546, which names organizer and attendees; without
 * one it is a plain file to import. CRLF line ends, lines folded at 75 octets.
 */
export function writeCalendar(event: CalendarEvent, method: Method): string {
  const calendar = startCalendar(method, event.start, event.end);
  addEntry(calendar, event, readingOf(event.timeZone, [event.start, event.end]));
  return `${calendar.toString()}\r\n`;
}

/**
 * The iCalendar file of a series as one object: a rule with what is left out of it and what is otherwise. The rule is on the clock of
 * the first zone in which the dates stand at a regular step and no clock reads twice, else in UTC; where there is no rule, the dates
 * are listed.
 * `event` is what all dates have in common, its `start` and `end` those of the first date.
 */
export function writeSeries(event: CalendarEvent, series: CalendarSeries, method: Method): string {
  const length = event.end - event.start;
  const instants = [
    ...series.starts.flatMap((start) => [start, start + length]),
    ...series.changed.flatMap(({ event: { start, end } }) => [start, end]),
  ];
  const { rule, timeZone } = ruleOf(series, instants);
  const calendar = startCalendar(method, Math.min(...instants), Math.max(...instants));
  const lines = series.starts.length > 1 ? recurrenceLines(rule, series, timeZone) : [];
  addEntry(calendar, event, timeZone, lines);
  for (const { of, event: other } of series.changed) addEntry(calendar, other, timeZone, [], of);
  return `${calendar.toString()}\r\n`;
}

function ruleOf({ starts, timeZones }: CalendarSeries, instants: number[]): { rule: string | null; timeZone: string | null } {
  for (const name of timeZones) {
    const timeZone = readingOf(name, instants);
    const rule = timeZone && recurrenceRule(starts, timeZone);
    if (rule) return { rule, timeZone };
  }
  return { rule: recurrenceRule(starts, "UTC"), timeZone: null };
}

/** Without a rule the first date repeats once, which is itself, and the others are named. */
function recurrenceLines(rule: string | null, { starts, excluded }: CalendarSeries, timeZone: string | null): string[] {
  const value = (instant: number) => (timeZone ? compact(zone(timeZone).toLocal(instant)) : `${compact(instant)}Z`);
  const property = (name: string) => (timeZone ? `${name};TZID=${timeZone}` : name);
  return [
    `RRULE:${rule ?? "FREQ=DAILY;COUNT=1"}`,
    ...(rule ? [] : starts.slice(1).map((start) => `${property("RDATE")}:${value(start)}`)),
    ...excluded.map((start) => `${property("EXDATE")}:${value(start)}`),
  ];
}

/** Milliseconds -> `20260506T080000`. */
const compact = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, "");

function startCalendar(method: Method, start: number, end: number): ICalCalendar {
  const calendar = ical({ prodId: "//Kairos//Kairos//EN", scale: "GREGORIAN", method: method && ICalCalendarMethod[method] });
  calendar.timezone({ name: null, generator: (name) => vtimezone(name, start, end) });
  return calendar;
}

/** One VEVENT, on the clock of `timeZone` or, without one, in UTC. `instanceOf` is the first start of the date that it is about. */
function addEntry(
  calendar: ICalCalendar,
  event: CalendarEvent,
  timeZone: string | null,
  recurrence: string[] = [],
  instanceOf?: number,
): void {
  const time = (instant: number) => (timeZone ? wallClock(instant, timeZone) : new Date(instant));
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.stamp),
    ...(timeZone && { timezone: timeZone }),
    start: time(event.start),
    end: time(event.end),
    ...(recurrence.length > 0 && { repeating: recurrence.join("\n") }),
    ...(instanceOf !== undefined && { recurrenceId: time(instanceOf) }),
    summary: plain(event.summary),
    description: plain(event.description),
    location: event.location && plain(event.location),
    url: event.url,
    status: ICalEventStatus[statusNames[event.status]],
    transparency: ICalEventTransparency.OPAQUE,
    class: event.isPrivate ? ICalEventClass.PRIVATE : null,
    organizer: event.organizer && { name: plain(event.organizer.name) || event.organizer.email, email: event.organizer.email },
  });
  for (const { name, email, status } of event.attendees) {
    const isAnswered = status === "accepted";
    const attendee = entry.createAttendee({ name: plain(name) || email, email, role: ICalAttendeeRole.REQ, rsvp: !isAnswered });
    attendee.status(isAnswered ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION);
  }
}

const statusNames = { confirmed: "CONFIRMED", tentative: "TENTATIVE", cancelled: "CANCELLED" } as const;

/** Control characters but line ends have no place in TEXT (RFC 5545, 3.1). */
const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, "");

/**
 * The zone, where its wall clock says which instants are meant; null where it does not, and UTC has to: of a reading that comes twice,
 * when clocks go back, the first time is meant (RFC 5545, 3.3.5), but not every calendar takes it so.
 */
const readingOf = (timeZone: string, instants: number[]): string | null =>
  instants.some((instant) => readsTwice(instant, timeZone)) ? null : timeZone;

/** True when the zone's wall clock shows what it shows at this instant at another one too. */
function readsTwice(instant: number, timeZone: string): boolean {
  const table = zone(timeZone);
  const reading = table.toLocal(instant);
  const next = table.nextTransition(instant);
  const comesAgain = Number.isFinite(next) && reading - table.offsetAt(next) >= next;
  return comesAgain || table.localToInstant(reading) !== instant;
}

/** What the generator takes for a Temporal.ZonedDateTime, with the pinned table's wall clock instead of the platform's. */
function wallClock(instant: number, timeZone: string): ICalTemporalZonedDateTimeStub {
  const text = new Date(zone(timeZone).toLocal(instant)).toISOString().slice(0, 19);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number);
  const fields = { year, month, day, hour, minute, second, toString: () => text, toJSON: () => text };
  const zoned: ICalTemporalZonedDateTimeStub = {
    ...fields,
    timeZoneId: timeZone,
    withTimeZone: () => zoned,
    toPlainDateTime: () => local,
    toInstant: () => ({ epochMilliseconds: instant, toZonedDateTimeISO: () => zoned, toString: () => text, toJSON: () => text }),
  };
  const local: ICalTemporalPlainDateTimeStub = { ...fields, toZonedDateTime: () => zoned, toPlainDate: () => fields };
  return zoned;
}
