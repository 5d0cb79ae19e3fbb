import type { Booking, BookingEventView } from "@/server/bookings/dto";
import { type Ctx, inTransaction } from "@/server/core/context";
import { webappUrl } from "@/server/core/env";
import { enqueue } from "@/server/core/jobs";
import { findForBooking } from "@/server/event-types/row.queries";
import { meetingWebhookJob, webhookDeliveryJob } from "./jobs";
import { audienceOf, findFormerBooking, findSubscribed } from "./queries";
import { type Announcement, announcementOf } from "./rules/announcement";
import { bodyFor } from "./rules/body";
import { bookingPayload, bookingVariables, noShowPayload } from "./rules/booking-payload";

/**
 * Enqueues a delivery for every webhook that listens to what happened, and of a meeting that is now certain its start and end: all of them
 * or none.
 */
export async function announceBooking(ctx: Ctx, event: BookingEventView): Promise<void> {
  const told = announcementOf(event);
  if (!told) return;
  await inTransaction(ctx, async (tx) => {
    await enqueueDeliveries(tx, event, told);
    if (isNewlyCertain(event, told)) await enqueueMeeting(tx, event.booking);
  });
}

async function enqueueDeliveries(tx: Ctx, { id, at, booking }: BookingEventView, told: Announcement): Promise<void> {
  const { trigger } = told;
  const webhooks = await findSubscribed(tx, trigger, audienceOf(booking));
  if (!webhooks.length) return;
  const { payload, variables } = await compose(tx, booking, told);
  const wrapped = { triggerEvent: trigger, createdAt: at.toISOString(), payload };
  for (const webhook of webhooks) {
    const deliveryKey = `booking-event:${id}`;
    const delivery = { webhookId: webhook.id, deliveryKey, trigger, body: bodyFor(webhook, wrapped, variables) };
    await enqueue(tx, webhookDeliveryJob, delivery, { key: `${deliveryKey}:${webhook.id}`, group: webhook.group });
  }
}

async function compose(tx: Ctx, booking: Booking, told: Announcement): Promise<{ payload: object; variables: object }> {
  if (told.trigger === "BOOKING_NO_SHOW_UPDATED") {
    const payload = noShowPayload(told, booking);
    return { payload, variables: payload };
  }
  const eventType = booking.eventType && (await findForBooking(tx, { id: booking.eventType.id }));
  const former = await findFormerBooking(tx, told.formerUid);
  const payload = bookingPayload(told, { booking, eventType, former, bookerUrl: webappUrl() });
  return { payload, variables: bookingVariables(payload) };
}

/** As documented a meeting's start and end are scheduled when it is confirmed; a further seat changes neither. */
function isNewlyCertain({ type, booking }: BookingEventView, { trigger }: Announcement): boolean {
  const isCertain = trigger === "BOOKING_CREATED" || trigger === "BOOKING_RESCHEDULED";
  return isCertain && type !== "attendee_added" && booking.status === "accepted";
}

async function enqueueMeeting(tx: Ctx, { id: bookingId, start, end }: Booking): Promise<void> {
  const due = [
    ["MEETING_STARTED", start],
    ["MEETING_ENDED", end],
  ] as const;
  for (const [trigger, startAfter] of due) {
    await enqueue(tx, meetingWebhookJob, { bookingId, trigger }, { key: `${trigger}:${bookingId}`, startAfter });
  }
}
