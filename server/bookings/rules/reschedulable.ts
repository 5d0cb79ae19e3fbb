import type { Booking } from "@/server/bookings/dto";
import { AppError } from "@/server/core/errors";
import type { EventType } from "@/server/event-types/dto";

type Policies = Pick<EventType, "allowReschedulingPastBookings" | "allowReschedulingCancelledBookings" | "disableRescheduling">;
type State = Pick<Booking, "status" | "start" | "end" | "rescheduledToUid" | "rescheduleRequested">;

/**
 * Refuses a booking that may not be moved (documentation, "Reschedule a booking"): cancelled (naming the uid it was moved to),
 * rejected, over, or closed by the event type's policy, which binds bookers and not hosts. A host who asked for another time has
 * opened the booking for it, whatever the policy says.
 */
export function requireReschedulable(policies: Policies, booking: State, now: Date, isHost: boolean): void {
  const refuse = (message: string, reason: "ended" | "closed" = "ended") => {
    throw new AppError("invalid_input", message, { reason });
  };
  if (booking.rescheduledToUid)
    refuse(`This booking was rescheduled already, to the booking with uid ${booking.rescheduledToUid}. Reschedule that one.`);
  if (booking.rescheduleRequested && booking.status === "cancelled") return;
  if (booking.status === "cancelled" && !policies.allowReschedulingCancelledBookings)
    refuse("This booking has been cancelled. Create a new booking instead.");
  if (booking.status === "rejected") refuse("This booking was declined by the host. Create a new booking instead.");
  if (booking.end <= now && !policies.allowReschedulingPastBookings) refuse("This booking is over. Create a new booking instead.");
  const { disabled, minutesBefore } = policies.disableRescheduling ?? {};
  if (isHost) return;
  if (disabled) refuse("This booking cannot be rescheduled online. Write to the host.", "closed");
  if (minutesBefore && booking.start.getTime() - now.getTime() < minutesBefore * 60_000) {
    refuse(`This booking can no longer be rescheduled: it starts in less than ${minutesBefore} minutes. Write to the host.`, "closed");
  }
}

/** The same as a question: whether a page may offer it. */
export function isReschedulable(...facts: Parameters<typeof requireReschedulable>): boolean {
  try {
    requireReschedulable(...facts);
    return true;
  } catch (error) {
    if (AppError.is(error)) return false;
    throw error;
  }
}
