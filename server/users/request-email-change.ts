import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { MINUTE_MS } from "@/server/core/time";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { enqueueMail } from "@/server/emails/send";
import { changeEmailLetter, emailChangeNotice } from "@/server/emails/templates/auth";
import { RequestEmailChangeInput } from "./schemas";

/**
 * Mails the new address a link, valid 24 hours, that makes it the acting user's; until then the old one stays, and gets a notice. Asking for the
 * address that one has calls an open change off. Throws `conflict` when another account has it, `rate_limited` within a minute of the last mail.
 * (Documentation: "Update my profile".)
 */
export async function requestEmailChange(ctx: Ctx, input: RequestEmailChangeInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { email } = RequestEmailChangeInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    const me = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, name: true } });
    if (me.email === email) {
      await tx.db.emailToken.deleteMany({ where: { userId, kind: "change_email" } });
      return;
    }
    if (await tx.db.user.findUnique({ where: { email }, select: { id: true } })) {
      const message = "Another account has this e-mail address. Choose another one.";
      throw new AppError("conflict", message, { fields: { email: message } });
    }
    await requirePause(tx, userId);
    const token = await issueEmailToken(tx, { kind: "change_email", userId, email });
    await enqueueMail(tx, { to: email, ...changeEmailLetter({ name: me.name, token, email }) });
    await enqueueMail(tx, { to: me.email, ...emailChangeNotice({ name: me.name, email }) });
  });
}

/** One mail a minute: nobody fills strangers' mailboxes from here. */
async function requirePause(tx: Ctx, userId: number) {
  const since = new Date(tx.now.getTime() - MINUTE_MS);
  const recent = await tx.db.emailToken.findFirst({
    where: { userId, kind: "change_email", createdAt: { gt: since } },
    select: { id: true },
  });
  if (recent) throw new AppError("rate_limited", "A mail was sent a moment ago. Wait a minute and try again.");
}
