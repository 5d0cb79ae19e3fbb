import { type Ctx, inTransaction } from "@/server/core/context";
import { ownerColumns, requireWebhookOwner } from "./access";
import { WebhookOwner } from "./schemas";

/** Deletes every webhook of an owner; returns how many there were. Throws `not_found` for an owner that is not the acting user's. */
export async function deleteAllWebhooks(ctx: Ctx, input: WebhookOwner): Promise<number> {
  const owner = WebhookOwner.parse(input);
  return inTransaction(ctx, async (tx) => {
    await requireWebhookOwner(tx, owner);
    const { count } = await tx.db.webhook.deleteMany({ where: ownerColumns(owner) });
    return count;
  });
}
