import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { isUniqueViolation } from "@/server/core/database";
import { AppError, fieldError } from "@/server/core/errors";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { findEmailToken } from "@/server/email-tokens/queries";
import { redeemEmailToken } from "@/server/email-tokens/redeem";
import { enqueueMail } from "@/server/emails/send";
import { emailChangedLetter } from "@/server/emails/templates/auth";
import { requirePassword } from "./require-password";
import { VerifyEmailInput } from "./schemas";

/**
 * Verifies the address that a mailed link went to; a link for a change of address makes it the user's own. Whoever has the link may use it,
 * with the account's password where the change was asked for without it. Throws `invalid_input` for a link that is unknown, used, expired
 * or for an address that is no longer the user's, and at `password` when that is missing or wrong; `conflict` when the new address was
 * taken since.
 */
export async function verifyEmail(ctx: Ctx, input: VerifyEmailInput): Promise<{ email: string; changed: boolean }> {
  const { token, password } = VerifyEmailInput.parse(input);
  const said = await sayPassword(ctx, token, password);
  return inTransaction(ctx, async (tx) => {
    const { kind, userId, email, proven } = await redeemEmailToken(tx, { token, kinds: ["verify_email", "change_email"] });
    if (kind !== "change_email") {
      await confirmAddress(tx, userId, email);
      return { email, changed: false };
    }
    if (!proven && !said) throw needsPassword();
    await changeAddress(tx, userId, email);
    return { email, changed: true };
  });
}

const needsPassword = () => fieldError("password", "Enter the password of your account: the change was asked for by an API key.");

/** Checks the password before the transaction, where one is needed: whether it was said. */
async function sayPassword(ctx: Ctx, token: string, password: string | undefined): Promise<boolean> {
  const link = await findEmailToken(ctx, token);
  if (link?.kind !== "change_email" || link.proven) return false;
  if (!password) throw needsPassword();
  const sentence = "That is not the password of this account. Try again, or choose a new one first.";
  await requirePassword(ctx, { userId: link.userId, password, field: "password", sentence });
  return true;
}

async function confirmAddress(tx: Ctx, userId: number, email: string) {
  const { count } = await tx.db.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: tx.now } });
  if (count === 0) throw new AppError("invalid_input", "This link is for an address that is no longer yours. Ask for a new one.");
}

/**
 * An old address that was proven to be the user's gets a link that undoes the change for a week; one that never was may be a stranger's.
 */
async function changeAddress(tx: Ctx, userId: number, email: string) {
  const select = { email: true, name: true, emailVerifiedAt: true };
  const old = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select });
  const data = { email, emailVerifiedAt: tx.now };
  await tx.db.user.update({ where: { id: userId }, data, select: { id: true } }).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new AppError("conflict", "Another account has this e-mail address now. Choose another one.");
    throw error;
  });
  // what went to the old address opens nothing any more, but what undoes this or an earlier change
  await tx.db.emailToken.deleteMany({ where: { userId, usedAt: null, kind: { not: "undo_email_change" } } });
  logCredential(tx, "email_changed", { userId });
  if (!old.emailVerifiedAt) return;
  const token = await issueEmailToken(tx, { kind: "undo_email_change", userId, email: old.email });
  await enqueueMail(tx, { to: old.email, ...emailChangedLetter({ name: old.name, email, token }) });
}
