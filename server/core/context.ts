import type { Db } from "./database";
import type { Log } from "./log";

/** Who acts. Closed: a new kind of caller is a new member here and a decision in every `access.ts`. */
export type Actor =
  | {
      type: "user";
      userId: number;
      email: string;
      admin: boolean;
      sessionId?: string;
      /** An administrator who acts without those rights until their password meets the rule for administrators. */
      adminRestricted?: boolean;
    }
  | { type: "apiKey"; userId: number; apiKeyId: string; email: string; admin: boolean }
  /** `legacy`: of a client from before there were scopes, whose tokens may do all. */
  | { type: "oauth"; userId: number; clientId: string; scopes: string[] | "legacy"; email: string; admin: boolean }
  | { type: "platformClient"; clientId: string; organizationId: number }
  /** Nobody signed in: an invitee on a booking page or an anonymous API call. */
  | { type: "booker"; address: string | null }
  | { type: "system"; name: string };

/** A page of this site, the same reached by the link in a mail, or the REST API. */
export type Origin = "page" | "mail" | "api";

export interface SendOptions {
  /** Two jobs of one name and key become one. */
  key?: string;
  startAfter?: Date;
  /** Whose job it is ("user:7"). Workers are shared among groups, so that one user's queue does not hold up the others. */
  group?: string;
  /** Before others of its kind: somebody sits and waits for it. */
  urgent?: boolean;
}

/** The queue as a verb sees it: a job is recorded in the caller's transaction or not at all. */
export interface Jobs {
  send(db: Db, name: string, payload: object, options?: SendOptions): Promise<void>;
  /** Many of one name in one statement. */
  sendAll(db: Db, name: string, jobs: readonly { payload: object; key: string }[]): Promise<void>;
}

/** A stretch in which a person is busy elsewhere, in UTC milliseconds, the end not included. */
export interface BusyTime {
  start: number;
  end: number;
}

/** A calendar elsewhere that keeps its owner busy. It leaves out what was written to it from here: that is a booking already. */
export interface ConnectedCalendar {
  userId: number;
  /** As its owner knows it: "Work", "Family". */
  name: string;
  /** What overlaps the range (UTC milliseconds). Rejects when the calendar does not answer; stops when the signal says so. */
  busy(range: { from: number; to: number }, signal: AbortSignal): Promise<readonly BusyTime[]>;
}

/** The calendars of these users whose busy times count. Runs outside transactions. */
export type CalendarSource = (userIds: readonly number[], signal: AbortSignal) => Promise<readonly ConnectedCalendar[]>;

/** All that a verb may use. `db` is the transaction while inside `inTransaction`. */
export interface Ctx {
  actor: Actor;
  now: Date;
  db: Db;
  jobs: Jobs;
  /** Null where no kind of calendar can be connected: then nothing is asked at all. */
  calendars: CalendarSource | null;
  log: Log;
  requestId: string;
  /** Where the request was made, for the history of what it does; absent outside of requests. */
  origin?: Origin;
}

/**
 * The clients of running transactions. They are kept here because nothing else tells them from the plain client: Prisma gives both a
 * `$transaction`, which in a running one makes a savepoint.
 */
const openTransactions = new WeakSet<object>();

/** Whether a transaction is open. Nothing may wait for another server in one: meanwhile it keeps its locks and its connection. */
export const isInTransaction = (ctx: Ctx): boolean => openTransactions.has(ctx.db);

/**
 * Runs `work` in one transaction: all of its writes and jobs are kept, or none. Inside a transaction it is part of that one. `ending`
 * is for the very last statement alone: where the driver can, the commit is sent with it.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx, ending: Ctx) => Promise<T>): Promise<T> {
  if (openTransactions.has(ctx.db)) return work(ctx, ctx);
  const client = ctx.db as unknown as { $transaction<R>(run: (tx: Db, ending?: Db) => Promise<R>): Promise<R> };
  return client.$transaction((tx, ending = tx) => {
    openTransactions.add(tx);
    return work({ ...ctx, db: tx }, { ...ctx, db: ending });
  });
}
