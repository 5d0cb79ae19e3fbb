import { type Ctx, inTransaction } from "@/server/core/context";
import { requirePrivateLink } from "./access";
import { PrivateLinkId } from "./schemas";

/** Deletes a link of one of the acting user's event types: its address stops working at once. Throws `not_found`. */
export async function deletePrivateLink(ctx: Ctx, input: PrivateLinkId): Promise<void> {
  const id = PrivateLinkId.parse(input);
  await inTransaction(ctx, async (tx) => {
    await requirePrivateLink(tx, id, "eventType.update");
    await tx.db.privateLink.delete({ where: { linkId: id.linkId }, select: { linkId: true } });
  });
}
