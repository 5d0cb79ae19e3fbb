import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { announceOutOfOffice } from "@/server/webhooks/announce-out-of-office";

/** Enqueues a delivery for every webhook that listens to a user's absences. */
export const outOfOfficeWebhookJob = defineJob({
  name: "out-of-office-webhooks",
  payload: z.object({ entryId: z.int(), userId: z.int(), at: z.string(), payload: z.record(z.string(), z.unknown()) }),
  retry: { limit: 8, delaySeconds: 5 },
  run: announceOutOfOffice,
});
