import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { DAY_MS } from "@/server/core/time";
import { KEPT_DAYS } from "./schemas";

/** Forgets kept mail after a month, every night. */
export const outboxCleanupJob = defineJob({
  name: "outbox-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "7 3 * * *",
  async run(ctx) {
    await ctx.db.outboxMail.deleteMany({ where: { createdAt: { lt: new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS) } } });
  },
});
