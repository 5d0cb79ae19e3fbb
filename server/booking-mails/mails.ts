import type { Booking, BookingEventView, BookingHost } from "@/server/bookings/dto";
import type { Mail } from "@/server/emails/send";
import { letterHtml, letterText } from "@/server/emails/templates/letter";
import { calendarFile } from "./calendar-file";
import { mailKind } from "./change";
import { type Along, bookingLetter, tell } from "./letter";
import { type Recipient, recipientsOf } from "./recipients";
import { eventWithoutLinks, withoutLinks } from "./without-links";

/** What the mails need to know beside the event. */
export interface MailFacts extends Along {
  /** reassigned: who had it until now. */
  formerHost: BookingHost | null;
  /** Addresses of attendees that are not told this time. */
  leftOut: ReadonlySet<string>;
  /** Guests who have waited: nobody else is told, and they hear of the booking for the first time. */
  only: ReadonlySet<string> | null;
  /** The event whose job writes the mails, where it is not this one: when it runs again, the mails are the same ones. */
  writer: BookingEventView;
}

/**
 * The mails that a booking event calls for: to every host and to each attendee it concerns, in the recipient's zone and language, with an
 * invitation or its withdrawal where calendars have to change. Pure but for the environment (public address and sender).
 */
export function bookingMails(
  event: BookingEventView,
  {
    series = [],
    together = [],
    labels = {},
    scheduleZone = null,
    formerHost = null,
    writer = event,
    leftOut = new Set(),
    only = null,
  }: Partial<MailFacts> = {},
): Mail[] {
  // who hears of a booking for the first time knows no former time
  const happened = only && event.type === "rescheduled" ? firstWord(event) : event;
  const kind = mailKind(happened);
  if (!kind) return [];
  // of a series with seats each date has people of its own
  const dates = event.booking.eventType?.seatsPerTimeSlot ? [] : series;
  const forHosts = { event: happened, along: { series: dates, together, labels, scheduleZone } };
  const forOthers = {
    event: eventWithoutLinks(happened),
    along: { series: dates.map(withoutLinks), together: together.map(withoutLinks), labels, scheduleZone },
  };
  const readers = [
    ...recipientsOf(forHosts.event, formerHost).filter(({ role }) => role === "host"),
    ...recipientsOf(forOthers.event).filter(({ role }) => role !== "host"),
  ];
  const isTold = ({ role, email }: Recipient) => (only ? role === "guest" && only.has(email) : role === "host" || !leftOut.has(email));
  return readers.filter(isTold).map((reader) => {
    const shown = reader.role === "host" ? forHosts : forOthers;
    const told = tell(shown.event, kind, reader, shown.along);
    const { subject, letter } = bookingLetter(told);
    return {
      to: reader.email,
      // a guest is known by their address alone
      toName: reader.name === reader.email ? undefined : reader.name,
      replyTo: answerTo(event.booking, reader),
      subject,
      text: letterText(letter),
      html: letterHtml(letter),
      calendar: calendarFile(told) ?? undefined,
      key: `${writer.booking.uid}:${writer.id}:${kind}:${reader.role}:${reader.email}:${reader.attendee?.seatUid ?? ""}`,
    };
  });
}

const firstWord = (event: BookingEventView): BookingEventView => ({
  ...event,
  type: event.booking.status === "pending" ? "requested" : "created",
  data: { forced: null, confirmedAtOnce: false },
});

/** An attendee's answer goes to the organizer, where their address is not hidden; a host's to the attendee, where there is one alone. */
function answerTo({ hosts, attendees, eventType }: Booking, reader: Recipient): Mail["replyTo"] {
  if (reader.role === "host") {
    const bookers = attendees.filter(({ isGuest }) => !isGuest);
    return bookers.length === 1 ? { name: bookers[0]!.name, address: bookers[0]!.email } : undefined;
  }
  const organizer = hosts[0];
  return organizer && !eventType?.hideOrganizerEmail ? { name: organizer.name, address: organizer.email } : undefined;
}
