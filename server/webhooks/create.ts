import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { encrypt } from "@/server/core/secrets";
import { requireMay } from "@/server/owners/access";
import { addressTaken, ownerOf, requireDeliverable } from "./access";
import { toWebhook, type Webhook, webhookSelect } from "./dto";
import { CreateWebhookInput } from "./schemas";

/**
 * Subscribes an address to what happens to an owner's bookings. The secret is kept encrypted. Throws `not_found` for an owner that is
 * not the acting user's, `conflict` for an address that the owner has a webhook for, `invalid_input` for one that is refused.
 */
export async function createWebhook(ctx: Ctx, input: CreateWebhookInput): Promise<Webhook> {
  const { owner, secret, ...fields } = CreateWebhookInput.parse(input);
  requireDeliverable(fields.subscriberUrl);
  const data = { ...fields, ...ownerOf(owner), secret: secret ? encrypt(secret) : null, createdAt: ctx.now };
  return inTransaction(ctx, async (tx) => {
    await requireMay(tx, owner, "webhook.create");
    return toWebhook(await tx.db.webhook.create({ data, select: webhookSelect }));
  }).catch((error) => {
    throw isUniqueViolation(error) ? addressTaken() : error;
  });
}
