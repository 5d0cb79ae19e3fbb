import { z } from "zod";
import { findBooking } from "@/server/bookings/row.queries";
import { inTransaction } from "@/server/core/context";
import { defineJob, enqueue } from "@/server/core/jobs";
import { DAY_MS } from "@/server/core/time";
import { findForBooking } from "@/server/event-types/row.queries";
import { deliverToWebhook } from "./deliver";
import { audienceOf, findSubscribed } from "./queries";
import { meetingBody } from "./rules/meeting-body";

/** How long attempts are kept. */
const HISTORY_MS = 30 * DAY_MS;

/** Delivers to one webhook. */
export const webhookDeliveryJob = defineJob({
  name: "webhook-delivery",
  payload: z.object({ webhookId: z.int(), deliveryKey: z.string(), trigger: z.string(), body: z.string() }),
  // 15 s doubling eight times is an hour and more: longer than a receiver's restart
  retry: { limit: 8, delaySeconds: 15 },
  // receivers that take their time do not hold up the rest, nor one owner's the others'
  concurrency: 10,
  perGroup: 2,
  run: deliverToWebhook,
});

/**
 * Waits for a meeting's start or end; one that has been cancelled or moved meanwhile has neither. Templates do not apply, as documented.
 */
export const meetingWebhookJob = defineJob({
  name: "meeting-webhooks",
  payload: z.object({ bookingId: z.int(), trigger: z.enum(["MEETING_STARTED", "MEETING_ENDED"]) }),
  retry: { limit: 8, delaySeconds: 5 },
  async run(ctx, { bookingId, trigger }) {
    const booking = await findBooking(ctx, { id: bookingId });
    if (booking?.status !== "accepted") return;
    await inTransaction(ctx, async (tx) => {
      const webhooks = await findSubscribed(tx, trigger, audienceOf(booking));
      if (!webhooks.length) return;
      const eventType = booking.eventType && (await findForBooking(tx, { id: booking.eventType.id }));
      const body = JSON.stringify(meetingBody(trigger, booking, eventType));
      for (const { id: webhookId, group } of webhooks) {
        const deliveryKey = `${trigger}:${bookingId}`;
        await enqueue(tx, webhookDeliveryJob, { webhookId, deliveryKey, trigger, body }, { key: `${deliveryKey}:${webhookId}`, group });
      }
    });
  },
});

/** Forgets old attempts. */
export const webhookHistoryJob = defineJob({
  name: "webhook-history",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "17 3 * * *",
  async run(ctx) {
    await ctx.db.webhookDelivery.deleteMany({ where: { at: { lt: new Date(ctx.now.getTime() - HISTORY_MS) } } });
  },
});
