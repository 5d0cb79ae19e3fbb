import type { Ctx } from "@/server/core/context";
import type { OutboxMail } from "./dto";

type NewMail = Omit<OutboxMail, "id" | "createdAt" | "hasCalendar">;

/** Keeps a mail that no server was there to send. For the mail job, which acts as the system. */
export async function keepMail(ctx: Ctx, mail: NewMail): Promise<void> {
  await ctx.db.outboxMail.create({ data: { ...mail, createdAt: ctx.now }, select: { id: true } });
}
