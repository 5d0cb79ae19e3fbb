import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { enqueueMail } from "@/server/emails/send";
import { verifyEmailLetter } from "@/server/emails/templates/auth";

/** Mails the acting user a link, valid 24 hours, that verifies their address; earlier links end. Does nothing when it is verified. */
export async function requestEmailVerification(ctx: Ctx): Promise<void> {
  const { userId } = requirePerson(ctx);
  await inTransaction(ctx, async (tx) => {
    const select = { email: true, name: true, emailVerifiedAt: true };
    const { email, name, emailVerifiedAt } = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select });
    if (emailVerifiedAt) return;
    const token = await issueEmailToken(tx, { kind: "verify_email", userId, email });
    await enqueueMail(tx, { to: email, ...verifyEmailLetter({ name, token }) });
  });
}
