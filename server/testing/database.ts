import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { createPglite, type Database, openPostgres, wrapPglite } from "@/server/core/database";
import { createBoss, jobsOf } from "@/server/jobs/queue";
import { drain } from "./jobs";
import { Suite } from "./suite";

/** A database of the suite's own, copied from the migrated template, and what goes with it. Use at the top of a describe or file. */
export function testSuite(): Suite {
  const suite = new Suite();
  let close = async () => {};
  beforeAll(async () => {
    const opened = process.env.TEST_DATABASE_URL ? await copyOnPostgres(process.env.TEST_DATABASE_URL) : await copyEmbedded();
    const boss = createBoss(opened.db, { supervise: false });
    await boss.start();
    suite.open(opened.db, jobsOf(boss), (ctx) => drain(boss, ctx));
    close = async () => {
      await boss.stop({ graceful: false, close: false });
      await opened.close();
    };
  });
  afterAll(() => close());
  return suite;
}

type Embedded = Extract<Database, { kind: "pglite" }>;

/** The worker's embedded database: opening one costs a second, emptying it some milliseconds. */
const worker = globalThis as unknown as { kairosTestDatabase?: Promise<Embedded>; kairosTestDatabaseTaken?: boolean };

async function copyEmbedded() {
  // two suites that are open at once have two databases
  if (worker.kairosTestDatabaseTaken) {
    const db = await openEmbedded();
    return { db, close: () => db.close() };
  }
  worker.kairosTestDatabaseTaken = true;
  worker.kairosTestDatabase ??= openEmbedded();
  const db = await worker.kairosTestDatabase;
  await empty(db);
  const close = async () => {
    worker.kairosTestDatabaseTaken = false;
  };
  return { db, close };
}

async function openEmbedded(): Promise<Embedded> {
  const template = new Blob([new Uint8Array(readFileSync(process.env.KAIROS_TEST_TEMPLATE!))], { type: "application/x-tar" });
  const db = await wrapPglite(await createPglite({ loadDataDir: template }));
  return db as Embedded;
}

/** Tables whose rows belong to the template: its migrations, the queue's version and its queues. */
const KEPT = ["public._prisma_migrations", "pgboss.version", "pgboss.queue"];

/** Everything but the template's own rows is gone, and ids begin anew. */
async function empty(db: Embedded) {
  const { rows } = await db.pglite.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'pgboss') AND schemaname || '.' || tablename <> ALL($1)`,
    [KEPT],
  );
  await db.pglite.exec(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} RESTART IDENTITY CASCADE`);
}

async function copyOnPostgres(server: string) {
  const name = `kairos_test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${process.env.KAIROS_TEST_TEMPLATE}`);
  const db = await openPostgres(Object.assign(new URL(server), { pathname: `/${name}` }).toString());
  const close = async () => {
    await db.close();
    await dropWhenUnused(admin, name);
    await admin.end();
  };
  return { db, close };
}

/** A closed pool's connections end a moment later; to drop the database by force would make them fail. */
async function dropWhenUnused(admin: pg.Client, name: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(`DROP DATABASE ${name}`);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
