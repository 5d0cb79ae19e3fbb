import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { DAY_MS } from "@/server/core/time";

/** A job that mails a link and is run again late still finds that it has done so. */
const KEPT_MS = DAY_MS;

/** Forgets links that stopped working a day ago, every hour, used or not. */
export const emailTokenCleanupJob = defineJob({
  name: "email-token-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "47 * * * *",
  async run(ctx) {
    await ctx.db.emailToken.deleteMany({ where: { expiresAt: { lte: new Date(ctx.now.getTime() - KEPT_MS) } } });
  },
});
