import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { requireBookingById, requireHostedBooking } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { DeclineBookingInput } from "./schemas";

/** Refuses a pending booking, as one of its hosts. Throws `not_found`, `invalid_input` for one that is not pending. */
export async function declineBooking(ctx: Ctx, input: DeclineBookingInput): Promise<Booking> {
  const { uid, reason } = DeclineBookingInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    // the condition is in the write: of a confirmation and a refusal at once, one finds nothing to change
    const { count } = await tx.db.booking.updateMany({
      where: { id: booking.id, status: "pending" },
      data: { status: "rejected", rejectionReason: reason ?? null, icsSequence: { increment: 1 } },
    });
    if (!count) throw new AppError("invalid_input", `This booking is ${booking.status}. Only a pending booking can be declined.`);
    await tx.db.bookingHost.updateMany({ where: { bookingId: booking.id }, data: { blocking: false } });
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "rejected", data: { reason: reason ?? null } });
    return requireBookingById(tx, booking.id);
  });
}
