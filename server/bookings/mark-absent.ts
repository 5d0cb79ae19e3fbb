import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { requireBookingById, requireHostedBooking } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { MarkAbsentInput } from "./schemas";

/**
 * Says, as a host, who did not come, or that they did: the host, attendees by address, or both. Throws `not_found`, `invalid_input` for an
 * address that is no attendee's and for a booking that does not take place or has not begun.
 */
export async function markAbsent(ctx: Ctx, input: MarkAbsentInput): Promise<Booking> {
  const { uid, host, attendees = [] } = MarkAbsentInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    if (host === undefined && !attendees.length) throw fieldError("host", "Say who was absent: send host, attendees or both.");
    if (booking.status !== "accepted")
      throw new AppError("invalid_input", `This booking is ${booking.status}. Only in an accepted booking somebody can be absent.`);
    if (booking.start > tx.now)
      throw new AppError("invalid_input", `This booking begins at ${booking.start.toISOString()}. Say who was absent once it has begun.`);
    for (const { email, absent } of attendees) {
      const { count } = await tx.db.attendee.updateMany({ where: { bookingId: booking.id, email }, data: { absent } });
      if (!count) throw fieldError("attendees", `${email} is not an attendee of this booking. Check the address.`);
    }
    // always written, so that updatedAt says when
    await tx.db.booking.update({ where: { id: booking.id }, data: { absentHost: host ?? booking.absentHost }, select: { id: true } });
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "marked_absent", data: { host: host ?? null, attendees } });
    return requireBookingById(tx, booking.id);
  });
}
