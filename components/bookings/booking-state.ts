import type { Booking } from "@/server/bookings/dto";
import type { BadgeTone } from "../ui/badge";

export type BookingBadge = { text: string; tone: BadgeTone };

/** What a booking's state allows its host to do. */
export function stateOf(booking: Booking, now: Date) {
  const isOver = booking.end <= now;
  const isOpen = booking.status === "accepted" || booking.status === "pending";
  return {
    isOver,
    canConfirm: booking.status === "pending" && !isOver,
    canCancel: isOpen && !isOver,
    canReschedule: isOpen && !isOver,
    canEditLocation: isOpen && !isOver,
    /** With seats everybody books their own. */
    canAddGuests: isOpen && !isOver && !hasSeats(booking) && !booking.eventType?.disableGuests,
    /** Before it begins nobody can be missing. */
    canMarkAbsent: booking.status === "accepted" && booking.start <= now,
  };
}

/** Attendees come one by one, also when the event type is gone. */
export const hasSeats = ({ eventType, attendees }: Booking) =>
  eventType?.seatsPerTimeSlot != null || attendees.some(({ seatUid }) => seatUid !== null);

function statusBadge({ status, rescheduledToUid, rescheduleRequested }: Booking): BookingBadge | null {
  if (status === "pending") return { text: "Unconfirmed", tone: "attention" };
  if (status === "rejected") return { text: "Declined", tone: "error" };
  if (status !== "cancelled") return null;
  if (rescheduledToUid) return { text: "Rescheduled", tone: "info" };
  return rescheduleRequested ? { text: "Reschedule requested", tone: "attention" } : { text: "Cancelled", tone: "error" };
}

/** Of a booking that somebody else hosts. */
export const ATTENDED: BookingBadge = { text: "You attend", tone: "info" };

/** What sets a booking apart from an ordinary confirmed one. */
export function badgesOf(booking: Booking): BookingBadge[] {
  const badges: (BookingBadge | null | false)[] = [
    statusBadge(booking),
    booking.recurringBookingUid !== null && { text: "Recurring", tone: "neutral" },
    booking.rescheduledFromUid !== null && { text: "Moved from another time", tone: "neutral" },
    booking.eventType?.seatsPerTimeSlot != null && {
      text: `${booking.attendees.filter(({ isGuest }) => !isGuest).length} of ${booking.eventType.seatsPerTimeSlot} seats`,
      tone: "neutral",
    },
    booking.absentHost && { text: "Host was absent", tone: "attention" },
    booking.attendees.some(({ absent }) => absent) && { text: "Attendee was absent", tone: "attention" },
  ];
  return badges.filter((badge) => badge !== null && badge !== false);
}

/** "Ana Souza, Li Lei and 2 more". */
export function attendeeNames(booking: Booking, limit = 2): string {
  const names = booking.attendees.filter(({ isGuest }) => !isGuest).map(({ name }) => name);
  const guests = booking.attendees.length - names.length;
  const rest = Math.max(0, names.length - limit) + guests;
  const shown = names.slice(0, limit).join(", ");
  if (!rest) return shown;
  const more = names.length > limit ? `${rest} more` : `${guests} ${guests === 1 ? "guest" : "guests"}`;
  return `${shown} and ${more}`;
}
