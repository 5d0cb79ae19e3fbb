import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError, fieldError } from "@/server/core/errors";
import { enqueue } from "@/server/core/jobs";
import { lockUser } from "@/server/core/locks";
import { MINUTE_MS } from "@/server/core/time";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { enqueueMail } from "@/server/emails/send";
import { emailChangeNotice } from "@/server/emails/templates/auth";
import { requireMine } from "@/server/owners/access";
import type { EmailChange } from "./dto";
import { emailChangeJob } from "./jobs";
import { requirePassword } from "./require-password";
import { RequestEmailChangeInput } from "./schemas";

/**
 * Mails the new address a link, valid 24 hours, that makes it the acting user's; until then the old one stays, and gets a notice. A session
 * says its password with the wish; an API key or token has none, so the link asks for it: a key alone never takes an account over. Where
 * another account has the address, it gets a mail that says so instead: the answer, the time it takes and the notice are the same for both.
 * Asking for the address that one has calls an open change off. Throws `invalid_input` at `password`, and `rate_limited` within a minute of
 * the last mail. (Documentation: "Update my profile"; docs/decisions/0011, 0019.)
 */
export async function requestEmailChange(ctx: Ctx, input: RequestEmailChangeInput): Promise<EmailChange> {
  const { userId } = requireMine(ctx, "profile.update");
  const { email, password } = RequestEmailChangeInput.parse(input);
  const proven = ctx.actor.type === "user";
  if (proven) await provePassword(ctx, userId, password);
  return inTransaction(ctx, async (tx) => {
    // requests that come at once wait here, or none would see that another has just sent a mail
    await lockUser(tx, userId);
    const me = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, name: true } });
    if (me.email === email) {
      await callOff(tx, userId);
      return { email, pendingEmail: null };
    }
    await requirePause(tx, userId);
    const token = await issueEmailToken(tx, { kind: "change_email", userId, email, proven });
    // whether there is an account is looked up by a job, as for a forgotten password
    await enqueue(tx, emailChangeJob, { email, token });
    await enqueueMail(tx, { to: me.email, ...emailChangeNotice({ name: me.name, email }) });
    logCredential(tx, "email_change_requested", { userId });
    return { email: me.email, pendingEmail: email };
  });
}

async function provePassword(ctx: Ctx, userId: number, password: string | undefined) {
  if (!password) throw fieldError("password", "Enter your password: a change of address needs it.");
  const sentence = "That is not your password. Try again, or sign out and ask for a new one.";
  await requirePassword(ctx, { userId, password, field: "password", sentence });
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
