import { requireAdmin } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { notFound } from "@/server/core/errors";
import { type OutboxEntry, type OutboxMail, outboxSelect, toOutboxMail } from "./dto";
import { ListOutboxInput, type OutboxMailId } from "./schemas";

export interface OutboxPage {
  mails: OutboxEntry[];
  nextCursor: number | null;
  /** Of all kept mail. */
  total: number;
  /** Whether new mail goes out over SMTP instead of being kept. */
  mailServer: boolean;
}

/** A page of the kept mail, newest first. Throws `forbidden` to all but administrators: the mail holds sign-in links. */
export async function listOutbox(ctx: Ctx, input: ListOutboxInput = {}): Promise<OutboxPage> {
  requireAdmin(ctx);
  const { cursor, take } = ListOutboxInput.parse(input);
  const [rows, total] = await Promise.all([
    ctx.db.outboxMail.findMany({
      where: cursor ? { id: { lt: cursor } } : {},
      select: { id: true, to: true, subject: true, calendar: true, createdAt: true },
      orderBy: { id: "desc" },
      take: take + 1,
    }),
    ctx.db.outboxMail.count(),
  ]);
  const mails = rows.slice(0, take).map(({ calendar, ...row }) => ({ ...row, hasCalendar: calendar !== null }));
  return { mails, nextCursor: rows.length > take ? mails.at(-1)!.id : null, total, mailServer: hasMailServer() };
}

/** One kept mail in full. Throws `forbidden` to all but administrators, `not_found`. */
export async function getOutboxMail(ctx: Ctx, { id }: OutboxMailId): Promise<OutboxMail> {
  requireAdmin(ctx);
  const row = await ctx.db.outboxMail.findUnique({ where: { id }, select: outboxSelect });
  if (!row) throw notFound("Mail", id);
  return toOutboxMail(row);
}
