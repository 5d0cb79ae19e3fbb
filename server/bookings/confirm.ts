import { ownLimitReached } from "@/server/availability/own-limits.queries";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockHosts } from "@/server/core/locks";
import { requireBookingById, requireHostedBooking } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { BookingUid } from "./schemas";
import { requireFreeHosts } from "./steps/require-free-hosts";

/**
 * Accepts a pending booking, as one of its hosts. Throws `not_found`, `invalid_input` for one that is not pending, `conflict` when the time
 * has been taken meanwhile, or when a host's own limit is reached: pending bookings do not count against it.
 */
export async function confirmBooking(ctx: Ctx, input: BookingUid): Promise<Booking> {
  const { uid } = BookingUid.parse(input);
  const { hosts, eventType } = await requireHostedBooking(ctx, uid, "booking.update");
  return inTransaction(ctx, async (tx) => {
    await lockHosts(
      tx,
      hosts.map((host) => host.id),
      eventType?.id ?? null,
    );
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    if (booking.status !== "pending")
      throw new AppError("invalid_input", `This booking is ${booking.status}. Only a pending booking can be confirmed.`);
    if (booking.end <= tx.now) throw new AppError("invalid_input", "This booking is over. It can no longer be confirmed.");
    await requireFreeHosts(tx, booking);
    await requireRoom(tx, booking);
    await tx.db.bookingHost.updateMany({ where: { bookingId: booking.id }, data: { blocking: true } });
    await tx.db.booking.update({
      where: { id: booking.id },
      data: { status: "accepted", icsSequence: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "confirmed", data: {} });
    return requireBookingById(tx, booking.id);
  });
}

async function requireRoom(tx: Ctx, { hosts, start, end }: Booking): Promise<void> {
  const ids = hosts.map((host) => host.id);
  const reached = await ownLimitReached(tx, ids, { start: start.getTime(), end: end.getTime() });
  if (!reached) return;
  const { per, limit } = reached;
  throw new AppError(
    "conflict",
    `A host takes at most ${limit} booking${limit === 1 ? "" : "s"} a ${per} and has that many in this ${per}. ` +
      "Decline this one, or raise the limit in the settings.",
    { reason: "user_limit", per },
  );
}
