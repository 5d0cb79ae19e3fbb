import type { Booking, BookingAttendee } from "@/server/bookings/dto";

/**
 * A booking as somebody who is not its host may see it: without the organizer's address where that is hidden, without why a host was
 * chosen, and without other people's seats unless the event type shows them. `seatUid` is the seat of whoever looks.
 */
export function forBooker(booking: Booking, seatUid?: string | null): Booking {
  const hosts = booking.eventType?.hideOrganizerEmail ? booking.hosts.map((host) => ({ ...host, email: "" })) : booking.hosts;
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
 * Seats of others are there only where the event type shows them, and even then without their uid, which is the right to cancel them, and
 * without their answers. Title, notes, place and answers of the booking itself are those of whoever booked first.
 */
function forSeatHolder(booking: Booking, seatUid: string | null | undefined): Booking {
  const { eventType } = booking;
  const isOwn = (attendee: BookingAttendee) => Boolean(seatUid) && attendee.seatUid === seatUid;
  const isFirst = booking.attendees[0] !== undefined && isOwn(booking.attendees[0]);
  const shown = eventType?.seatsShowAttendees ? booking.attendees : booking.attendees.filter(isOwn);
  const attendees = shown.map((attendee) =>
    isOwn(attendee) ? attendee : { ...attendee, seatUid: null, phoneNumber: null, responses: {}, metadata: {} },
  );
  if (isFirst) return { ...booking, attendees };
  const ofFirst = booking.location?.type.startsWith("attendee");
  return {
    ...booking,
    attendees,
    title: eventType?.seatsShowAttendees ? booking.title : (eventType?.title ?? "Meeting"),
    description: "",
    location: ofFirst ? null : booking.location,
    responses: {},
    metadata: {},
  };
}
