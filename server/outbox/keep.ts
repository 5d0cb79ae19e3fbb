import type { Ctx } from "@/server/core/context";
import type { OutboxMail } from "./dto";

/** `key` names the mail: one that is kept already is not kept again. */
type NewMail = Omit<OutboxMail, "id" | "createdAt" | "hasCalendar"> & { key: string };

/** Keeps a mail that no server was there to send, or that the server refused for good. For the mail job, which acts as the system and may be run again after a crash. */
export async function keepMail(ctx: Ctx, mail: NewMail): Promise<void> {
  await ctx.db.outboxMail.createMany({ data: [{ ...mail, createdAt: ctx.now }], skipDuplicates: true });
}
