import type { Ctx } from "@/server/core/context";
import { fieldError, notFound } from "@/server/core/errors";
import { requireMay } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { type PrivateLink, privateLinkSelect, toPrivateLink } from "./dto";
import type { PrivateLinkId } from "./schemas";

/** A link of an event type, for whoever may. Throws as `requireMay`, and `not_found` for a missing link and for another's alike. */
export async function requirePrivateLink(ctx: Ctx, { owner, linkId }: PrivateLinkId, permission: Permission): Promise<PrivateLink> {
  await requireMay(ctx, owner, permission);
  const row = await ctx.db.privateLink.findFirst({ where: { linkId, eventTypeId: owner.eventTypeId }, select: privateLinkSelect });
  if (!row) throw notFound("Private link", linkId);
  return toPrivateLink(row, ctx.now);
}

/** Throws `invalid_input` for an expiry that has passed. */
export function requireFuture(ctx: Ctx, expiresAt: Date | undefined): void {
  if (expiresAt && expiresAt <= ctx.now) throw fieldError("expiresAt", "Choose an expiry in the future.");
}
