import type { Booking } from "@/server/bookings/dto";

/**
 * A booking as somebody who is not its host may see it: without the organizer's address where that is hidden, without why a host was
 * chosen, and without other people's seats unless the event type shows them. `seatUid` is the seat of whoever looks.
 */
export function forBooker(booking: Booking, seatUid?: string | null): Booking {
  const { eventType } = booking;
  const hidesSeats = eventType?.seatsPerTimeSlot !== null && !eventType?.seatsShowAttendees;
  return {
    ...booking,
    assignmentReason: null,
    hosts: eventType?.hideOrganizerEmail ? booking.hosts.map((host) => ({ ...host, email: "" })) : booking.hosts,
    attendees: eventType && hidesSeats ? booking.attendees.filter((attendee) => attendee.seatUid === seatUid) : booking.attendees,
  };
}
