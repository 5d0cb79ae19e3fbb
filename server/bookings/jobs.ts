import { z } from "zod";
import { bookingMails } from "@/server/emails/booking-mails";
import { enqueueMails } from "@/server/emails/send";
import { defineJob } from "@/server/jobs/define";
import { announceBooking } from "@/server/webhooks/announce-booking";
import { findBookingEvent } from "./queries";

const EventId = z.object({ eventId: z.number().int() });

/** Writes the mails that an event calls for, each as a job of its own: one bad address does not hold up the rest. */
const bookingMailJob = defineJob({
  name: "booking-mail",
  payload: EventId,
  retry: { limit: 8, delaySeconds: 5 },
  async run(ctx, { eventId }) {
    const event = await findBookingEvent(ctx, eventId);
    if (event) await enqueueMails(ctx, bookingMails(event));
  },
});

/** Enqueues a delivery for every webhook that listens, each as a job of its own: one slow receiver does not hold up the rest. */
export const bookingWebhookJob = defineJob({
  name: "booking-webhooks",
  payload: EventId,
  retry: { limit: 8, delaySeconds: 5 },
  async run(ctx, { eventId }) {
    const event = await findBookingEvent(ctx, eventId);
    if (event) await announceBooking(ctx, event);
  },
});

/** Forgets mailed codes that no longer work, every hour. */
export const bookingCodeCleanupJob = defineJob({
  name: "booking-code-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "27 * * * *",
  async run(ctx) {
    await ctx.db.bookingCode.deleteMany({ where: { expiresAt: { lte: ctx.now } } });
  },
});

/** Who listens to booking events. */
export const bookingEventJobs = [bookingMailJob, bookingWebhookJob];
