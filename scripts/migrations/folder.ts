import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SchemaFile } from "./schema-engine";

const LOCK_FILE = `# Written with every migration: names the database that the migrations are for.
provider = "postgresql"
`;

export type Migration = { name: string; sql: string };

/** The schema, one file per domain, in a stable order. */
export async function readSchema(prismaDir: string): Promise<SchemaFile[]> {
  const dir = path.join(prismaDir, "schema");
  const names = (await readdir(dir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(names.map(async (name) => ({ path: path.join(dir, name), content: await readFile(path.join(dir, name), "utf8") })));
}

/** Migrations in the order in which they apply: their names start with a UTC timestamp. */
export async function readMigrations(prismaDir: string): Promise<Migration[]> {
  const dir = path.join(prismaDir, "migrations");
  await mkdir(dir, { recursive: true });
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(path.join(dir, name, "migration.sql"), "utf8") })));
}

/** Writes prisma/migrations/<UTC timestamp>_<name>/migration.sql and returns its path. */
export async function writeMigration(prismaDir: string, name: string, sql: string): Promise<string> {
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const migrationsDir = path.join(prismaDir, "migrations");
  const file = path.join(migrationsDir, `${timestamp}_${name}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, sql);
  await writeFile(path.join(migrationsDir, "migration_lock.toml"), LOCK_FILE);
  return file;
}
