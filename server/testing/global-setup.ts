import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { createPglite, type Database, openPostgres, wrapPglite } from "@/server/core/database";
import { migrate } from "@/server/core/migrate";
import { createBoss } from "@/server/jobs/queue";
import { createQueues } from "@/server/jobs/worker";

const TAR = "application/x-tar";

/** Migrates one template; every suite copies it. TEST_DATABASE_URL chooses a PostgreSQL server instead of the embedded one. */
export default async function setup() {
  process.env.KAIROS_DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "kairos-test-"));
  const server = process.env.TEST_DATABASE_URL;
  const drop = server ? await postgresTemplate(server) : await embeddedTemplate(process.env.KAIROS_DATA_DIR);
  return async () => {
    await drop();
    rmSync(process.env.KAIROS_DATA_DIR!, { recursive: true, force: true });
  };
}

async function prepare(db: Database) {
  await migrate(db);
  const boss = createBoss(db, { supervise: false });
  await boss.start();
  await createQueues(boss);
  await boss.stop({ graceful: false, close: false });
}

/** An empty database as PGlite makes it: that takes seconds, and is the same each time. It is kept beside the packages. */
async function emptyDatabase(): Promise<Blob> {
  const made = ["node_modules/@electric-sql/pglite/package.json", "server/core/database.ts"].map((file) => readFileSync(file));
  const hash = createHash("sha256").update(made.join("\0")).digest("hex").slice(0, 16);
  const file = path.join("node_modules/.cache/kairos", `empty-${hash}.tar`);
  if (existsSync(file)) return openAsBlob(file, { type: TAR });
  const pglite = await createPglite();
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  mkdirSync(path.dirname(file), { recursive: true });
  // two runs may make it at once
  const own = `${file}.${process.pid}`;
  writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
  renameSync(own, file);
  return dump;
}

async function embeddedTemplate(folder: string) {
  const pglite = await createPglite({ loadDataDir: await emptyDatabase() });
  const db = await wrapPglite(pglite);
  await prepare(db);
  const file = path.join(folder, "template.tar");
  writeFileSync(file, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()));
  process.env.KAIROS_TEST_TEMPLATE = file;
  await db.close();
  return async () => {};
}

async function postgresTemplate(server: string) {
  const name = `kairos_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  const db = await openPostgres(Object.assign(new URL(server), { pathname: `/${name}` }).toString());
  await prepare(db);
  await db.close();
  process.env.KAIROS_TEST_TEMPLATE = name;
  return async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  };
}
