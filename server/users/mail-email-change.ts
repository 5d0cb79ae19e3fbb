import { type Ctx, inTransaction } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import { findEmailToken } from "@/server/email-tokens/queries";
import { enqueueMail } from "@/server/emails/send";
import { addressInUseLetter, changeEmailLetter } from "@/server/emails/templates/auth";

/**
 * Mails an address that somebody wants to sign in with from now on: the link that makes it theirs, or, where another account has it, that
 * nothing changes. Nothing is sent once the change was called off or asked for again. The same token is mailed once, so that a job which is
 * run again after a crash does no more.
 */
export async function mailEmailChange(ctx: Ctx, { email, token }: { email: string; token: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (!(await findEmailToken(tx, token))) return;
    const user = await tx.db.user.findUnique({ where: { email }, select: { name: true } });
    const letter = user ? addressInUseLetter(user) : changeEmailLetter({ token, email });
    await enqueueMail(tx, { to: email, ...letter, key: `email-change:${sha256(token)}` });
  });
}
