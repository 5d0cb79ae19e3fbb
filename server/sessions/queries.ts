import { requirePerson } from "@/server/core/authorize";
import type { Actor, Ctx } from "@/server/core/context";
import { MINUTE_MS } from "@/server/core/time";
import type { SessionItem } from "./dto";
import { deviceOf } from "./rules/device";
import { IDLE_MS, isAlive } from "./rules/lifetime";

/** How stale "last seen" may be, in milliseconds: one write a session and five minutes instead of one a request. */
const SEEN_STEP_MS = 5 * MINUTE_MS;

/**
 * The user of a session, or null when it was ended or has expired. `address` is where the request came from. One statement, and no more
 * than that for most requests: every page of somebody who is signed in asks.
 */
export async function findSessionActor(ctx: Ctx, sessionId: string, address: string | null): Promise<Actor | null> {
  const row = await ctx.db.session.findUnique({
    where: { id: sessionId },
    select: { userId: true, lastSeenAt: true, expiresAt: true, adminRestricted: true, user: { select: { email: true, role: true } } },
  });
  if (!row || !isAlive(row, ctx.now)) return null;
  if (ctx.now.getTime() - row.lastSeenAt.getTime() > SEEN_STEP_MS) {
    await ctx.db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: ctx.now, address } });
  }
  const { userId, adminRestricted, user } = row;
  const admin = user.role === "admin" && !adminRestricted;
  return { type: "user", userId, email: user.email, admin, sessionId, adminRestricted: user.role === "admin" && adminRestricted };
}

/** The acting user's sessions, the one that asks first, then by when they were seen. */
export async function listSessions(ctx: Ctx): Promise<SessionItem[]> {
  const { userId } = requirePerson(ctx);
  const { actor } = ctx;
  const rows = await ctx.db.session.findMany({
    where: { userId, expiresAt: { gt: ctx.now }, lastSeenAt: { gt: new Date(ctx.now.getTime() - IDLE_MS) } },
    select: { id: true, address: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
  const items = rows.map(({ userAgent, ...row }) => ({
    ...row,
    device: deviceOf(userAgent),
    current: actor.type === "user" && actor.sessionId === row.id,
  }));
  return [...items.filter(({ current }) => current), ...items.filter(({ current }) => !current)];
}

/** Whether somebody has signed in to an account from an address before, in a session that is still there. */
export async function hasSignedInFrom(ctx: Ctx, email: string, address: string): Promise<boolean> {
  return (await ctx.db.session.findFirst({ where: { address, user: { email } }, select: { id: true } })) !== null;
}
