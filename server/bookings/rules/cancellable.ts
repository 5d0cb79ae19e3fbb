import type { Booking } from "@/server/bookings/dto";
import { AppError } from "@/server/core/errors";
import type { DisableCancelling } from "@/server/event-types/schemas";
import { isSeated } from "./visible";

interface Asked {
  now: Date;
  isHost: boolean;
  /** One seat; absent: the whole booking. */
  seatUid: string | undefined;
}

/**
 * Refuses what may not be cancelled (documentation, "Cancel a booking"): over, cancelled already, closed to bookers by the event type,
 * and a booking with seats as a whole by anybody but its host. Throws `invalid_input`, `forbidden`.
 */
export function requireCancellable(booking: Booking, policy: DisableCancelling | null, { now, isHost, seatUid }: Asked): void {
  if (booking.status === "cancelled" || booking.status === "rejected")
    throw new AppError("invalid_input", `This booking is ${booking.status} already. There is nothing to cancel.`, { reason: "ended" });
  if (booking.end <= now) throw new AppError("invalid_input", "This booking is over. It can no longer be cancelled.", { reason: "ended" });
  if (isHost) return;
  if (policy?.disabled)
    throw new AppError("forbidden", "This booking cannot be cancelled online. Write to the host.", { reason: "closed" });
  if (!seatUid && isSeated(booking))
    throw new AppError(
      "invalid_input",
      "Other people have seats in this booking. Send the seatUid of the seat to cancel; only the host cancels all.",
      { reason: "seat" },
    );
}
