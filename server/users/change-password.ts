import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { hashPassword, verifyPassword } from "@/server/core/passwords";
import { enqueueMail } from "@/server/emails/send";
import { passwordChangedLetter } from "@/server/emails/templates/auth";
import { ChangePasswordInput } from "./schemas";

/**
 * Gives the acting user a new password and ends every session, this one too: sign in again with the new password. Only in a session, not with an
 * API key. Throws `invalid_input` at `currentPassword` when that is wrong.
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  if (ctx.actor.type !== "user") throw new AppError("forbidden", "Sign in to change your password; an API key cannot.");
  const { currentPassword, newPassword } = ChangePasswordInput.parse(input);
  const stored = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(currentPassword, stored.passwordHash))) {
    throw fieldError("currentPassword", "That is not your current password. Try again, or sign out and ask for a new one.");
  }
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(ctx, async (tx) => {
    const data = { passwordHash, sessionVersion: { increment: 1 } };
    const { email, name } = await tx.db.user.update({ where: { id: userId }, data, select: { email: true, name: true } });
    await tx.db.emailToken.deleteMany({ where: { userId, kind: "reset_password" } });
    await enqueueMail(tx, { to: email, ...passwordChangedLetter({ name }) });
  });
}
