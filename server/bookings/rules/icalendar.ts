import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalTemporalPlainDateTimeStub,
  type ICalTemporalZonedDateTimeStub,
} from "ical-generator";
import { zone } from "@/server/core/zones";
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

/**
 * The iCalendar file of one meeting (RFC 5545). With a method it is a message of RFC 5546, which names organizer and attendees; without
 * one it is a plain file to import. CRLF line ends, lines folded at 75 octets.
 */
export function writeCalendar(event: CalendarEvent, method: "REQUEST" | "CANCEL" | null): string {
  const calendar = ical({ prodId: "//Kairos//Kairos//EN", scale: "GREGORIAN", method: method && ICalCalendarMethod[method] });
  calendar.timezone({ name: null, generator: (name) => vtimezone(name, event.start, event.end) });
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.stamp),
    ...times(event),
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
  return `${calendar.toString()}\r\n`;
}

const statusNames = { confirmed: "CONFIRMED", tentative: "TENTATIVE", cancelled: "CANCELLED" } as const;

/** Control characters but line ends have no place in TEXT (RFC 5545, 3.1). */
const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, "");

/**
 * Start and end on the reader's wall clock, or in UTC where the wall clock would not say which instant is meant: of a reading that comes
 * twice, when clocks go back, the first time is meant (RFC 5545, 3.3.5), but not every calendar takes it so.
 */
function times({ start, end, timeZone }: CalendarEvent) {
  if (readsTwice(start, timeZone) || readsTwice(end, timeZone)) return { start: new Date(start), end: new Date(end) };
  return { timezone: timeZone, start: wallClock(start, timeZone), end: wallClock(end, timeZone) };
}

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
