import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { MINUTE_MS } from "@/server/core/time";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { enqueueMail } from "@/server/emails/send";
import { emailChangeNotice } from "@/server/emails/templates/auth";
import { enqueue } from "@/server/jobs/define";
import { emailChangeJob } from "./jobs";
import { RequestEmailChangeInput } from "./schemas";

/**
 * Mails the new address a link, valid 24 hours, that makes it the acting user's; until then the old one stays, and gets a notice. Where
 * another account has the address, it gets a mail that says so instead: the answer, the time it takes and the notice are the same for both.
 * Asking for the address that one has calls an open change off. Throws `rate_limited` within a minute of the last mail.
 * (Documentation: "Update my profile"; docs/decisions/0011.)
 */
export async function requestEmailChange(ctx: Ctx, input: RequestEmailChangeInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { email } = RequestEmailChangeInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    // requests that come at once wait here, or none would see that another has just sent a mail
    await tx.db.$executeRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
    const me = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, name: true } });
    if (me.email === email) return callOff(tx, userId);
    await requirePause(tx, userId);
    const token = await issueEmailToken(tx, { kind: "change_email", userId, email });
    // whether there is an account is looked up by a job, as for a forgotten password
    await enqueue(tx, emailChangeJob, { email, token });
    await enqueueMail(tx, { to: me.email, ...emailChangeNotice({ name: me.name, email }) });
  });
}

/** The link that is under way no longer works. It is kept as used: the pause after its mail goes on. */
async function callOff(tx: Ctx, userId: number) {
  await tx.db.emailToken.updateMany({ where: { userId, kind: "change_email", usedAt: null }, data: { usedAt: tx.now } });
}

/** One mail a minute, to whomever: nobody fills strangers' mailboxes from here. */
async function requirePause(tx: Ctx, userId: number) {
  const since = new Date(tx.now.getTime() - MINUTE_MS);
  const recent = await tx.db.emailToken.findFirst({
    where: { userId, kind: "change_email", createdAt: { gt: since } },
    select: { id: true },
  });
  if (recent) throw new AppError("rate_limited", "A mail was sent a moment ago. Wait a minute and try again.");
}
