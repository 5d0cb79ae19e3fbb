import type { PgBoss } from "pg-boss";
import { clockNow, followClock } from "./core/clock";
import type { Actor, Ctx, Jobs } from "./core/context";
import { type Database, database, openPostgres } from "./core/database";
import { env } from "./core/env";
import { newUuid } from "./core/ids";
import { log } from "./core/log";
import { migrate } from "./core/migrate";
import { createBoss, jobsOf } from "./jobs/queue";
import { createQueues, startWorkers } from "./jobs/worker";

export interface Runtime {
  db: Database;
  boss: PgBoss;
  jobs: Jobs;
  /** Lets running jobs finish, then closes the database. */
  stop(): Promise<void>;
}

/** Of a process, for its jobs. */
const JOB_CONNECTIONS = 5;
/** No statement of a job takes this long (milliseconds): its connection has gone silent, and the job starts again on another one. */
const JOB_STATEMENT_MS = 60_000;

const shared = globalThis as unknown as { kairosRuntime?: Promise<Runtime> };

/** The process's database and queue, started on first use: the custom server and Next's bundle share them. */
export function boot(): Promise<Runtime> {
  shared.kairosRuntime ??= start();
  return shared.kairosRuntime;
}

async function start(): Promise<Runtime> {
  const db = await database();
  const applied = await migrate(db);
  if (applied.length) log().info({ applied }, "database migrated");
  const clock = await followClock(db);
  const own = await jobConnections(db);
  const boss = createBoss(own);
  await boss.start();
  await createQueues(boss);
  const jobs = jobsOf(boss);
  let workers: Awaited<ReturnType<typeof startWorkers>> | undefined;
  const runtime: Runtime = {
    db,
    boss,
    jobs,
    async stop() {
      clock.stop();
      await workers?.stop();
      await boss.stop({ graceful: true, timeout: 5000, close: false });
      if (own !== db) await own.close();
      await db.close();
    },
  };
  workers = await startWorkers(boss, (name, id) => ({ ...contextOf(runtime, { type: "system", name }, id), db: own.prisma }));
  return runtime;
}

/**
 * Connections of the jobs' own: requests that wait for a busy host's lock keep theirs meanwhile, and mail, webhooks and the heartbeats of
 * running jobs would stand in line behind them. The embedded database has one for all.
 */
function jobConnections(db: Database): Promise<Database> | Database {
  return db.kind === "postgres" ? openPostgres(env().DATABASE_URL!, JOB_CONNECTIONS, JOB_STATEMENT_MS) : db;
}

function contextOf(runtime: Runtime, actor: Actor, requestId: string): Ctx {
  return { actor, now: clockNow(), db: runtime.db.prisma, jobs: runtime.jobs, calendars: null, log: log().child({ requestId }), requestId };
}

/** A context on the process's own database and clock. */
export async function makeCtx(actor: Actor, requestId: string = newUuid()): Promise<Ctx> {
  return contextOf(await boot(), actor, requestId);
}
