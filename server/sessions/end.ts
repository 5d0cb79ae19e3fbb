import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError, notFound } from "@/server/core/errors";
import { EndSessionInput } from "./schemas";

/**
 * Ends one of the acting user's sessions: its browser is signed out with its next request. Throws `not_found`; `forbidden` for API keys.
 */
export async function endSession(ctx: Ctx, input: EndSessionInput): Promise<void> {
  const { userId } = requireSession(ctx);
  const { id } = EndSessionInput.parse(input);
  const { count } = await ctx.db.session.deleteMany({ where: { id, userId } });
  if (!count) throw notFound("Session", id);
  logCredential(ctx, "session_ended", { userId, sessionId: id });
}

/** Ends all of the acting user's sessions but the one that asks; answers how many. Throws `forbidden` for API keys. */
export async function endOtherSessions(ctx: Ctx): Promise<{ count: number }> {
  const { userId, sessionId } = requireSession(ctx);
  const { count } = await ctx.db.session.deleteMany({ where: { userId, ...(sessionId && { id: { not: sessionId } }) } });
  logCredential(ctx, "other_sessions_ended", { userId });
  return { count };
}

function requireSession(ctx: Ctx) {
  const { actor } = ctx;
  requirePerson(ctx);
  if (actor.type !== "user") throw new AppError("forbidden", "Sign in to see and end your sessions; an API key cannot.");
  return actor;
}

/** Ends a session by its id, which its cookie holds: signing out. Nothing happens when it has ended already. */
export async function endSessionOfCookie(ctx: Ctx, sessionId: string): Promise<void> {
  const { count } = await ctx.db.session.deleteMany({ where: { id: sessionId } });
  if (count) logCredential(ctx, "signed_out", { sessionId });
}
