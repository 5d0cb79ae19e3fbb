import { type Ctx, inTransaction } from "@/server/core/context";
import { requireWebhook } from "./access";
import type { Webhook } from "./dto";
import { WebhookRef } from "./schemas";

/** Deletes a webhook with the record of its deliveries; what waits for delivery is dropped. Returns it as it was. Throws `not_found`. */
export async function deleteWebhook(ctx: Ctx, input: WebhookRef): Promise<Webhook> {
  const ref = WebhookRef.parse(input);
  return inTransaction(ctx, async (tx) => {
    const webhook = await requireWebhook(tx, ref, "webhook.delete");
    await tx.db.webhook.delete({ where: { id: ref.id }, select: { id: true } });
    return webhook;
  });
}
