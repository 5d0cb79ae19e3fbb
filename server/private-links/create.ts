import { type Ctx, inTransaction } from "@/server/core/context";
import { newUid } from "@/server/core/ids";
import { requireMay } from "@/server/owners/access";
import { requireFuture } from "./access";
import { type PrivateLink, privateLinkSelect, toPrivateLink } from "./dto";
import { CreatePrivateLinkInput } from "./schemas";

/**
 * Makes a private link to one of the acting user's event types: for one use unless told otherwise. Throws `not_found`, `invalid_input` for
 * an expiry that has passed.
 */
export async function createPrivateLink(ctx: Ctx, input: CreatePrivateLinkInput): Promise<PrivateLink> {
  const { owner, expiresAt, maxUsageCount = expiresAt ? null : 1 } = CreatePrivateLinkInput.parse(input);
  requireFuture(ctx, expiresAt);
  return inTransaction(ctx, async (tx) => {
    await requireMay(tx, owner, "eventType.update");
    const data = { linkId: newUid(), eventTypeId: owner.eventTypeId, expiresAt, maxUsageCount, createdAt: ctx.now };
    return toPrivateLink(await tx.db.privateLink.create({ data, select: privateLinkSelect }), ctx.now);
  });
}
