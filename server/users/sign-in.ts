import { comparableEmail } from "@/server/core/atoms-email";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError } from "@/server/core/errors";
import { verifyPassword } from "@/server/core/passwords";
import { forgiveTries, returnTry, spendTry } from "@/server/core/tries";
import { hasSignedInFrom } from "@/server/sessions/queries";
import { startSession } from "@/server/sessions/start";
import { findCredentials } from "./queries";
import { renewHash } from "./require-password";
import { AdminPassword } from "./schemas";

interface SignIn {
  email: string;
  password: string;
  /** IP address of the caller; null when it is not known. */
  address: string | null;
  userAgent: string | null;
}

/**
 * Signs a browser in; answers the user and the session, or null when e-mail and password do not belong together. An unknown address takes
 * as long as a wrong password. An administrator whose password does not meet the rule for administrators gets a session without those
 * rights, and their API keys lose them too. Throws `rate_limited` when account or address have used their tries up, `unavailable` when too
 * many sign in at once. (Documentation: "Admin security requirements".)
 */
export async function signIn(
  ctx: Ctx,
  { email, password, address, userAgent }: SignIn,
): Promise<{ userId: number; sessionId: string } | null> {
  const account = comparableEmail(email);
  const isKnown = async () => address !== null && hasSignedInFrom(ctx, account, address);
  await spendTry("sign-in", account, address, isKnown).catch((error: unknown) => {
    if (AppError.is(error)) logCredential(ctx, "sign_in_limited", { typed: account, address });
    throw error;
  });
  const user = await findCredentials(ctx, account);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null, address ?? "unknown").catch(async (error: unknown) => {
    await returnTry("sign-in", account, address);
    throw error;
  });
  if (!isRight || !user?.passwordHash) {
    logCredential(ctx, "sign_in_failed", { userId: user?.id ?? null, typed: account, address });
    return null;
  }
  await forgiveTries("sign-in", account, address);
  const { id: userId, role } = user;
  const passwordHash = await renewHash(ctx, { userId, password, passwordHash: user.passwordHash });
  const adminRestricted = role === "admin" && !AdminPassword.safeParse(password).success;
  const sessionId = await inTransaction(ctx, async (tx) => {
    if (!(await stillHas(tx, userId, passwordHash))) return null;
    // the account's API keys follow it
    if (adminRestricted !== user.adminRestricted)
      await tx.db.user.update({ where: { id: userId }, data: { adminRestricted }, select: { id: true } });
    return startSession(tx, { userId, address, userAgent, adminRestricted });
  });
  if (!sessionId) return null;
  logCredential(ctx, "signed_in", { userId, sessionId, address });
  return { userId, sessionId };
}

/** Whether the password is still the one that was checked. Waits for a change under way, which ends all sessions that it finds. */
async function stillHas(tx: Ctx, id: number, passwordHash: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<{ passwordHash: string | null }[]>`SELECT "passwordHash" FROM "User" WHERE id = ${id} FOR UPDATE`;
  return rows[0]?.passwordHash === passwordHash;
}
