import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "./database";
import { MIGRATION_LOCK } from "./locks";

/** One connection that can run scripts and parameterless queries. */
interface Session {
  exec(sql: string): Promise<unknown>;
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
}

const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

const migrationsFolder = () => path.join(/*turbopackIgnore: true*/ process.cwd(), "prisma/migrations");

/** Applies what is in prisma/migrations and not yet in the database; returns the names. History rows are readable by Prisma's own tools. */
export async function migrate(db: Database): Promise<string[]> {
  if (db.kind === "pglite") return applyPending(db.pglite as unknown as Session);
  const client = await db.pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await applyPending({ exec: (sql) => client.query(sql), query: (sql) => client.query(sql) });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

/** Names of migrations that this build has and the database has not. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const rows = await db.prisma.$queryRawUnsafe<{ migration_name: string }[]>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const done = new Set(rows.map((row) => row.migration_name));
  return (await migrationNames()).filter((name) => !done.has(name));
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyPending(session: Session): Promise<string[]> {
  await session.exec(HISTORY);
  const { rows } = await session.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const done = new Set(rows.map((row) => row.migration_name));
  const applied: string[] = [];
  for (const name of await migrationNames()) {
    if (done.has(name)) continue;
    const sql = await readFile(path.join(migrationsFolder(), name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const row = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ('${randomUUID()}','${checksum}','${name}', now(), 1)`;
    try {
      await session.exec(`BEGIN;\n${sql}\n;${row};\nCOMMIT;`);
    } catch (error) {
      await session.exec("ROLLBACK");
      throw new Error(`Migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
    applied.push(name);
  }
  return applied;
}
