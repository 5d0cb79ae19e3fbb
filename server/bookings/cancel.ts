import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { actingEmail, partyOf, requireBookingById } from "./access";
import type { Booking } from "./dto";
import { recordBookingEvent } from "./events";
import { lockHosts } from "./lock-hosts";
import { getBookingOrSeries } from "./queries";
import { CancelBookingInput } from "./schemas";

/**
 * Cancels a booking, one seat of it, or what is left of a series. Whoever holds the uid may, unless the event type lets only hosts
 * cancel. Returns the bookings as they are now. Throws `not_found`, and `invalid_input` for one that is over or cancelled already.
 */
export async function cancelBooking(ctx: Ctx, input: CancelBookingInput): Promise<Booking[]> {
  const { uid, reason, seatUid, andFollowing } = CancelBookingInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const targets = await targetsOf(tx, uid, andFollowing ?? false);
    await lockHosts(
      tx,
      targets.flatMap((booking) => booking.hosts.map((host) => host.id)),
      targets[0]?.eventType?.id ?? null,
    );
    const cancelled: Booking[] = [];
    for (const { id } of targets) {
      // read again: what was read before the lock may have changed since
      const booking = await requireBookingById(tx, id);
      await requireCancellable(tx, booking);
      cancelled.push(seatUid ? await cancelSeat(tx, booking, seatUid, reason) : await cancelWhole(tx, booking, reason));
    }
    return cancelled;
  });
}

/** The one booking; of a series what is still to come, all of it or from one occurrence on. */
async function targetsOf(tx: Ctx, uid: string, andFollowing: boolean): Promise<Booking[]> {
  const found = await getBookingOrSeries(tx, { uid });
  const isOpen = (booking: Booking) => booking.end > tx.now && (booking.status === "accepted" || booking.status === "pending");
  if (Array.isArray(found)) {
    const open = found.filter(isOpen);
    if (!open.length) throw new AppError("invalid_input", "Every occurrence of this recurring booking is over or cancelled already.");
    return open;
  }
  if (!andFollowing || !found.recurringBookingUid) return [found];
  const series = await getBookingOrSeries(tx, { uid: found.recurringBookingUid });
  const following = [series].flat().filter((booking) => isOpen(booking) && booking.start > found.start);
  return [found, ...following];
}

async function requireCancellable(tx: Ctx, booking: Booking) {
  if (booking.status === "cancelled" || booking.status === "rejected")
    throw new AppError("invalid_input", `This booking is ${booking.status} already. There is nothing to cancel.`);
  if (booking.end <= tx.now) throw new AppError("invalid_input", "This booking is over. It can no longer be cancelled.");
  if (partyOf(tx, booking) === "host" || !booking.eventType) return;
  const { disableCancelling } = await tx.db.eventType.findUniqueOrThrow({
    where: { id: booking.eventType.id },
    select: { disableCancelling: true },
  });
  if ((disableCancelling as { disabled?: boolean } | null)?.disabled)
    throw new AppError("forbidden", "This booking cannot be cancelled online. Write to the host.");
}

async function cancelWhole(tx: Ctx, booking: Booking, reason: string | undefined): Promise<Booking> {
  const cancelledByEmail = actingEmail(tx, booking);
  await tx.db.bookingHost.updateMany({ where: { bookingId: booking.id }, data: { blocking: false } });
  await tx.db.booking.update({
    where: { id: booking.id },
    data: { status: "cancelled", cancellationReason: reason ?? null, cancelledByEmail, icsSequence: { increment: 1 } },
    select: { id: true },
  });
  await recordBookingEvent(tx, booking.id, "cancelled", { reason: reason ?? null, cancelledBy: partyOf(tx, booking) });
  return requireBookingById(tx, booking.id);
}

/** One attendee leaves; the last one takes the booking along. */
async function cancelSeat(tx: Ctx, booking: Booking, seatUid: string, reason: string | undefined): Promise<Booking> {
  const seat = booking.attendees.find((attendee) => attendee.seatUid === seatUid);
  if (!seat) throw new AppError("not_found", `Seat with id ${seatUid} not found in this booking. Check the seatUid.`);
  if (booking.attendees.filter((attendee) => attendee.seatUid).length === 1) return cancelWhole(tx, booking, reason);
  await tx.db.attendee.delete({ where: { id: seat.id }, select: { id: true } });
  await tx.db.booking.update({ where: { id: booking.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  const { name, email, timeZone, language } = seat;
  await recordBookingEvent(tx, booking.id, "seat_cancelled", {
    seatUid,
    reason: reason ?? null,
    attendee: { name, email, timeZone, language },
  });
  return requireBookingById(tx, booking.id);
}
