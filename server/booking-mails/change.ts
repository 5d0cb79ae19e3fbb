import type { BookingEventView } from "@/server/bookings/dto";
import type { BookingEventType } from "@/server/bookings/events";

/** Changes that a reader is told of. */
export type MailKind = Exclude<BookingEventType, "marked_absent">;

/** Whether whoever took a seat has given it up since. */
function hasLeft({ data: { seatUid }, booking }: Extract<BookingEventView, { type: "attendee_added" }>): boolean {
  return seatUid !== null && !booking.attendees.some((one) => one.seatUid === seatUid);
}

/** What the mail says. A move that the host has yet to confirm is a request. Null: nobody is told. */
export function mailKind(event: BookingEventView): MailKind | null {
  const { booking } = event;
  const isOver = booking.status === "cancelled" || booking.status === "rejected";
  switch (event.type) {
    case "marked_absent":
      return null;
    case "requested":
      return booking.status === "pending" ? event.type : null;
    case "rescheduled":
      return isOver ? null : booking.status === "pending" ? "requested" : event.type;
    case "reassigned":
      // of a request the new host has to decide, the attendees only wait
      return isOver ? null : booking.status === "pending" ? "requested" : event.type;
    case "attendee_added":
      // another event tells that they left; their coming is nobody else's news
      return isOver || hasLeft(event) ? null : booking.status === "pending" ? "requested" : event.type;
    case "created":
    case "confirmed":
    case "location_changed":
      // it has ended since: another event says so, and a later "confirmed" would contradict it
      return isOver ? null : event.type;
    case "cancelled":
    case "rejected":
    case "reschedule_requested":
    case "seat_cancelled":
      return event.type;
  }
}

/**
 * Groups events that happened at once, so that one mail tells of each group: the dates of a series that are still to be told of in the same
 * words. A date that has been cancelled or decided meanwhile is in no group: another event tells of it, and the others are told.
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
