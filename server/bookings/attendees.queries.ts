import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { requireOwnBooking } from "./access";
import type { BookingAttendee } from "./dto";
import { forBooker } from "./rules/visible";
import type { BookingUid } from "./schemas";

/** The attendees of a booking as its hosts, or another attendee, may see them. Throws `unauthenticated`, `not_found`. */
export async function listAttendees(ctx: Ctx, { uid }: BookingUid): Promise<BookingAttendee[]> {
  const { booking, party, attendee } = await requireOwnBooking(ctx, uid, "booking.read");
  return party === "host" ? booking.attendees : forBooker(booking, attendee?.seatUid).attendees;
}

/** One of them, by id. Throws `not_found` for an attendee of another booking too. */
export async function getAttendee(ctx: Ctx, { uid, attendeeId }: BookingUid & { attendeeId: number }): Promise<BookingAttendee> {
  const found = (await listAttendees(ctx, { uid })).find((attendee) => attendee.id === attendeeId);
  if (!found) throw notFound("Attendee", attendeeId);
  return found;
}
