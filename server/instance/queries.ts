import type { Ctx } from "@/server/core/context";
import { database } from "@/server/core/database";
import { pendingMigrations } from "@/server/core/migrate";
import { TZ_VERSION } from "@/server/core/zones";

export interface Readiness {
  ready: boolean;
  checks: { database: boolean; migrations: boolean; queue: boolean; zoneTable: string };
}

/** Whether this process can serve: each part is asked, none may throw. */
export async function readiness(ctx: Ctx): Promise<Readiness> {
  const answers = async (question: () => Promise<boolean>) => question().catch(() => false);
  const [databaseUp, migrations, queue] = await Promise.all([
    answers(async () => (await ctx.db.$queryRawUnsafe<unknown[]>("SELECT 1")).length === 1),
    answers(async () => (await pendingMigrations(await database())).length === 0),
    answers(async () => (await ctx.db.$queryRawUnsafe<unknown[]>("SELECT name FROM pgboss.queue LIMIT 1")).length === 1),
  ]);
  const checks = { database: databaseUp, migrations, queue, zoneTable: TZ_VERSION };
  return { ready: databaseUp && migrations && queue, checks };
}
