import type { Booking, BookingEventView } from "@/server/bookings/dto";
import { unlinked } from "@/server/emails/unlinked";

/** Answers that are addresses by nature: who booked is recognised by them, and they are shown nowhere as text. */
const ADDRESSES = new Set(["email", "guests"]);

function unlinkedValue(value: unknown): unknown {
  if (typeof value === "string") return unlinked(value);
  if (Array.isArray(value)) return value.map(unlinkedValue);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unlinkedValue(item)]));
  return value;
}

const unlinkedAnswers = (responses: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(responses).map(([slug, value]) => [slug, ADDRESSES.has(slug) ? value : unlinkedValue(value)]));

/** A booking as mail to attendees and guests shows it: what bookers wrote is no link in it. A name that is an address stays one. */
export function withoutLinks(booking: Booking): Booking {
  const isHost = (email: string | null) => booking.hosts.some((host) => host.email === email);
  const said = (reason: string | null, by: string | null) => (reason && !isHost(by) ? unlinked(reason) : reason);
  const { location } = booking;
  return {
    ...booking,
    title: booking.title === booking.eventType?.title ? booking.title : unlinked(booking.title),
    description: unlinked(booking.description),
    responses: unlinkedAnswers(booking.responses),
    cancellationReason: said(booking.cancellationReason, booking.cancelledByEmail),
    reschedulingReason: said(booking.reschedulingReason, booking.rescheduledByEmail),
    location:
      location?.type === "attendeeAddress"
        ? { ...location, address: unlinked(location.address) }
        : location?.type === "attendeeDefined"
          ? { ...location, location: unlinked(location.location) }
          : location,
    attendees: booking.attendees.map((attendee) => ({
      ...attendee,
      name: attendee.name === attendee.email ? attendee.name : unlinked(attendee.name),
      responses: unlinkedAnswers(attendee.responses),
    })),
  };
}

/** The same of an event: its reason stays where a host gave it. */
export function eventWithoutLinks(event: BookingEventView): BookingEventView {
  const { data, actor } = event;
  const isHost = event.booking.hosts.some(({ id }) => id === actor.userId);
  const reason = "reason" in data ? data.reason : null;
  const attendee = "attendee" in data ? data.attendee : null;
  const said = {
    ...(reason !== null && !isHost && { reason: unlinked(reason) }),
    ...(attendee && { attendee: { ...attendee, name: unlinked(attendee.name) } }),
  };
  // texts take the place of texts: the data is still that of its type
  return { ...event, booking: withoutLinks(event.booking), data: { ...data, ...said } } as BookingEventView;
}
