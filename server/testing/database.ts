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

async function copyEmbedded() {
  const template = new Blob([new Uint8Array(readFileSync(process.env.KAIROS_TEST_TEMPLATE!))], { type: "application/x-tar" });
  const db: Database = await wrapPglite(await createPglite({ loadDataDir: template }));
  return { db, close: () => db.close() };
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
