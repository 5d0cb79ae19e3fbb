import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { requireMay, requireScopeOf } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { type EventType, eventTypeSelect, toEventType } from "./dto";

/** An event type, for whoever may: its owner, or whoever has the permission in its team. Throws as `requireMay`. */
export async function requireEventType(ctx: Ctx, id: number, permission: Permission): Promise<EventType> {
  await requireMay(ctx, { type: "eventType", eventTypeId: id }, permission);
  return requireOne(ctx, id);
}

/**
 * An event type that the acting user may read, as documented: its owner, its hosts, administrators and owners of its team, and
 * administrators of the instance. Throws as `requireMay` for everybody else.
 */
export async function requireReadableEventType(ctx: Ctx, id: number): Promise<EventType> {
  const { userId, admin } = requirePerson(ctx);
  requireScopeOf(ctx, "eventType.read");
  const isHost = async () => Boolean(await ctx.db.host.findFirst({ where: { eventTypeId: id, userId }, select: { userId: true } }));
  return admin || (await isHost()) ? requireOne(ctx, id) : requireEventType(ctx, id, "eventType.read");
}

async function requireOne(ctx: Ctx, id: number): Promise<EventType> {
  const row = await ctx.db.eventType.findUnique({ where: { id }, select: eventTypeSelect });
  if (!row) throw notFound("Event type", id);
  return toEventType(row);
}
