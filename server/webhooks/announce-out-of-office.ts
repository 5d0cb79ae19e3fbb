import { type Ctx, inTransaction } from "@/server/core/context";
import { enqueue } from "@/server/core/jobs";
import type { OutOfOfficeEvent } from "@/server/out-of-office/events";
import { webhookDeliveryJob } from "./jobs";
import { findSubscribed } from "./queries";
import { bodyFor } from "./rules/body";
import { outOfOfficePayload } from "./rules/out-of-office-payload";

const TRIGGER = "OOO_CREATED";

/** Enqueues a delivery for every webhook of the user that listens to OOO_CREATED: all of them or none. */
export async function announceOutOfOffice(ctx: Ctx, event: OutOfOfficeEvent): Promise<void> {
  const payload = outOfOfficePayload(event);
  const wrapped = { triggerEvent: TRIGGER, createdAt: event.at.toISOString(), payload };
  const deliveryKey = `out-of-office:${event.subjectId}`;
  await inTransaction(ctx, async (tx) => {
    for (const webhook of await findSubscribed(tx, TRIGGER, { userIds: [event.data.user.id], eventTypeId: null })) {
      const delivery = { webhookId: webhook.id, deliveryKey, trigger: TRIGGER, body: bodyFor(webhook, wrapped, payload) };
      await enqueue(tx, webhookDeliveryJob, delivery, { key: `${deliveryKey}:${webhook.id}`, group: webhook.group });
    }
  });
}
