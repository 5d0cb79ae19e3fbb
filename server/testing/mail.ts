import type { Prisma } from "@/prisma/generated/client";
import { type OutboxMail, outboxSelect, toOutboxMail } from "@/server/outbox/dto";
import type { Suite } from "./suite";

export interface SentMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The mails that have gone to an address, oldest first: runs the due jobs and reads the outbox, where mail lands without a mail server. */
export async function mailTo(suite: Suite, address: string): Promise<SentMail[]> {
  await suite.runJobs();
  return keptMails(suite, { OR: [{ to: address }, { to: { endsWith: `<${address}>` } }] });
}

/** Mail of the outbox, oldest first, opened: the table keeps what stands in it encrypted. */
export async function keptMails(suite: Suite, where: Prisma.OutboxMailWhereInput = {}): Promise<OutboxMail[]> {
  const rows = await suite.database.prisma.outboxMail.findMany({ where, select: outboxSelect, orderBy: { id: "asc" } });
  return rows.map(toOutboxMail);
}

/** The secret in a mail's link. */
export function tokenIn(mail: SentMail | undefined): string {
  const token = /(?:token=|forgot-password\/)([1-9A-HJ-NP-Za-km-z]{32})\b/.exec(mail?.text ?? "")?.[1];
  if (!token) throw new Error(`no link with a token in: ${mail?.text ?? "no mail"}`);
  return token;
}
