import { z } from "zod";
import { type Ctx, inTransaction } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { newUuid, sha256 } from "@/server/core/ids";
import { defineJob, enqueue } from "@/server/core/jobs";
import { keepMail } from "@/server/outbox/keep";
import { isAddress, sender, writeMailbox } from "./addresses";
import { deliver, isRefusedForGood } from "./deliver";

const Mail = z.object({
  to: z.string(),
  /** The recipient's name, as they wrote it. */
  toName: z.string().optional(),
  /** Where an answer goes, when not to the sender. */
  replyTo: z.object({ name: z.string(), address: z.string() }).optional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.object({ content: z.string(), method: z.enum(["REQUEST", "CANCEL"]) }).optional(),
  /** Two mails of one key are one mail: the same job while it waits, the same Message-ID afterwards. */
  key: z.string().optional(),
});
export type Mail = z.output<typeof Mail>;

/** Delivers one mail over SMTP; where no server is configured, or it refuses the mail for good, keeps it in the outbox for the operator. */
export const mailJob = defineJob({
  name: "mail",
  payload: Mail.extend({ id: z.string() }),
  sealed: true,
  // 30 s doubling ten times is half a day and more: longer than a mail server's restart or a greylist
  retry: { limit: 10, delaySeconds: 30 },
  // a slow mail server holds up one mail, not the queue
  concurrency: 5,
  perGroup: 3,
  async run(ctx, { toName = "", ...mail }) {
    if (!isAddress(mail.to)) {
      ctx.log.error({ to: mail.to, mail: mail.id }, "mail dropped: not an e-mail address");
      return;
    }
    const to = { name: toName, address: mail.to };
    const { id, subject, text, html, calendar } = mail;
    const keep = (refusal: string | null) => {
      const [kept, from] = [calendar?.content ?? null, writeMailbox(sender())];
      return keepMail(ctx, { key: id, to: writeMailbox(to), from, subject, text, html, calendar: kept, refusal });
    };
    if (!hasMailServer()) return keep(null);
    const replyTo = mail.replyTo && isAddress(mail.replyTo.address) ? mail.replyTo : undefined;
    try {
      await deliver({ id, to, replyTo, subject, text, html, calendar }, ctx.now);
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      ctx.log.error({ err: error, to: mail.to, mail: id }, "the mail server refused a mail for good: it is kept in the outbox");
      await keep(String((error as Error).message).slice(0, 300));
    }
  },
});

/**
 * Sends a mail once the caller's transaction has committed. Before those of bookings, unless it says on whose behalf: somebody waits for
 * it.
 */
export async function enqueueMail(ctx: Ctx, mail: Mail, group?: string): Promise<void> {
  const id = mail.key ? sha256(mail.key).slice(0, 32) : newUuid();
  const place = group ? { group } : { urgent: true };
  await enqueue(ctx, mailJob, { ...mail, id }, { ...place, ...(mail.key && { key: id }) });
}

/** Sends several mails, all or none. `group`: on whose behalf (`SendOptions.group`). */
export function enqueueMails(ctx: Ctx, mails: readonly Mail[], group: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const mail of mails) await enqueueMail(tx, mail, group);
  });
}
