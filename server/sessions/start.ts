import type { Ctx } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { newUuid } from "@/server/core/ids";
import { sessionEvents } from "./events";
import { ABSOLUTE_MS } from "./rules/lifetime";

interface NewSession {
  userId: number;
  /** IP address of the caller. */
  address: string | null;
  userAgent: string | null;
  adminRestricted: boolean;
}

/** Signs a browser in; answers the session's id. For use inside the transaction of a verb that has checked who it is. */
export async function startSession(ctx: Ctx, { userId, address, userAgent, adminRestricted }: NewSession): Promise<string> {
  const id = newUuid();
  const expiresAt = new Date(ctx.now.getTime() + ABSOLUTE_MS);
  const facts = { address, userAgent: userAgent?.slice(0, 400) ?? null, adminRestricted };
  await ctx.db.session.create({ data: { id, userId, ...facts, createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt }, select: { id: true } });
  const of = sessionEvents.of(userId);
  const data = { sessionId: id, address, userAgent: facts.userAgent, adminRestricted };
  await recordEvent(ctx, { of, by: { type: "user", userId }, type: "signed_in", data });
  return id;
}
