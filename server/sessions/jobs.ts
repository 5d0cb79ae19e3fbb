import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { IDLE_MS } from "./rules/lifetime";

/** Forgets sessions that have expired, every hour. */
export const sessionCleanupJob = defineJob({
  name: "session-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "37 * * * *",
  async run(ctx) {
    const unused = new Date(ctx.now.getTime() - IDLE_MS);
    await ctx.db.session.deleteMany({ where: { OR: [{ expiresAt: { lte: ctx.now } }, { lastSeenAt: { lte: unused } }] } });
  },
});
