import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { currentUsernames } from "@/server/users/former-usernames.queries";
import { type EventType, eventTypeSelect, type PublicEventType, personalHost, toEventType } from "./dto";
import { type CreatedOrder, orderOf } from "./queries";
import { findForBooking } from "./row.queries";
import { dynamicEventType } from "./rules/dynamic";
import { forStrangers, toPublicEventType } from "./rules/public-view";

interface OfUser {
  username: string;
  slug?: string;
  created?: CreatedOrder;
}

/**
 * A user's event types as the caller may see them: everything for the owner, for others what is not hidden and not private. Unknown users
 * have none.
 */
export async function listEventTypesOf(ctx: Ctx, { username, slug, created }: OfUser): Promise<EventType[]> {
  const [current] = await currentUsernames(ctx, [username]);
  const owner = await ctx.db.user.findUnique({ where: { username: current! }, select: { id: true } });
  if (!owner) return [];
  const isOwner = person(ctx)?.userId === owner.id;
  const where = { ownerId: owner.id, slug: slug?.toLowerCase(), ...(!isOwner && { hidden: false, closed: false }) };
  const rows = await ctx.db.eventType.findMany({ where, select: eventTypeSelect, orderBy: orderOf(created) });
  return rows.map(toEventType).map((eventType) => (isOwner ? eventType : forStrangers(eventType)));
}

/** What a user's public page lists, in the owner's order. Unknown users have none. */
export async function listPublicEventTypes(ctx: Ctx, { username }: { username: string }): Promise<PublicEventType[]> {
  const where = { owner: { username: username.toLowerCase() }, hidden: false, closed: false };
  const rows = await ctx.db.eventType.findMany({ where, select: eventTypeSelect, orderBy: orderOf(undefined) });
  return rows.map(toEventType).map(toPublicEventType);
}

/**
 * The event type of a booking page, or null. Hidden ones are left out of lists only: who has the address may book. A closed one is for its
 * hosts.
 */
export async function findPublicEventType(
  ctx: Ctx,
  { username, slug }: { username: string; slug: string },
): Promise<PublicEventType | null> {
  const found = await findForBooking(ctx, { username, slug });
  const userId = person(ctx)?.userId;
  return found && (!found.closed || found.hosts.some((host) => host.userId === userId)) ? toPublicEventType(found) : null;
}

/** The booking page of a dynamic group, or null when one of them does not exist. */
export async function findPublicGroup(ctx: Ctx, group: { usernames: readonly string[] }): Promise<PublicEventType | null> {
  const found = await findByUsernames(ctx, group);
  return found && toPublicEventType(found);
}

/** The event type of a dynamic group of two or more users, in the order named, or null when one of them does not exist. */
export async function findByUsernames(ctx: Ctx, { usernames }: { usernames: readonly string[] }): Promise<EventType | null> {
  const wanted = [...new Set(await currentUsernames(ctx, usernames))];
  const select = { id: true, username: true, name: true, avatarUrl: true, timeZone: true } as const;
  const users = await ctx.db.user.findMany({ where: { username: { in: wanted } }, select });
  if (wanted.length < 2 || users.length !== wanted.length) return null;
  const ordered = users.sort((a, b) => wanted.indexOf(a.username!) - wanted.indexOf(b.username!));
  return dynamicEventType(ordered.map(personalHost), ctx.now);
}
