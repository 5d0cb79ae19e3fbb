import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { KEPT_MS } from "./run-once";

/** Forgets answers that are no longer repeated, every hour. */
export const idempotencyCleanupJob = defineJob({
  name: "idempotency-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "17 * * * *",
  async run(ctx) {
    await ctx.db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(ctx.now.getTime() - KEPT_MS) } } });
  },
});
