import { requireAdmin } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { notFound } from "@/server/core/errors";
import { DAY_MS } from "@/server/core/time";
import { type OutboxEntry, type OutboxMail, outboxSelect, toOutboxMail } from "./dto";
import { ListOutboxInput, type OutboxMailId } from "./schemas";

export interface OutboxPage {
  mails: OutboxEntry[];
  nextCursor: number | null;
  /** Of all kept mail. */
  total: number;
  /** Whether new mail goes out over SMTP instead of being kept. */
  mailServer: boolean;
  /** Of the kept mail, what the mail server has refused in the last seven days. */
  refusedLately: number;
}

const LATELY_MS = 7 * DAY_MS;

/** A page of the kept mail, newest first. Throws `forbidden` to all but administrators: the mail holds sign-in links. */
export async function listOutbox(ctx: Ctx, input: ListOutboxInput = {}): Promise<OutboxPage> {
  requireAdmin(ctx);
  const { cursor, take } = ListOutboxInput.parse(input);
  const lately = new Date(ctx.now.getTime() - LATELY_MS);
  const [rows, total, refusedLately] = await Promise.all([
    ctx.db.outboxMail.findMany({
      where: cursor ? { id: { lt: cursor } } : {},
      select: { id: true, to: true, subject: true, calendar: true, refusal: true, createdAt: true },
      orderBy: { id: "desc" },
      take: take + 1,
    }),
    ctx.db.outboxMail.count(),
    ctx.db.outboxMail.count({ where: { refusal: { not: null }, createdAt: { gte: lately } } }),
  ]);
  const mails = rows.slice(0, take).map(({ calendar, ...row }) => ({ ...row, hasCalendar: calendar !== null }));
  return { mails, nextCursor: rows.length > take ? mails.at(-1)!.id : null, total, mailServer: hasMailServer(), refusedLately };
}

/** One kept mail in full. Throws `forbidden` to all but administrators, `not_found`. */
export async function getOutboxMail(ctx: Ctx, { id }: OutboxMailId): Promise<OutboxMail> {
  requireAdmin(ctx);
  const row = await ctx.db.outboxMail.findUnique({ where: { id }, select: outboxSelect });
  if (!row) throw notFound("Mail", id);
  return toOutboxMail(row);
}
