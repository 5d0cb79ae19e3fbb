import type { Booking, BookingAttendee, BookingHost } from "@/server/bookings/dto";

/**
 * A booking as somebody who is not its host may see it: without the organizer's address where that is hidden, without why a host was
 * chosen, and without other people's seats unless the event type shows them. `seatUid` is the seat of whoever looks.
 */
export function forBooker(booking: Booking, seatUid?: string | null): Booking {
  const { hideOrganizerEmail } = booking.eventType ?? {};
  // somebody without any name is called by their address
  const nameOf = ({ name, email }: BookingHost) => (name === email ? "Host" : name);
  const hosts = hideOrganizerEmail ? booking.hosts.map((host) => ({ ...host, name: nameOf(host), email: "" })) : booking.hosts;
  const visible = { ...(isSeated(booking) ? forSeatHolder(booking, seatUid) : booking), hosts, assignmentReason: null };
  const known = new Set([...hosts, ...visible.attendees].map((person) => person.email));
  const ifKnown = (email: string | null) => (email && known.has(email) ? email : null);
  return {
    ...visible,
    cancelledByEmail: ifKnown(booking.cancelledByEmail),
    rescheduledByEmail: ifKnown(booking.rescheduledByEmail),
  };
}

/** True for a booking whose attendees came one by one; also when its event type has been deleted since. */
export const isSeated = ({ eventType, attendees }: Pick<Booking, "eventType" | "attendees">) =>
  eventType?.seatsPerTimeSlot != null || attendees.some((attendee) => attendee.seatUid !== null);

/** The seat that was taken last: after a booking was made, the one that it took. */
export const newestSeat = ({ attendees }: Pick<Booking, "attendees">) =>
  attendees.findLast((attendee) => attendee.seatUid !== null)?.seatUid ?? undefined;

/**
 * Whether title, notes, place and answers of a booking with seats are this attendee's, who started it. Told by the answers: whoever
 * stands first in the list has inherited the place when the first one has left.
 */
export function hasStarted({ responses }: Pick<Booking, "responses">, attendee: Pick<BookingAttendee, "email" | "responses">): boolean {
  if (typeof responses.email === "string") return responses.email.toLowerCase() === attendee.email;
  return Object.keys(responses).length > 0 && JSON.stringify(responses) === JSON.stringify(attendee.responses);
}

/** Who started a booking with seats; undefined when they have left it. */
export const starterOf = (booking: Booking): BookingAttendee | undefined =>
  booking.attendees.find((attendee) => hasStarted(booking, attendee)) ??
  // without answers there is nothing to tell them by
  (Object.keys(booking.responses).length ? undefined : booking.attendees[0]);

/** Whether an attendee of a seat may read where the meeting is: not where somebody else lives, or which number they have. */
export const mayKnowPlace = (booking: Booking, attendee: Pick<BookingAttendee, "email" | "responses"> | undefined): boolean =>
  !isSeated(booking) || !booking.location?.type.startsWith("attendee") || (attendee !== undefined && hasStarted(booking, attendee));

/**
 * Seats of others are there only where the event type shows them, and even then without their uid, which is the right to cancel them, and
 * without their answers. Title, notes, place and answers of the booking itself are those of whoever started it, and why it was moved or
 * cancelled is known to whoever did that, unless it was a host.
 */
function forSeatHolder(booking: Booking, seatUid: string | null | undefined): Booking {
  const { eventType } = booking;
  const isOwn = (attendee: BookingAttendee) => Boolean(seatUid) && attendee.seatUid === seatUid;
  const own = booking.attendees.find(isOwn);
  const shown = eventType?.seatsShowAttendees ? booking.attendees : booking.attendees.filter(isOwn);
  const attendees = shown.map((attendee) =>
    isOwn(attendee) ? attendee : { ...attendee, seatUid: null, phoneNumber: null, responses: {}, metadata: {} },
  );
  const mayKnowWhy = new Set([...booking.hosts.map((host) => host.email), own?.email]);
  const said = (reason: string | null, by: string | null) => (by !== null && mayKnowWhy.has(by) ? reason : null);
  const reasons = {
    cancellationReason: said(booking.cancellationReason, booking.cancelledByEmail),
    reschedulingReason: said(booking.reschedulingReason, booking.rescheduledByEmail),
  };
  if (own && hasStarted(booking, own)) return { ...booking, ...reasons, attendees };
  return {
    ...booking,
    ...reasons,
    attendees,
    title: eventType?.seatsShowAttendees && starterOf(booking) ? booking.title : (eventType?.title ?? "Meeting"),
    description: "",
    location: mayKnowPlace(booking, own) ? booking.location : null,
    responses: {},
    metadata: {},
  };
}
