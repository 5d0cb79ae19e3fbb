import { KEPT_PARAMETERS } from "@/components/booker/address";
import type { Booking } from "@/server/bookings/dto";
import type { EventType } from "@/server/event-types/dto";

interface Success {
  eventType: Pick<EventType, "successRedirectUrl" | "forwardParamsSuccessRedirect"> | null;
  booking: Booking;
  /** The attendee's seat, where the event type has seats. */
  seatUid: string | null;
  /** The query that the booking page was opened with. */
  page: string;
}

/** Where a booker goes after booking: the host's own address, with what happened where it wants to know, else the booking's page. */
export function successAddress({ eventType, booking, seatUid, page }: Success): string {
  const opened = new URLSearchParams(page);
  if (!eventType?.successRedirectUrl) {
    const query = new URLSearchParams();
    for (const name of KEPT_PARAMETERS) if (opened.has(name)) query.set(name, opened.get(name) ?? "");
    if (seatUid) query.set("seatUid", seatUid);
    return `/booking/${booking.uid}${query.size ? `?${query}` : ""}`;
  }
  const address = new URL(eventType.successRedirectUrl);
  if (!eventType.forwardParamsSuccessRedirect) return address.toString();
  for (const [name, value] of opened) address.searchParams.append(name, value);
  for (const [name, value] of Object.entries(outcome(booking, seatUid))) address.searchParams.set(name, value);
  return address.toString();
}

function outcome(booking: Booking, seatUid: string | null): Record<string, string> {
  // where seats are shown, the first attendee is somebody else
  const attendee = booking.attendees.find((one) => seatUid !== null && one.seatUid === seatUid) ?? booking.attendees[0];
  return {
    uid: booking.uid,
    title: booking.title,
    startTime: booking.start.toISOString(),
    endTime: booking.end.toISOString(),
    status: booking.status,
    ...(attendee && { attendeeName: attendee.name, email: attendee.email }),
  };
}
