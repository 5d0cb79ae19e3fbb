import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockHosts } from "@/server/core/locks";
import { actingEmail, partyOf, requireBookingById } from "./access";
import type { Booking, BookingAttendee } from "./dto";
import { bookingEvents } from "./events";
import { getBookingOrSeries } from "./queries";
import { requireCancellable } from "./rules/cancellable";
import { CancelBookingInput } from "./schemas";
import { spendMailsOf } from "./steps/spend-mails";

/**
 * Cancels a booking, one seat of it, or what is left of a series. Whoever holds the uid may, with seats whoever holds the seat's uid,
 * unless the event type lets only hosts cancel. Returns the bookings as they are now. Throws `not_found`, `forbidden`, and
 * `invalid_input` for one that is over or cancelled already.
 */
export async function cancelBooking(ctx: Ctx, input: CancelBookingInput): Promise<Booking[]> {
  const { uid, reason, seatUid, andFollowing } = CancelBookingInput.parse(input);
  if (seatUid && andFollowing) throw fieldError("cancelSubsequentBookings", ONE_BY_ONE);
  return inTransaction(ctx, async (tx) => {
    const targets = await targetsOf(tx, uid, andFollowing ?? false);
    if (seatUid && targets[0]?.recurringBookingUid === uid) throw fieldError("seatUid", ONE_BY_ONE);
    await lockHosts(
      tx,
      targets.flatMap((booking) => booking.hosts.map((host) => host.id)),
      targets[0]?.eventType?.id ?? null,
    );
    await spendMailsOf(tx, targets, { seatUid, isLeaving: true });
    const cancelled: Booking[] = [];
    for (const { id } of targets) {
      // read again: what was read before the lock may have changed since
      const booking = await requireBookingById(tx, id);
      const isHost = partyOf(tx, booking) === "host";
      requireCancellable(booking, booking.eventType?.disableCancelling ?? null, { now: tx.now, isHost, seatUid });
      cancelled.push(seatUid ? await cancelSeat(tx, booking, seatUid, reason) : await cancelWhole(tx, booking, reason));
    }
    return cancelled;
  });
}

const ONE_BY_ONE = "Seats of a recurring booking are cancelled one by one: send the uid of each occurrence with its seatUid.";

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

async function cancelWhole(tx: Ctx, booking: Booking, reason: string | undefined, seat?: BookingAttendee): Promise<Booking> {
  const cancelledByEmail = actingEmail(tx, booking, seat);
  await tx.db.bookingHost.updateMany({ where: { bookingId: booking.id }, data: { blocking: false } });
  await tx.db.booking.update({
    where: { id: booking.id },
    data: { status: "cancelled", cancellationReason: reason ?? null, cancelledByEmail, icsSequence: { increment: 1 } },
    select: { id: true },
  });
  await recordEvent(tx, {
    of: bookingEvents.of(booking.id),
    type: "cancelled",
    data: { reason: reason ?? null, cancelledBy: partyOf(tx, booking) },
  });
  return requireBookingById(tx, booking.id);
}

/** One attendee leaves; the last one takes the booking along. */
async function cancelSeat(tx: Ctx, booking: Booking, seatUid: string, reason: string | undefined): Promise<Booking> {
  const seat = booking.attendees.find((attendee) => attendee.seatUid === seatUid);
  if (!seat) throw new AppError("not_found", `Seat with id ${seatUid} not found in this booking. Check the seatUid.`);
  if (booking.attendees.filter((attendee) => attendee.seatUid).length === 1) return cancelWhole(tx, booking, reason, seat);
  await tx.db.attendee.delete({ where: { id: seat.id }, select: { id: true } });
  await tx.db.booking.update({ where: { id: booking.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  const { name, email, timeZone, language, timeFormat } = seat;
  await recordEvent(tx, {
    of: bookingEvents.of(booking.id),
    type: "seat_cancelled",
    data: {
      seatUid,
      reason: reason ?? null,
      attendee: { name, email, timeZone, language, timeFormat },
    },
  });
  return requireBookingById(tx, booking.id);
}
