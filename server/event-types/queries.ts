import type { Ctx } from "@/server/core/context";
import { requireMine } from "@/server/owners/access";
import { requireOwnEventType, requireReadableEventType } from "./access";
import { type EventType, eventTypeSelect, toEventType } from "./dto";
import type { EventTypeId } from "./schemas";

/** "asc": oldest first; absent: the order that the owner has given. */
export type CreatedOrder = "asc" | "desc";

export const orderOf = (created: CreatedOrder | undefined) =>
  created ? [{ id: created }] : [{ position: "asc" as const }, { id: "asc" as const }];

/** The acting user's personal event types, hidden ones included. */
export async function listEventTypes(ctx: Ctx, { created }: { created?: CreatedOrder } = {}): Promise<EventType[]> {
  const { userId } = requireMine(ctx, "eventType.read");
  const rows = await ctx.db.eventType.findMany({ where: { ownerId: userId }, select: eventTypeSelect, orderBy: orderOf(created) });
  return rows.map(toEventType);
}

/** One of the acting user's personal event types. Throws `not_found`. */
export function getOwnEventType(ctx: Ctx, { id }: EventTypeId): Promise<EventType> {
  return requireOwnEventType(ctx, id, "eventType.update");
}

/** An event type that the acting user owns, hosts or administers. Throws `not_found`. */
export function getEventType(ctx: Ctx, { id }: EventTypeId): Promise<EventType> {
  return requireReadableEventType(ctx, id);
}
