import { type Ctx, inTransaction } from "@/server/core/context";
import { requireMay } from "@/server/owners/access";
import { ownerOf } from "./access";
import { WebhooksRef } from "./schemas";

/** Deletes every webhook of an owner; returns how many there were. Throws `not_found` for an owner that is not the acting user's. */
export async function deleteAllWebhooks(ctx: Ctx, input: WebhooksRef): Promise<number> {
  const { owner } = WebhooksRef.parse(input);
  return inTransaction(ctx, async (tx) => {
    await requireMay(tx, owner, "webhook.delete");
    const { count } = await tx.db.webhook.deleteMany({ where: ownerOf(owner) });
    return count;
  });
}
