import { endAllApiKeys } from "@/server/api-keys/end-all";
import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError } from "@/server/core/errors";
import { enqueueMail } from "@/server/emails/send";
import { passwordChangedLetter } from "@/server/emails/templates/auth";
import { endAllSessions } from "@/server/sessions/end";
import { hashNewPassword, requirePassword } from "./require-password";
import { ChangePasswordInput } from "./schemas";

/**
 * Gives the acting user a new password and ends every session, this one too: sign in again with the new password. API keys end as well when
 * that is asked for. Only in a session, not with an API key. Throws `invalid_input` at `currentPassword` when that is wrong and at
 * `newPassword` when it is easy to guess, `rate_limited` after ten wrong ones.
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<{ apiKeysEnded: number }> {
  const { userId } = requirePerson(ctx);
  if (ctx.actor.type !== "user") throw new AppError("forbidden", "Sign in to change your password; an API key cannot.");
  const { currentPassword, newPassword, endApiKeys } = ChangePasswordInput.parse(input);
  const sentence = "That is not your current password. Try again, or sign out and ask for a new one.";
  await requirePassword(ctx, { userId, password: currentPassword, field: "currentPassword", sentence });
  const select = { email: true, username: true, name: true, role: true };
  const me = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select });
  const passwordHash = await hashNewPassword(newPassword, { ...me, admin: me.role === "admin" }, "newPassword");
  return inTransaction(ctx, async (tx) => {
    await tx.db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await endAllSessions(tx, userId, "password_changed");
    await tx.db.emailToken.deleteMany({ where: { userId, kind: "reset_password" } });
    const apiKeysEnded = endApiKeys ? await endAllApiKeys(tx, userId, "password_changed") : 0;
    await enqueueMail(tx, { to: me.email, ...passwordChangedLetter({ name: me.name, apiKeysEnded }) });
    logCredential(tx, "password_changed", { userId, apiKeysEnded });
    return { apiKeysEnded };
  });
}
