import { type Ctx, inTransaction } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import { enqueueMail } from "@/server/emails/send";
import { accountExistsLetter, confirmSignUpLetter } from "@/server/emails/templates/auth";

/**
 * Mails an address that somebody signed up with: the link that makes the account, or, where there is one, that there is. The same token is
 * mailed once, so that a job which is run again after a crash does no more.
 */
export async function mailSignUp(ctx: Ctx, { email, token }: { email: string; token: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { email }, select: { name: true } });
    const letter = user ? accountExistsLetter(user) : confirmSignUpLetter({ token });
    await enqueueMail(tx, { to: email, ...letter, key: `sign-up:${sha256(token)}` });
  });
}
