import type { BookingAttendee, BookingEventView } from "@/server/bookings/dto";
import type { SeatHolder } from "@/server/bookings/events";
import { starterOf } from "@/server/bookings/rules/visible";
import type { WebhookTrigger } from "../schemas";

export type Attendee = Pick<BookingAttendee, "name" | "email" | "timeZone" | "language" | "phoneNumber" | "isGuest">;

/** What of a booking event its webhooks are told. */
export interface Announcement {
  trigger: WebhookTrigger;
  /** As it was when it happened: the booking may have changed again since. */
  status: "ACCEPTED" | "PENDING" | "CANCELLED" | "REJECTED";
  /** Of a booking with seats, whoever the event is about alone, as documented. */
  attendees: Attendee[];
  responses: Record<string, unknown>;
  /** Why, in words; null where nobody said. */
  reason: string | null;
  /** The host has asked the booker to choose another time. */
  requestReschedule: boolean;
  /** Uid of the booking that it was moved from. */
  formerUid: string | null;
  /** Of BOOKING_NO_SHOW_UPDATED: of whom it was said whether they came. */
  absences: Absences;
}

export interface Absences {
  /** Null where nothing was said of the host. */
  host: boolean | null;
  attendees: { email: string; absent: boolean }[];
}

const NOBODY: Absences = { host: null, attendees: [] };

/** The webhook trigger of a booking event with what belongs to it, or null where no trigger is documented. */
export function announcementOf(event: BookingEventView): Announcement | null {
  const { booking, data } = event;
  const isSeated = booking.eventType?.seatsPerTimeSlot != null;
  const whole = {
    attendees: booking.attendees,
    responses: booking.responses,
    reason: "reason" in data ? data.reason : null,
    requestReschedule: false,
    formerUid: ("fromUid" in data ? data.fromUid : null) ?? booking.rescheduledFromUid,
    absences: NOBODY,
  };
  const created = { ...whole, trigger: "BOOKING_CREATED", status: "ACCEPTED" } as const;
  const requested = { ...whole, trigger: "BOOKING_REQUESTED", status: "PENDING" } as const;
  const rescheduled = { ...whole, trigger: "BOOKING_RESCHEDULED", status: "ACCEPTED" } as const;
  const cancelled = { ...whole, trigger: "BOOKING_CANCELLED", status: "CANCELLED" } as const;
  const holder = (one: BookingAttendee | undefined) => (one ? { attendees: [one], responses: answersOf(one, booking.responses) } : {});
  const former = ({ name, email, timeZone, language }: SeatHolder) => ({
    attendees: [{ name, email, timeZone, language, phoneNumber: null, isGuest: false }],
    responses: {},
  });
  // who has left again is not somebody else: the answers of the booking stay theirs
  const started = (one: BookingAttendee | undefined) => (one ? holder(one) : { attendees: [] });
  switch (event.type) {
    case "created":
      // whoever took a further seat has an event of their own
      return { ...created, ...(isSeated && started(starterOf(booking))) };
    case "confirmed":
      return created;
    case "attendee_added": {
      const { seatUid, fromUid, attendee } = event.data;
      if (!seatUid) return null;
      const taken = fromUid ? rescheduled : created;
      const one = booking.attendees.find((other) => other.seatUid === seatUid);
      if (one) return { ...taken, ...holder(one) };
      // they have left again: of nobody else may be said that they came
      return attendee && { ...taken, ...former(attendee) };
    }
    case "requested":
      return requested;
    case "rescheduled":
      return (event.data.status ?? booking.status) === "pending" ? requested : rescheduled;
    case "cancelled":
      // the other end of the move is announced
      return event.data.toUid ? null : cancelled;
    case "seat_cancelled":
      if (event.data.toUid) return null;
      return { ...cancelled, ...(event.data.attendee && former(event.data.attendee)) };
    case "reschedule_requested":
      return { ...cancelled, requestReschedule: true };
    case "rejected":
      return { ...whole, trigger: "BOOKING_REJECTED", status: "REJECTED" };
    case "marked_absent":
      return { ...whole, trigger: "BOOKING_NO_SHOW_UPDATED", status: "ACCEPTED", absences: event.data };
    case "location_changed":
    case "reassigned":
      return null;
  }
}

/** The answers of whoever started a seated slot are the booking's own, with their address in them; nobody else's are taken for theirs. */
function answersOf({ email, responses }: BookingAttendee, ofBooking: Record<string, unknown>): Record<string, unknown> {
  if (Object.keys(responses).length) return responses;
  return typeof ofBooking.email === "string" && ofBooking.email.toLowerCase() === email ? ofBooking : {};
}
