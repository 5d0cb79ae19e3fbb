import type { PgBoss } from "pg-boss";
import type { Ctx } from "@/server/core/context";
import { readPayload } from "@/server/core/jobs";
import { handOutEvents } from "@/server/jobs/hand-out";
import { jobs } from "@/server/jobs/registry";

/** Runs every job that is due, and those that these enqueue, until none is left; returns their names in order. A job that fails throws. */
export async function drain(boss: PgBoss, ctx: Ctx): Promise<string[]> {
  const ran: string[] = [];
  for (let found = true; found; ) {
    found = (await handOutEvents({ ...ctx, actor: { type: "system", name: "relay" } })) > 0;
    for (const job of jobs) {
      for (const { id, data } of await boss.fetch<object>(job.name, { batchSize: 50 })) {
        found = true;
        await job.run({ ...ctx, actor: { type: "system", name: job.name } }, readPayload(job, data));
        await boss.complete(job.name, id);
        ran.push(job.name);
      }
    }
  }
  return ran;
}
