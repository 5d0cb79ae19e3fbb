import type { Prisma } from "@/prisma/generated/client";
import { type Ctx, inTransaction } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockBooking } from "@/server/core/locks";
import { requirePhone } from "@/server/core/phone-input";
import { appProblem } from "@/server/event-types/rules/apps";
import { requireBookingById, requireHostedBooking, requireOngoing } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { locationText } from "./rules/location";
import { ChangeLocationInput } from "./schemas";

/**
 * Moves one booking to another place, as a host: any place, whatever the event type offers. A former meeting link ends with it. Throws
 * `not_found`, `invalid_input` for a booking that is over or cancelled, and for an app that is not connected.
 */
export async function changeLocation(ctx: Ctx, input: ChangeLocationInput): Promise<Booking> {
  const { uid, location } = ChangeLocationInput.parse(input);
  if ("phone" in location) requirePhone(location.phone, "location.phone");
  const problem = appProblem(location);
  if (problem) throw fieldError("location", problem);
  const known = await requireHostedBooking(ctx, uid, "booking.update");
  return inTransaction(ctx, async (tx) => {
    await lockBooking(tx, known);
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    requireOngoing(booking, tx.now);
    await tx.db.booking.update({
      where: { id: booking.id },
      data: { location: location as Prisma.InputJsonObject, meetingUrl: null, icsSequence: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, {
      of: bookingEvents.of(booking.id),
      type: "location_changed",
      data: {
        from: booking.meetingUrl ?? locationText(booking.location),
        to: locationText(location),
      },
    });
    return requireBookingById(tx, booking.id);
  });
}
