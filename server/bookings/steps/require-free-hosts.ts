import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Booking } from "../dto";

/**
 * Throws `conflict` when another booking occupies a host of this one meanwhile, buffers included; a host who forced this booking knew.
 * Needs the hosts' locks.
 */
export async function requireFreeHosts(tx: Ctx, booking: Booking): Promise<void> {
  const [clash] = await tx.db.$queryRaw<{ uid: string }[]>`
    SELECT other_booking.uid FROM "BookingHost" own
    JOIN "BookingHost" other ON other."userId" = own."userId" AND other."bookingId" <> own."bookingId" AND other.blocking
      AND other."occupiedFrom" < own."occupiedUntil" AND own."occupiedFrom" < other."occupiedUntil"
    JOIN "Booking" other_booking ON other_booking.id = other."bookingId"
    WHERE own."bookingId" = ${booking.id} AND NOT own.forced LIMIT 1`;
  if (clash)
    throw new AppError(
      "conflict",
      "That time has been taken by another booking meanwhile. Decline this one, or ask the attendee to choose another time.",
    );
}
