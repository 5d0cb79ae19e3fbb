import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { lockHosts } from "@/server/core/locks";
import { actingEmail, requireBookingById, requireHostedBooking, requireOngoing } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { RequestRescheduleInput } from "./schemas";

/**
 * Asks the attendees, as a host, to choose another time: the booking is cancelled, its time is free again, and everybody gets a link to
 * reschedule it, which works whatever the event type's policy says. Throws `not_found`, `invalid_input` for one that is over or cancelled.
 */
export async function requestReschedule(ctx: Ctx, input: RequestRescheduleInput): Promise<Booking> {
  const { uid, reason = null } = RequestRescheduleInput.parse(input);
  const { hosts, eventType } = await requireHostedBooking(ctx, uid, "booking.update");
  return inTransaction(ctx, async (tx) => {
    await lockHosts(
      tx,
      hosts.map((host) => host.id),
      eventType?.id ?? null,
    );
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    requireOngoing(booking, tx.now);
    await tx.db.bookingHost.updateMany({ where: { bookingId: booking.id }, data: { blocking: false } });
    await tx.db.booking.update({
      where: { id: booking.id },
      data: {
        status: "cancelled",
        rescheduleRequested: true,
        cancellationReason: reason,
        cancelledByEmail: actingEmail(tx, booking),
        icsSequence: { increment: 1 },
      },
      select: { id: true },
    });
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "reschedule_requested", data: { reason } });
    return requireBookingById(tx, booking.id);
  });
}
