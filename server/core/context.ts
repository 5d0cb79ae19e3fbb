import type { Db } from "./database";
import type { Log } from "./log";

/** Who acts. Closed: a new kind of caller is a new member here and a decision in every `access.ts`. */
export type Actor =
  | { type: "user"; userId: number; email: string; admin: boolean }
  | { type: "apiKey"; userId: number; apiKeyId: string; email: string; admin: boolean }
  | { type: "oauth"; userId: number; clientId: string; scopes: string[]; email: string; admin: boolean }
  | { type: "platformClient"; clientId: string; organizationId: number }
  /** Nobody signed in: an invitee on a booking page or an anonymous API call. */
  | { type: "booker"; address: string | null }
  | { type: "system"; name: string };

export interface SendOptions {
  /** Two jobs of one name and key become one. */
  key?: string;
  startAfter?: Date;
}

/** The queue as a verb sees it: a job is recorded in the caller's transaction or not at all. */
export interface Jobs {
  send(db: Db, name: string, payload: object, options?: SendOptions): Promise<void>;
}

/** All that a verb may use. `db` is the transaction while inside `inTransaction`. */
export interface Ctx {
  actor: Actor;
  now: Date;
  db: Db;
  jobs: Jobs;
  log: Log;
  requestId: string;
}

/** The clients of running transactions: Prisma's have a $transaction of their own (savepoints), so they cannot be told apart by it. */
const openTransactions = new WeakSet<object>();

/** Runs `work` in one transaction: all of its writes and jobs, or none. Joins the transaction it is already in. */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (openTransactions.has(ctx.db)) return work(ctx);
  const client = ctx.db as unknown as { $transaction<R>(run: (tx: Db) => Promise<R>): Promise<R> };
  return client.$transaction((tx) => {
    openTransactions.add(tx);
    return work({ ...ctx, db: tx });
  });
}
