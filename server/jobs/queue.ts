import { fromPglite, fromPrisma, PgBoss } from "pg-boss";
import type { Jobs } from "@/server/core/context";
import type { Database, Db } from "@/server/core/database";
import { newUuid } from "@/server/core/ids";
import { log } from "@/server/core/log";

/** How often jobs of processes that are gone are looked for. */
const LOOK_SECONDS = 5;

/** pg-boss on the same database as everything else. It needs `start()` before use. `lookSeconds`: how often lost jobs are looked for. */
export function createBoss(db: Database, options: { supervise?: boolean; lookSeconds?: number } = {}): PgBoss {
  const { lookSeconds = LOOK_SECONDS } = options;
  const looks = { superviseIntervalSeconds: lookSeconds, monitorIntervalSeconds: lookSeconds };
  const rest = { supervise: options.supervise ?? true, schedule: true, ...looks };
  const boss =
    db.kind === "pglite"
      ? new PgBoss({ db: fromPglite(db.pglite as never), backend: "pglite", ...rest })
      : new PgBoss({ db: { executeSql: (text, values) => db.pool.query(text, values as unknown[]) }, ...rest });
  boss.on("error", (error) => log().error({ err: error }, "queue error"));
  return boss;
}

/** The queue as `ctx.jobs`: every send goes through the caller's own connection. */
export function jobsOf(boss: PgBoss): Jobs {
  return {
    async send(db: Db, name, payload, options) {
      await boss.send(name, payload, {
        db: fromPrisma(db as never),
        // queues have the policy "short": without a key of its own, a job would be taken for a repetition of another
        singletonKey: options?.key ?? newUuid(),
        ...(options?.startAfter && { startAfter: options.startAfter }),
        ...(options?.group && { group: { id: options.group } }),
        ...(options?.urgent && { priority: 1 }),
      });
    },
    async sendAll(db: Db, name, many) {
      const rows = many.map(({ payload, key }) => ({ data: payload, singletonKey: key }));
      await boss.insert(name, rows, { db: fromPrisma(db as never) });
    },
  };
}
