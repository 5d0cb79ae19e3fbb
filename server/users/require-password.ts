import type { Ctx } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { fieldError } from "@/server/core/errors";
import { hashPassword, isOutdated, verifyPassword } from "@/server/core/passwords";
import { forgiveTries, spendTry } from "@/server/core/tries";
import { type PasswordOwner, weaknessOf } from "./rules/password";
import { AdminPassword } from "./schemas";

/**
 * Asks a user's password again, for another verb and before its transaction: hashing takes a while. Counts as a try of the account, whoever
 * asks. Throws `rate_limited` when there is none left, `invalid_input` at `field` with `sentence` when it is wrong or there is none.
 */
export async function requirePassword(ctx: Ctx, who: { userId: number; password: string; field: string; sentence: string }): Promise<void> {
  const { userId, password, field, sentence } = who;
  const caller = `user ${userId}`;
  await spendTry("password", "", caller);
  const { passwordHash } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(password, passwordHash, caller)) || !passwordHash) {
    logCredential(ctx, "password_wrong", { userId });
    throw fieldError(field, sentence);
  }
  await forgiveTries("password", "", caller);
  await renewHash(ctx, { userId, password, passwordHash });
}

/** Hashes a right password anew when its hash was made with parameters of before. Nothing happens when it was changed meanwhile. */
export async function renewHash(ctx: Ctx, known: { userId: number; password: string; passwordHash: string }): Promise<string> {
  const { userId: id, password, passwordHash } = known;
  if (!isOutdated(passwordHash)) return passwordHash;
  const fresh = await hashPassword(password);
  const { count } = await ctx.db.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: fresh } });
  return count ? fresh : passwordHash;
}

/**
 * Hashes a password that somebody chooses, for another verb and before its transaction. Throws `invalid_input` at `field` when it is easy
 * to guess or does not meet the rule for administrators, `unavailable` when too many are hashed at once.
 */
export async function hashNewPassword(
  password: string,
  owner: PasswordOwner & { admin?: boolean | undefined },
  field: string,
): Promise<string> {
  const rule = owner.admin ? AdminPassword.safeParse(password) : null;
  const problem = rule?.error?.issues[0]?.message ?? weaknessOf(password, owner);
  if (problem) throw fieldError(field, problem);
  return hashPassword(password);
}
