import type { PgBoss } from "pg-boss";
import type { Ctx } from "@/server/core/context";
import { newUuid } from "@/server/core/ids";
import { readPayload } from "@/server/core/jobs";
import { bookingEventJob, domainEventJob } from "./consumers";
import { handOutEvents } from "./hand-out";
import { jobs } from "./registry";
import { startRelay } from "./relay";

/**
 * Of a process that was killed: its jobs are taken for lost after this long without a sign of life (seconds), noticed at the next look,
 * and then wait for their own retry delay. Longer than a busy process may be out of breath.
 */
const HEARTBEAT_SECONDS = 15;
/** No job of ours takes this long, the slowest mail server included; one that hangs in a living process is given up. */
const EXPIRE_SECONDS = 300;
/** How long the queue keeps encrypted jobs that are done or were given up, in seconds: a day to look into, then they are nobody's. */
const SEALED_KEPT_SECONDS = 86_400;

/** Creates a queue per job. Policy "short": of jobs with one key, one waits at a time. */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const job of jobs) {
    const options = {
      retryLimit: job.retry.limit,
      retryDelay: job.retry.delaySeconds,
      retryBackoff: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      ...(job.sealed && { deleteAfterSeconds: SEALED_KEPT_SECONDS }),
    };
    if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options);
    else await boss.createQueue(job.name, { policy: "short", ...options });
  }
}

/** Starts working on every queue, and handing recorded events to theirs. `context` makes the context of one job. `stop` ends the latter. */
export async function startWorkers(boss: PgBoss, context: (jobName: string, jobId: string) => Ctx): Promise<{ stop(): Promise<void> }> {
  const workers = new Map<string, string>();
  for (const job of jobs) {
    const options = {
      ...{ pollingIntervalSeconds: 1, batchSize: 1, localConcurrency: job.concurrency ?? 1 },
      // counted in this process: each one keeps places free, and no query has to ask how many run elsewhere
      ...(job.perGroup && { localGroupConcurrency: job.perGroup }),
    };
    const worker: string = await boss.work(job.name, options, async (batch) => {
      for (const { id, data } of batch) {
        const ctx = context(job.name, id);
        try {
          await job.run(ctx, readPayload(job, data));
        } catch (error) {
          ctx.log.error({ err: error, job: job.name, id }, "job failed; it will be retried while its limit lasts");
          throw error;
        }
      }
      // the next job is looked for at once: only an empty queue, or a job that failed, waits for the poll
      boss.notifyWorker(worker);
    });
    workers.set(job.name, worker);
    if (job.cron) await boss.schedule(job.name, job.cron, {});
  }
  return startRelay(async () => {
    const count = await handOutEvents(context("events-relay", newUuid()));
    if (count > 0) for (const { name } of [bookingEventJob, domainEventJob]) boss.notifyWorker(workers.get(name)!);
    return count;
  });
}
