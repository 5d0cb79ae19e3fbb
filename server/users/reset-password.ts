import { endAllApiKeys } from "@/server/api-keys/end-all";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { findEmailToken } from "@/server/email-tokens/queries";
import { redeemEmailToken } from "@/server/email-tokens/redeem";
import { enqueueMail } from "@/server/emails/send";
import { passwordChangedLetter } from "@/server/emails/templates/auth";
import { endAllSessions } from "@/server/sessions/end";
import { hashNewPassword } from "./require-password";
import { ResetPasswordInput } from "./schemas";

/**
 * Gives the user of a mailed link a new password and ends all their sessions and API keys: whoever resets a password may do so because
 * somebody else had them. The address counts as verified, for the link reached it. Throws `invalid_input` when the link is unknown, used or
 * expired, and at `password` when that is easy to guess.
 */
export async function resetPassword(ctx: Ctx, input: ResetPasswordInput): Promise<void> {
  const { token, password } = ResetPasswordInput.parse(input);
  // an invented link costs no hash
  const link = await findEmailToken(ctx, token);
  const passwordHash = link?.kind === "reset_password" ? await hashFor(ctx, link.userId, password) : null;
  await inTransaction(ctx, async (tx) => {
    const { userId, email } = await redeemEmailToken(tx, { token, kinds: ["reset_password"] });
    const data = { passwordHash, emailVerifiedAt: tx.now };
    const { name } = await tx.db.user.update({ where: { id: userId, email }, data, select: { name: true } });
    await endAllSessions(tx, userId, "password_reset");
    const apiKeysEnded = await endAllApiKeys(tx, userId, "password_reset");
    await enqueueMail(tx, { to: email, ...passwordChangedLetter({ name, apiKeysEnded }) });
    logCredential(tx, "password_reset", { userId, apiKeysEnded });
  });
}

async function hashFor(ctx: Ctx, id: number, password: string): Promise<string> {
  const select = { email: true, username: true, name: true, role: true };
  const owner = await ctx.db.user.findUniqueOrThrow({ where: { id }, select });
  return hashNewPassword(password, { ...owner, admin: owner.role === "admin" }, "password");
}
