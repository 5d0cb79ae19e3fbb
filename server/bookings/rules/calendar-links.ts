import type { Booking } from "../dto";
import { writeCalendar } from "./icalendar";

export interface CalendarLink {
  id: "google" | "office" | "outlook" | "ics" | "yahoo";
  label: string;
  link: string;
}

type Meeting = Pick<Booking, "icsUid" | "icsSequence" | "title" | "start" | "end" | "updatedAt" | "status">;

/** What the caller knows that is not in the booking: where it is in words, its page, the zone for the file. */
export interface CalendarLinkFacts {
  /** One line; empty for none. */
  location: string;
  description: string;
  /** The booking's own page. */
  url: string;
  /** IANA name. */
  timeZone: string;
  /** In place of the booking's title, where that names people whom the reader may not know of. */
  title?: string;
}

const address = (base: string, query: Record<string, string>) =>
  `${base}${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;

/** `20260506T080000Z` */
const compact = (instant: Date) => instant.toISOString().slice(0, 19).replace(/[-:]/g, "").concat("Z");

/** Instants with Z: each service converts to its user's own zone. */
const iso = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;

/**
 * Links that put a booking into a calendar: forms of the well-known web calendars, filled in, and the file itself as a data URL. Labels
 * and order are those of `GET /v2/bookings/{bookingUid}/calendar-links`; Yahoo comes after them.
 */
export function addToCalendarLinks(booking: Meeting, facts: CalendarLinkFacts): CalendarLink[] {
  const { location, description, url } = facts;
  const title = facts.title ?? booking.title;
  const body = [description, url].filter(Boolean).join("\n\n");
  const { start, end } = booking;
  const microsoft = (host: string) =>
    address(`https://${host}/calendar/0/deeplink/compose?`, {
      path: "/calendar/action/compose",
      rru: "addevent",
      subject: title,
      startdt: iso(start),
      enddt: iso(end),
      body,
      location,
    });
  const dates = `${compact(start)}/${compact(end)}`;
  const google = address("https://calendar.google.com/calendar/render?", {
    action: "TEMPLATE",
    text: title,
    dates,
    details: body,
    location,
  });
  const yahoo = address("https://calendar.yahoo.com/?", {
    v: "60",
    title,
    st: compact(start),
    et: compact(end),
    desc: body,
    in_loc: location,
  });
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarToImport(booking, facts, title))}`;
  return [
    { id: "google", label: "Google Calendar", link: google },
    { id: "office", label: "Microsoft Office", link: microsoft("outlook.office.com") },
    { id: "outlook", label: "Microsoft Outlook", link: microsoft("outlook.live.com") },
    { id: "ics", label: "ICS", link: file },
    { id: "yahoo", label: "Yahoo Calendar", link: yahoo },
  ];
}

/** A file to import names nobody: a calendar that saw attendees in it would offer to write to them. */
function calendarToImport(booking: Meeting, facts: CalendarLinkFacts, title: string): string {
  const status = { accepted: "confirmed", pending: "tentative", cancelled: "cancelled", rejected: "cancelled" } as const;
  return writeCalendar(
    {
      uid: booking.icsUid,
      sequence: booking.icsSequence,
      stamp: booking.updatedAt.getTime(),
      start: booking.start.getTime(),
      end: booking.end.getTime(),
      timeZone: facts.timeZone,
      status: status[booking.status],
      summary: title,
      description: facts.description,
      location: facts.location || null,
      url: facts.url,
      isPrivate: false,
      organizer: null,
      attendees: [],
    },
    null,
  );
}
