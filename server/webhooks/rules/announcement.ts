import { z } from "zod";
import type { BookingAttendee, BookingEventView } from "@/server/bookings/dto";
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

const text = z.string().nullable().default(null).catch(null);
const SeatHolder = z.object({ name: z.string(), email: z.string(), timeZone: z.string(), language: z.string() });
type SeatHolder = z.output<typeof SeatHolder>;

/** What the verbs record with an event; a field of another shape counts as absent. */
const EventData = z.object({
  reason: text,
  seatUid: text,
  /** attendee_added, seat_cancelled: whose seat, for when they are no longer in the booking. */
  attendee: SeatHolder.nullable().default(null).catch(null),
  /** attendee_added, cancelled, seat_cancelled: part of a move, from or to this booking. */
  fromUid: text,
  toUid: text,
  /** rescheduled: what the new booking was, before anybody confirmed or cancelled it. */
  status: text,
  /** marked_absent */
  host: z.boolean().nullable().default(null).catch(null),
  attendees: z
    .array(z.object({ email: z.string(), absent: z.boolean() }))
    .default([])
    .catch([]),
});

/** The webhook trigger of a booking event with what belongs to it, or null where no trigger is documented. */
export function announcementOf(event: BookingEventView): Announcement | null {
  const { booking, type } = event;
  const { reason, seatUid, attendee, status, fromUid, toUid, ...absences } = EventData.parse(event.data);
  const isSeated = booking.eventType?.seatsPerTimeSlot != null;
  const whole = {
    attendees: booking.attendees,
    responses: booking.responses,
    reason,
    requestReschedule: false,
    formerUid: fromUid ?? booking.rescheduledFromUid,
    absences,
  };
  const created = { ...whole, trigger: "BOOKING_CREATED", status: "ACCEPTED" } as const;
  const requested = { ...whole, trigger: "BOOKING_REQUESTED", status: "PENDING" } as const;
  const rescheduled = { ...whole, trigger: "BOOKING_RESCHEDULED", status: "ACCEPTED" } as const;
  const cancelled = { ...whole, trigger: "BOOKING_CANCELLED", status: "CANCELLED" } as const;
  const holder = (one: BookingAttendee | undefined) => (one ? { attendees: [one], responses: answersOf(one, booking.responses) } : {});
  const former = (one: SeatHolder) => ({ attendees: [{ ...one, phoneNumber: null, isGuest: false }], responses: {} });
  // who has left again is not somebody else: the answers of the booking stay theirs
  const started = (one: BookingAttendee | undefined) => (one ? holder(one) : { attendees: [] });
  const seatTaken = (one: BookingAttendee | undefined): Announcement | null => {
    const taken = fromUid ? rescheduled : created;
    if (one) return { ...taken, ...holder(one) };
    // they have left again: of nobody else may be said that they came
    return attendee && { ...taken, ...former(attendee) };
  };
  switch (type) {
    case "created":
      // whoever took a further seat has an event of their own
      return { ...created, ...(isSeated && started(starterOf(booking))) };
    case "confirmed":
      return created;
    case "attendee_added":
      return seatUid ? seatTaken(booking.attendees.find((one) => one.seatUid === seatUid)) : null;
    case "requested":
      return requested;
    case "rescheduled":
      return (status ?? booking.status) === "pending" ? requested : rescheduled;
    case "cancelled":
      // the other end of the move is announced
      return toUid ? null : cancelled;
    case "seat_cancelled":
      if (toUid) return null;
      return { ...cancelled, ...(attendee && former(attendee)) };
    case "reschedule_requested":
      return { ...cancelled, requestReschedule: true };
    case "rejected":
      return { ...whole, trigger: "BOOKING_REJECTED", status: "REJECTED" };
    case "marked_absent":
      return { ...whole, trigger: "BOOKING_NO_SHOW_UPDATED", status: "ACCEPTED" };
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
