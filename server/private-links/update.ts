import { type Ctx, inTransaction } from "@/server/core/context";
import { requireFuture, requirePrivateLink } from "./access";
import { type PrivateLink, privateLinkSelect, toPrivateLink } from "./dto";
import { UpdatePrivateLinkInput } from "./schemas";

/**
 * Changes what ends a link; absent limits stay, and so does the count of uses. Throws `not_found`, `invalid_input` for an expiry that has
 * passed.
 */
export async function updatePrivateLink(ctx: Ctx, input: UpdatePrivateLinkInput): Promise<PrivateLink> {
  const { owner, linkId, ...limits } = UpdatePrivateLinkInput.parse(input);
  requireFuture(ctx, limits.expiresAt);
  return inTransaction(ctx, async (tx) => {
    await requirePrivateLink(tx, { owner, linkId }, "eventType.update");
    return toPrivateLink(await tx.db.privateLink.update({ where: { linkId }, data: limits, select: privateLinkSelect }), ctx.now);
  });
}
