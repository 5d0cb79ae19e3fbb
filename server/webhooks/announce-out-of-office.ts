import { type Ctx, inTransaction } from "@/server/core/context";
import { enqueue } from "@/server/core/jobs";
import { webhookDeliveryJob } from "./jobs";
import { findSubscribed } from "./queries";
import { bodyFor } from "./rules/body";

const TRIGGER = "OOO_CREATED";

export interface OutOfOfficeAnnouncement {
  entryId: number;
  userId: number;
  /** When the entry was made, ISO 8601. */
  at: string;
  /** As documented; what a template may name. */
  payload: Record<string, unknown>;
}

/** Enqueues a delivery for every webhook of the user that listens to OOO_CREATED: all of them or none. */
export async function announceOutOfOffice(ctx: Ctx, { entryId, userId, at, payload }: OutOfOfficeAnnouncement): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const wrapped = { triggerEvent: TRIGGER, createdAt: at, payload };
    for (const webhook of await findSubscribed(tx, TRIGGER, { userIds: [userId], eventTypeId: null })) {
      const deliveryKey = `out-of-office:${entryId}`;
      const delivery = { webhookId: webhook.id, deliveryKey, trigger: TRIGGER, body: bodyFor(webhook, wrapped, payload) };
      await enqueue(tx, webhookDeliveryJob, delivery, { key: `${deliveryKey}:${webhook.id}`, group: webhook.group });
    }
  });
}
