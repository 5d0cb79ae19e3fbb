import type { Prisma } from "@/prisma/generated/client";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { requireMay } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { type EventType, eventTypeSelect, toEventType } from "./dto";

/** An event type, for whoever may: its owner, or whoever has the permission in its team. Throws as `requireMay`. */
export async function requireEventType(ctx: Ctx, id: number, permission: Permission): Promise<EventType> {
  await requireMay(ctx, { type: "eventType", eventTypeId: id }, permission);
  return requireOne(ctx, id, {});
}

/**
 * An event type that the acting user may read, as documented: its owner, its hosts, administrators and owners of its team, and
 * administrators of the instance. Throws `not_found` for everybody else.
 */
export async function requireReadableEventType(ctx: Ctx, id: number): Promise<EventType> {
  const { userId, admin } = requirePerson(ctx);
  const leads = { some: { userId, accepted: true, role: { in: ["admin" as const, "owner" as const] } } };
  return requireOne(ctx, id, admin ? {} : { OR: [{ ownerId: userId }, { hosts: { some: { userId } } }, { team: { memberships: leads } }] });
}

async function requireOne(ctx: Ctx, id: number, where: Prisma.EventTypeWhereInput): Promise<EventType> {
  const row = await ctx.db.eventType.findFirst({ where: { ...where, id }, select: eventTypeSelect });
  if (!row) throw notFound("Event type", id);
  return toEventType(row);
}
