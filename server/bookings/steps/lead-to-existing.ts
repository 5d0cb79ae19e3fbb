import type { Ctx } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import type { EventType } from "@/server/event-types/dto";
import { provenEmail } from "../access";
import { redeemVerificationCode } from "./redeem-verification-code";
import { SEND_CODE } from "./require-proven";

interface Asked {
  eventType: Pick<EventType, "id" | "bookerActiveBookingsLimit">;
  email: string;
  code: string | undefined;
}

/**
 * After a booking that failed because its booker has as many as they may: where the event type offers to move one instead
 * (`offerReschedule`), says which, to nobody but the person it belongs to. Their address has to be proven for that: by being signed in as
 * it, or by a code, which is asked for. Throws `invalid_input` with `details.existingBookingUid`, else the error as it is.
 */
export async function leadToExisting(ctx: Ctx, error: unknown, { eventType, email, code }: Asked): Promise<never> {
  const isLimit = AppError.is(error) && error.details?.reason === "booker_limit";
  if (!isLimit || !eventType.bookerActiveBookingsLimit?.offerReschedule || !email) throw error;
  if ((await provenEmail(ctx)) !== email) {
    if (!code && !hasMailServer()) throw error;
    if (!code)
      throw new AppError("invalid_input", `${error.message} ${PROVE}`, { ...error.details, fields: { emailVerificationCode: PROVE } });
    await redeemVerificationCode(ctx, { email, code, eventTypeId: eventType.id });
  }
  const existing = await ctx.db.booking.findFirst({
    where: {
      eventTypeId: eventType.id,
      status: { in: ["accepted", "pending"] },
      endTime: { gt: ctx.now },
      attendees: { some: { isGuest: false, email } },
    },
    select: { uid: true },
    orderBy: { startTime: "asc" },
  });
  if (!existing) throw error;
  const message =
    "You already have as many upcoming bookings of this event type as are allowed. " +
    `Reschedule the one with uid ${existing.uid} instead.`;
  throw new AppError("invalid_input", message, { reason: "booker_limit", existingBookingUid: existing.uid });
}

const PROVE = `To be led to the booking that you have, prove your address. ${SEND_CODE}`;
