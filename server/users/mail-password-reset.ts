import { type Ctx, inTransaction } from "@/server/core/context";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { enqueueMail } from "@/server/emails/send";
import { resetPasswordLetter } from "@/server/emails/templates/auth";

/** Mails the user of an address a link, valid one hour, to choose a new password; earlier links end. Nothing happens for an address without a user. */
export async function mailPasswordReset(ctx: Ctx, email: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { email }, select: { id: true, name: true } });
    if (!user) return;
    const token = await issueEmailToken(tx, { kind: "reset_password", userId: user.id, email });
    await enqueueMail(tx, { to: email, ...resetPasswordLetter({ name: user.name, token }) });
  });
}
