import { z } from "zod";
import type { BookingEventView } from "@/server/bookings/dto";
import type { BookingEventType } from "@/server/bookings/events";

const text = z.string().optional().catch(undefined);
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => Date.parse(value))
  .optional()
  .catch(undefined);

const FormerAttendee = z.object({
  name: z.string(),
  email: z.string(),
  timeZone: z.string().default("UTC"),
  language: z.string().default("en"),
  timeFormat: z.number().nullable().default(null),
  seatUid: z.string().nullish(),
});

/** What a booking event's `data` may hold for the mail; a field of another shape counts as absent. */
const EventData = z.object({
  /** rescheduled: when it was to be. */
  fromStart: instant,
  fromEnd: instant,
  reason: text,
  /** cancelled, seat_cancelled: the booking that took its place. */
  toUid: text,
  /** attendee_added: whose address. */
  email: text,
  /** attendee_added: whom. */
  attendeeIds: z.array(z.number()).optional().catch(undefined),
  /** attendee_added, seat_cancelled: whose seat. */
  seatUid: text,
  /** seat_cancelled: who had it; they are no longer in the booking. */
  attendee: FormerAttendee.optional().catch(undefined),
});
export type EventData = z.output<typeof EventData>;

export const eventData = (event: BookingEventView): EventData => EventData.parse(event.data);

/** Changes that a reader is told of. */
export type MailKind = Exclude<BookingEventType, "marked_absent">;

/** Whoever took a seat has given it up since. */
function hasLeft(event: BookingEventView): boolean {
  const { seatUid } = eventData(event);
  return seatUid !== undefined && !event.booking.attendees.some((one) => one.seatUid === seatUid);
}

/** What the mail says. A move that the host has yet to confirm is a request. Null: nobody is told. */
export function mailKind(event: BookingEventView): MailKind | null {
  const { type, booking } = event;
  if (type === "marked_absent") return null;
  const isOver = booking.status === "cancelled" || booking.status === "rejected";
  switch (type) {
    case "requested":
      return booking.status === "pending" ? type : null;
    case "rescheduled":
      return isOver ? null : booking.status === "pending" ? "requested" : type;
    case "reassigned":
      // of a request the new host has to decide, the attendees only wait
      return isOver ? null : booking.status === "pending" ? "requested" : type;
    case "attendee_added":
      // another event tells that they left; their coming is nobody else's news
      return isOver || hasLeft(event) ? null : booking.status === "pending" ? "requested" : type;
    case "created":
    case "confirmed":
    case "location_changed":
      // it has ended since: another event says so, and a later "confirmed" would contradict it
      return isOver ? null : type;
    default:
      return type;
  }
}

/**
 * The events that one mail each tells of, the first of them in its name: of those that happened together, the ones that still are to be
 * told in the same words. What has ended or was decided since is told by an event of its own, and must not take the others with it.
 */
export function toldTogether(events: readonly BookingEventView[]): [BookingEventView, ...BookingEventView[]][] {
  const byKind = new Map<MailKind, [BookingEventView, ...BookingEventView[]]>();
  for (const event of events) {
    const kind = mailKind(event);
    const others = kind && byKind.get(kind);
    if (others) others.push(event);
    else if (kind) byKind.set(kind, [event]);
  }
  return [...byKind.values()];
}

/** Whether the meeting of this mail does not take place. */
export const isOff = (kind: MailKind) =>
  kind === "cancelled" || kind === "rejected" || kind === "seat_cancelled" || kind === "reschedule_requested";
