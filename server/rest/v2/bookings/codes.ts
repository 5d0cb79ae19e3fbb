import { z } from "zod";
import { SendVerificationCodeInput } from "@/server/bookings/schemas";
import { sendVerificationCode } from "@/server/bookings/send-verification-code";
import { spendTryOf } from "@/server/core/tries";
import { endpoint } from "../../endpoint";

export const bookingCodeEndpoints = [
  endpoint({
    tag: "Bookings",
    access: "public",
    method: "post",
    path: "/atoms/verification/email/send-code",
    operationId: "sendBookingCode",
    summary: "Mail a code for a booking",
    description:
      "Mails six digits, valid 15 minutes, to somebody who wants to book with an address that has to be proven: where " +
      "the event type asks for it, or the address belongs to an account. Send them as emailVerificationCode with the " +
      "booking. 400 where no code is needed.",
    body: SendVerificationCodeInput,
    response: z.object({ sent: z.literal(true) }),
    run: async ({ ctx, body }) => {
      await spendTryOf(ctx, "verification-mail", body.email);
      await sendVerificationCode(ctx, body);
      return { sent: true as const };
    },
  }),
];
