import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { encrypt } from "@/server/core/secrets";
import { addressTaken, requireDeliverable, requireWebhook } from "./access";
import { toWebhook, type Webhook, webhookSelect } from "./dto";
import { UpdateWebhookInput } from "./schemas";

/**
 * Changes a webhook; absent fields stay, triggers are replaced whole, a secret or template that is null or empty is taken away.
 * Throws `not_found`, `conflict` for an address that the owner has another webhook for, `invalid_input` for one that is refused.
 */
export async function updateWebhook(ctx: Ctx, input: UpdateWebhookInput): Promise<Webhook> {
  const { owner, id, secret, ...fields } = UpdateWebhookInput.parse(input);
  requireDeliverable(fields.subscriberUrl);
  const data = { ...fields, secret: secret ? encrypt(secret) : secret };
  return inTransaction(ctx, async (tx) => {
    await requireWebhook(tx, { owner, id }, "webhook.update");
    return toWebhook(await tx.db.webhook.update({ where: { id }, data, select: webhookSelect }));
  }).catch((error) => {
    throw isUniqueViolation(error) ? addressTaken() : error;
  });
}
