import { cancelBooking } from "@/server/bookings/cancel";
import { createBooking } from "@/server/bookings/create";
import { asBooked, asVisible } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { CancelBookingInput, CreateBookingInput, RescheduleBookingInput, SendVerificationCodeInput } from "@/server/bookings/schemas";
import { sendVerificationCode } from "@/server/bookings/send-verification-code";
import { form } from "./form";

// What a booker's browser does without JavaScript: each as the procedure of its name does it.

/** Books; gives the bookings as the caller may see them. */
export const create = form({ limit: "booking", isChallenged: true }, CreateBookingInput, async (ctx, input) =>
  asBooked(ctx, await createBooking(ctx, input)),
);

/** Moves a booking; gives it as the caller may see it. */
export const reschedule = form({ limit: "booking" }, RescheduleBookingInput, async (ctx, input) =>
  asVisible(ctx, await rescheduleBooking(ctx, input), input.seatUid),
);

/** Cancels a booking, one seat of it, or the rest of its series; the page that follows shows what came of it. */
export const cancel = form({ limit: "booking" }, CancelBookingInput, async (ctx, input) => {
  await cancelBooking(ctx, input);
});

/** Mails a code to somebody who books an event type that asks for a proven address. */
export const mailCode = form({ limit: "verification-mail" }, SendVerificationCodeInput, sendVerificationCode);
