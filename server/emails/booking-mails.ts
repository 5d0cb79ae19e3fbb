import type { Booking, BookingEventView } from "@/server/bookings/dto";
import { mailKind } from "./booking-change";
import { bookingLetter, tell } from "./booking-letter";
import { calendarFile } from "./calendar-file";
import { type Recipient, recipientsOf } from "./recipients";
import type { Mail } from "./send";
import { letterHtml, letterText } from "./templates/letter";

/**
 * The mails that a booking event calls for: to every host and to each attendee it concerns, in the recipient's zone and language, with an
 * invitation or its withdrawal where calendars have to change. Pure but for the environment (public address and sender). `event.data`:
 * rescheduled { fromStart, fromEnd (ISO 8601), reason }, cancelled and rejected { reason }, attendee_added { seatUid } or { attendeeIds }
 * or { email }, seat_cancelled { attendee: { name, email, timeZone, language }, seatUid, reason }; else nothing.
 */
export function bookingMails(event: BookingEventView): Mail[] {
  const kind = mailKind(event);
  if (!kind) return [];
  return recipientsOf(event).map((reader) => {
    const told = tell(event, kind, reader);
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
      key: `${event.booking.uid}:${event.id}:${reader.role}:${reader.email}:${reader.attendee?.seatUid ?? ""}`,
    };
  });
}

/** An attendee's answer goes to the organizer, where their address is not hidden; a host's to the attendee, where there is one alone. */
function answerTo({ hosts, attendees, eventType }: Booking, reader: Recipient): Mail["replyTo"] {
  if (reader.role === "host") {
    const bookers = attendees.filter(({ isGuest }) => !isGuest);
    return bookers.length === 1 ? { name: bookers[0]!.name, address: bookers[0]!.email } : undefined;
  }
  const organizer = hosts[0];
  return organizer && !eventType?.hideOrganizerEmail ? { name: organizer.name, address: organizer.email } : undefined;
}
