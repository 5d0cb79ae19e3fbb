import type { z } from "zod";
import type { Ctx, SendOptions } from "./context";
import { decrypt, encrypt } from "./secrets";

export interface JobDefinition<P extends object = object> {
  name: string;
  payload: z.ZodType<P>;
  /** Encrypts the payload while it lies in the queue's table: links that sign in, what people write to each other. */
  sealed?: boolean;
  /** Attempts after the first; the delay starts at `delaySeconds` and doubles. */
  retry: { limit: number; delaySeconds: number };
  /** How many of them run at a time in this process; one when left out. */
  concurrency?: number;
  /** How many of them run at a time for one group (`SendOptions.group`); as many as there are places when left out. */
  perGroup?: number;
  /** Runs by itself at these times (UTC), with an empty payload. */
  cron?: string;
  run(ctx: Ctx, payload: P): Promise<void>;
}

/** Declares a background job. `run` may happen more than once: it must be safe to repeat. */
export function defineJob<P extends object>(job: JobDefinition<P>): JobDefinition<P> {
  return job;
}

/** Enqueues many jobs of one kind in the caller's transaction; the keys make them unique among waiting ones. */
export async function enqueueAll<P extends object>(
  ctx: Ctx,
  job: JobDefinition<P>,
  jobs: readonly { payload: P; key: string }[],
): Promise<void> {
  const parsed = jobs.map(({ payload, key }) => ({ payload: writtenPayload(job, payload), key }));
  if (parsed.length) await ctx.jobs.sendAll(ctx.db, job.name, parsed);
}

/** Enqueues a job in the caller's transaction. `options.key` makes it unique among waiting ones. */
export async function enqueue<P extends object>(ctx: Ctx, job: JobDefinition<P>, payload: P, options?: SendOptions): Promise<void> {
  await ctx.jobs.send(ctx.db, job.name, writtenPayload(job, payload), options);
}

/** What the queue keeps of a payload. */
function writtenPayload<P extends object>(job: JobDefinition<P>, payload: P): object {
  const parsed = job.payload.parse(payload);
  return job.sealed ? { sealed: encrypt(JSON.stringify(parsed)) } : parsed;
}

/**
 * The payload of a job as it was enqueued; one of before jobs of its kind were encrypted is read as it is. Throws when it does not open.
 */
export function readPayload<P extends object>(job: JobDefinition<P>, kept: unknown): P {
  const { sealed } = (job.sealed ? kept : {}) as { sealed?: unknown };
  return job.payload.parse(typeof sealed === "string" ? JSON.parse(decrypt(sealed)) : kept);
}
