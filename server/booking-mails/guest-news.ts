import type { Booking, BookingEventView } from "@/server/bookings/dto";
import type { BookingEventType } from "@/server/bookings/events";
import { isSeated } from "@/server/bookings/rules/visible";
import { MINUTE_MS } from "@/server/core/time";

/** What was made and undone within this time was no meeting: its guests never hear of it. */
export const GUEST_WAIT_MS = MINUTE_MS;

/** What tells a guest of a booking for the first time. */
const FIRST_WORDS = new Set<BookingEventType>(["created", "requested", "rescheduled", "confirmed", "attendee_added"]);

/** The addresses that an event's first mail leaves out, and those of them that get it when their minute is over. */
export interface GuestNews {
  leftOut: Set<string>;
  waiting: Set<string>;
}

/** Whom an event of these says to have joined. */
function joinedBy(events: readonly BookingEventView[], { attendees }: Booking): Set<string> {
  const ids = new Set(events.flatMap(({ type, data }) => (type === "attendee_added" ? data.attendeeIds : [])));
  return new Set(attendees.filter(({ id }) => ids.has(id)).map(({ email }) => email));
}

/**
 * Who of a booking's attendees is not told of an event at once. Who joined after it hears of that in a mail of its own. A guest waits a
 * minute after the booking was first made (`firstMade`, before all moves) and after they were added: of what is called off by then,
 * and of what changed in between, they hear nothing.
 */
export function guestNews(event: BookingEventView, neighbours: readonly BookingEventView[], firstMade: Date): GuestNews {
  const { booking, id, at, type } = event;
  if (isSeated(booking)) return { leftOut: new Set(), waiting: new Set() };
  const joins = neighbours.filter((one) => one.type === "attendee_added");
  const later = joinedBy(
    joins.filter((one) => one.id > id),
    booking,
  );
  const isYoung = (since: Date) => at.getTime() - since.getTime() < GUEST_WAIT_MS;
  const justJoined = joinedBy(
    joins.filter((one) => one.id <= id && isYoung(one.at)),
    booking,
  );
  const guests = booking.attendees.filter((attendee) => attendee.isGuest).map(({ email }) => email);
  const fresh = guests.filter((email) => !later.has(email) && (isYoung(firstMade) || justJoined.has(email)));
  const named = type === "attendee_added" ? joinedBy([event], booking) : null;
  const waiting = FIRST_WORDS.has(type) ? fresh.filter((email) => named?.has(email) ?? true) : [];
  return { leftOut: new Set([...later, ...fresh]), waiting: new Set(waiting) };
}

/** Whether the host's word has come since: its mail says all that this event's would. */
export const isConfirmedSince = ({ id, type }: BookingEventView, neighbours: readonly BookingEventView[]): boolean =>
  (type === "attendee_added" || type === "rescheduled") && neighbours.some((one) => one.id > id && one.type === "confirmed");
