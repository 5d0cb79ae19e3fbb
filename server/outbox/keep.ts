import type { Ctx } from "@/server/core/context";
import { encrypt } from "@/server/core/secrets";
import type { OutboxMail } from "./dto";

/** `key` names the mail: one that is kept already is not kept again. */
type NewMail = Omit<OutboxMail, "id" | "createdAt" | "hasCalendar"> & { key: string };

/**
 * Keeps a mail that no server was there to send, or that the server refused for good; what stands in it is encrypted. For the mail job,
 * which acts as the system and may be run again after a crash.
 */
export async function keepMail(ctx: Ctx, { text, html, calendar, ...envelope }: NewMail): Promise<void> {
  const content = { text: encrypt(text), html: encrypt(html), calendar: calendar === null ? null : encrypt(calendar) };
  await ctx.db.outboxMail.createMany({ data: [{ ...envelope, ...content, createdAt: ctx.now }], skipDuplicates: true });
}
