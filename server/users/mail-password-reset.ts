import { type Ctx, inTransaction } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { wasIssued } from "@/server/email-tokens/queries";
import { enqueueMail } from "@/server/emails/send";
import { resetPasswordLetter } from "@/server/emails/templates/auth";

/**
 * Mails the user of an address a link with `token`, valid one hour, to choose a new password; earlier links end. Nothing happens for an
 * address without a user, nor a second time for the same token: the token and its mail are one transaction, so that a job which is run
 * again after a crash finds both or neither.
 */
export async function mailPasswordReset(ctx: Ctx, { email, token }: { email: string; token: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { email }, select: { id: true, name: true } });
    if (!user || (await wasIssued(tx, token))) return;
    await issueEmailToken(tx, { kind: "reset_password", userId: user.id, email, token });
    await enqueueMail(tx, { to: email, ...resetPasswordLetter({ name: user.name, token }), key: `password-reset:${sha256(token)}` });
  });
}
