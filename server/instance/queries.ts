import { statfs } from "node:fs/promises";
import { clockOffsetMs, TOLERATED_MS } from "@/server/core/clock";
import type { Ctx } from "@/server/core/context";
import { database } from "@/server/core/database";
import { dataDirectory } from "@/server/core/env";
import { pendingMigrations } from "@/server/core/migrate";
import { wasDiskFull } from "@/server/core/outage";
import { TZ_VERSION } from "@/server/core/zones";

export interface Readiness {
  ready: boolean;
  checks: {
    database: boolean;
    migrations: boolean;
    queue: boolean;
    /** False while the disk is full: nothing can be written. */
    storage: boolean;
    /** False where this machine's clock is not the database's, which is used then. The process can serve all the same. */
    clock: boolean;
    clockOffsetMs: number;
    zoneTable: string;
  };
}

/** The embedded database stops for good when it cannot write: below this much free space it says so before. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;

async function hasStorage(): Promise<boolean> {
  if (wasDiskFull()) return false;
  if ((await database()).kind === "postgres") return true;
  const { bavail, bsize } = await statfs(dataDirectory());
  return bavail * bsize > LEAST_FREE_BYTES;
}

/** Whether this process can serve: each part is asked, none may throw. */
export async function readiness(ctx: Ctx): Promise<Readiness> {
  const answers = async (question: () => Promise<boolean>) => question().catch(() => false);
  const [databaseUp, migrations, queue, storage] = await Promise.all([
    answers(async () => (await ctx.db.$queryRawUnsafe<unknown[]>("SELECT 1")).length === 1),
    answers(async () => (await pendingMigrations(await database())).length === 0),
    answers(async () => (await ctx.db.$queryRawUnsafe<unknown[]>("SELECT name FROM pgboss.queue LIMIT 1")).length === 1),
    answers(hasStorage),
  ]);
  const offset = clockOffsetMs();
  const clock = { clock: Math.abs(offset) <= TOLERATED_MS, clockOffsetMs: offset };
  const checks = { database: databaseUp, migrations, queue, storage, ...clock, zoneTable: TZ_VERSION };
  return { ready: databaseUp && migrations && queue && storage, checks };
}
