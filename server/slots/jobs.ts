import { z } from "zod";
import { defineJob } from "@/server/core/jobs";

/** Expired reservations are never read; once an hour their rows go. */
export const reservationCleanupJob = defineJob({
  name: "reservation-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "17 * * * *",
  async run(ctx) {
    await ctx.db.slotReservation.deleteMany({ where: { expiresAt: { lt: ctx.now } } });
  },
});
