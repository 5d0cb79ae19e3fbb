import { type Ctx, inTransaction } from "@/server/core/context";
import { hashPassword } from "@/server/core/passwords";
import { findEmailToken } from "@/server/email-tokens/queries";
import { redeemEmailToken } from "@/server/email-tokens/redeem";
import { enqueueMail } from "@/server/emails/send";
import { passwordChangedLetter } from "@/server/emails/templates/auth";
import { ResetPasswordInput } from "./schemas";

/**
 * Gives the user of a mailed link a new password and ends all their sessions; the address counts as verified, for the link reached it.
 * Throws `invalid_input` when the link is unknown, used or expired.
 */
export async function resetPassword(ctx: Ctx, input: ResetPasswordInput): Promise<void> {
  const { token, password } = ResetPasswordInput.parse(input);
  // an invented link costs no hash
  const isUsable = (await findEmailToken(ctx, token))?.kind === "reset_password";
  const passwordHash = isUsable ? await hashPassword(password) : null;
  await inTransaction(ctx, async (tx) => {
    const { userId, email } = await redeemEmailToken(tx, { token, kinds: ["reset_password"] });
    const data = { passwordHash, sessionVersion: { increment: 1 }, emailVerifiedAt: tx.now };
    const { name } = await tx.db.user.update({ where: { id: userId, email }, data, select: { name: true } });
    await enqueueMail(tx, { to: email, ...passwordChangedLetter({ name }) });
  });
}
