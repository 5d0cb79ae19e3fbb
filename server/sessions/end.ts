import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError, notFound } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { sessionEvents, type WhySignedOut } from "./events";
import { EndSessionInput } from "./schemas";

/**
 * Ends one of the acting user's sessions: its browser is signed out with its next request. Throws `not_found`; `forbidden` for API keys.
 */
export async function endSession(ctx: Ctx, input: EndSessionInput): Promise<void> {
  const { userId } = requireSession(ctx);
  const { id } = EndSessionInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.session.deleteMany({ where: { id, userId } });
    if (!count) throw notFound("Session", id);
    await recordEvent(tx, { of: sessionEvents.of(userId), type: "signed_out", data: { sessionId: id } });
    logCredential(tx, "session_ended", { userId, sessionId: id });
  });
}

/** Ends all of the acting user's sessions but the one that asks; answers how many. Throws `forbidden` for API keys. */
export async function endOtherSessions(ctx: Ctx): Promise<{ count: number }> {
  const { userId, sessionId } = requireSession(ctx);
  return inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.session.deleteMany({ where: { userId, ...(sessionId && { id: { not: sessionId } }) } });
    await recordEvent(tx, { of: sessionEvents.of(userId), type: "signed_out_elsewhere", data: { sessions: count } });
    logCredential(tx, "other_sessions_ended", { userId });
    return { count };
  });
}

function requireSession(ctx: Ctx) {
  const { actor } = ctx;
  requirePerson(ctx);
  if (actor.type !== "user") throw new AppError("forbidden", "Sign in to see and end your sessions; an API key cannot.");
  return actor;
}

/** Ends a session by its id, which its cookie holds: signing out. Nothing happens when it has ended already. */
export async function endSessionOfCookie(ctx: Ctx, sessionId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [ended] = await tx.db.$queryRaw<{ userId: number }[]>`DELETE FROM "Session" WHERE id = ${sessionId} RETURNING "userId"`;
    if (!ended) return;
    const { userId } = ended;
    await recordEvent(tx, { of: sessionEvents.of(userId), by: { type: "user", userId }, type: "signed_out", data: { sessionId } });
    logCredential(tx, "signed_out", { sessionId });
  });
}

/** Ends all sessions of a user, for a new password; in the transaction of the verb that has checked who asks. */
export async function endAllSessions(tx: Ctx, userId: number, why: WhySignedOut): Promise<void> {
  const { count } = await tx.db.session.deleteMany({ where: { userId } });
  await recordEvent(tx, { of: sessionEvents.of(userId), type: "signed_out_everywhere", data: { sessions: count, why } });
}
