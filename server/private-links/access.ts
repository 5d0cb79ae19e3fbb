import type { Ctx } from "@/server/core/context";
import { fieldError, notFound } from "@/server/core/errors";
import { requireOwnEventType } from "@/server/event-types/access";
import { type PrivateLink, privateLinkSelect, toPrivateLink } from "./dto";
import type { PrivateLinkId } from "./schemas";

/** A link of one of the acting user's event types. Throws `not_found` for a missing link or event type and for anybody else's alike. */
export async function requireOwnPrivateLink(ctx: Ctx, { eventTypeId, linkId }: PrivateLinkId): Promise<PrivateLink> {
  await requireOwnEventType(ctx, eventTypeId);
  const row = await ctx.db.privateLink.findFirst({ where: { linkId, eventTypeId }, select: privateLinkSelect });
  if (!row) throw notFound("Private link", linkId);
  return toPrivateLink(row, ctx.now);
}

/** Throws `invalid_input` for an expiry that has passed. */
export function requireFuture(ctx: Ctx, expiresAt: Date | undefined): void {
  if (expiresAt && expiresAt <= ctx.now) throw fieldError("expiresAt", "Choose an expiry in the future.");
}
