import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { requireMay, requireMine, requireScopeOf } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { type EventType, eventTypeSelect, toEventType } from "./dto";

/**
 * One of the acting user's own event types. Throws `not_found` for a missing one and for anybody else's alike: those of a team are changed
 * through the team.
 */
export async function requireOwnEventType(ctx: Ctx, id: number, permission: Permission): Promise<EventType> {
  const { userId } = requireMine(ctx, permission);
  return requireOne(ctx, { id, ownerId: userId });
}

/**
 * An event type that the acting user may read, as documented: its owner, its hosts, administrators and owners of its team, and
 * administrators of the instance. Throws `not_found` for everybody else.
 */
export async function requireReadableEventType(ctx: Ctx, id: number): Promise<EventType> {
  const { userId, admin } = requirePerson(ctx);
  requireScopeOf(ctx, "eventType.read");
  const eventType = await requireOne(ctx, { id });
  // the owner of a personal one is its host
  if (admin || eventType.hosts.some((host) => host.userId === userId)) return eventType;
  await requireMay(ctx, { type: "eventType", eventTypeId: id }, "eventType.read").catch((error) => {
    throw AppError.is(error) && error.code === "forbidden" ? notFound("Event type", id) : error;
  });
  return eventType;
}

async function requireOne(ctx: Ctx, where: { id: number; ownerId?: number }): Promise<EventType> {
  const row = await ctx.db.eventType.findFirst({ where, select: eventTypeSelect });
  if (!row) throw notFound("Event type", where.id);
  return toEventType(row);
}
