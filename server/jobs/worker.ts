import type { PgBoss } from "pg-boss";
import type { Ctx } from "@/server/core/context";
import { jobs } from "./registry";

/** Creates a queue per job. Policy "short": of jobs with one key, one waits at a time. */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const job of jobs) {
    const options = { retryLimit: job.retry.limit, retryDelay: job.retry.delaySeconds, retryBackoff: true };
    if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options);
    else await boss.createQueue(job.name, { policy: "short", ...options });
  }
}

/** Starts working on every queue. `context` makes the context of one job. */
export async function startWorkers(boss: PgBoss, context: (jobName: string, jobId: string) => Ctx): Promise<void> {
  for (const job of jobs) {
    const options = { pollingIntervalSeconds: 1, batchSize: 1, localConcurrency: job.concurrency ?? 1 };
    await boss.work(job.name, options, async (batch) => {
      for (const { id, data } of batch) {
        const ctx = context(job.name, id);
        try {
          await job.run(ctx, job.payload.parse(data));
        } catch (error) {
          ctx.log.error({ err: error, job: job.name, id }, "job failed; it will be retried while its limit lasts");
          throw error;
        }
      }
    });
    if (job.cron) await boss.schedule(job.name, job.cron, {});
  }
}
