import type { Ctx } from "@/server/core/context";
import type { PublicEventType } from "@/server/event-types/dto";
import { findForBooking } from "@/server/event-types/row.queries";
import { toPublicEventType } from "@/server/event-types/rules/public-view";
import { requireMay } from "@/server/owners/access";
import { type PrivateLink, privateLinkSelect, toPrivateLink } from "./dto";
import type { PrivateLinksRef } from "./schemas";

/** The links of one of the acting user's event types, oldest first, expired ones included. Throws `not_found`. */
export async function listPrivateLinks(ctx: Ctx, { owner }: PrivateLinksRef): Promise<PrivateLink[]> {
  await requireMay(ctx, owner, "eventType.read");
  const order = [{ createdAt: "asc" as const }, { linkId: "asc" as const }];
  const rows = await ctx.db.privateLink.findMany({ where: { eventTypeId: owner.eventTypeId }, select: privateLinkSelect, orderBy: order });
  return rows.map((row) => toPrivateLink(row, ctx.now));
}

/** The event type that a link opens, for its booking page, or null where the link is missing, expired or of another slug. */
export async function findByPrivateLink(ctx: Ctx, { linkId, slug }: { linkId: string; slug: string }): Promise<PublicEventType | null> {
  const row = await ctx.db.privateLink.findUnique({ where: { linkId }, select: privateLinkSelect });
  const link = row && toPrivateLink(row, ctx.now);
  if (!link || link.isExpired || link.slug !== slug.toLowerCase()) return null;
  const eventType = await findForBooking(ctx, { id: link.eventTypeId });
  return eventType && toPublicEventType(eventType);
}
