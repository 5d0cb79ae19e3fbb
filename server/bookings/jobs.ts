import { z } from "zod";
import { defineJob } from "@/server/core/jobs";

/** Forgets mailed codes that no longer work, and counts of mails whose hour is over, every hour. */
export const bookingCodeCleanupJob = defineJob({
  name: "booking-code-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "27 * * * *",
  async run(ctx) {
    await ctx.db.bookingCode.deleteMany({ where: { expiresAt: { lte: ctx.now } } });
    await ctx.db.mailBudget.deleteMany({ where: { endsAt: { lte: ctx.now } } });
  },
});
