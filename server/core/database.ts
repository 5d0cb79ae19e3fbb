import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { lockFolder } from "./data-lock";
import { TransactionPool, withDirectStatements } from "./direct-statements";
import { dataDirectory, env } from "./env";
import { log } from "./log";
import { statementNames } from "./statement-names";

/** What a domain folder queries: the client, or the transaction it runs in. */
export type Db = Prisma.TransactionClient;

export type Database =
  | { kind: "postgres"; prisma: PrismaClient; pool: pg.Pool; close(): Promise<void> }
  | { kind: "pglite"; prisma: PrismaClient; pglite: PGlite; close(): Promise<void> };

const shared = globalThis as unknown as { kairosDatabase?: Promise<Database> };

/** The process's database, opened on first use; both bundles of one process share it. */
export function database(): Promise<Database> {
  shared.kairosDatabase ??= env().DATABASE_URL ? openPostgres(env().DATABASE_URL!) : openEmbedded(path.join(dataDirectory(), "pglite"));
  return shared.kairosDatabase;
}

export async function openPostgres(connectionString: string, max = 10, statementLimitMs?: number): Promise<Database> {
  const pool = new TransactionPool(connectionString, { max, query_timeout: statementLimitMs });
  // an idle connection that PostgreSQL ends is replaced on the next use; without a listener it would end the process
  pool.on("error", (error) => log().warn({ reason: error.message }, "database connection lost"));
  // a pooler in between that moves statements among connections cannot keep them: it says so in the address, as Prisma has it
  const pooled = /[?&]pgbouncer=true(&|$)/.test(connectionString);
  const nameOf = pooled ? undefined : statementNames();
  const adapter = new PrismaPg(pool, nameOf ? { statementNameGenerator: nameOf } : {});
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
  const prisma = withDirectStatements(client, pool, nameOf ?? (() => undefined));
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { kind: "postgres", prisma, pool, close };
}

/** Opens PGlite on a folder. Two processes on one folder lose data, so the folder is locked first (stack.md). */
async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const unlock = await lockFolder(folder);
  if (!existsSync(folder)) await makeFolder(folder);
  return wrapPglite(await createPglite({ dataDir: folder }), unlock);
}

/** Its pages are in the system's cache besides: PostgreSQL's own default, 128 MB, would count twice in the memory of one process. */
const EMBEDDED_BUFFERS = "16MB";

const INITDB = { initDbStartParams: ["--wal-segsize=1"] };

const REMOVE = { recursive: true, force: true };

const MAKE = `import { PGlite } from "@electric-sql/pglite"; await (await PGlite.create(JSON.parse(process.argv[1]))).close();`;

/**
 * An empty database in a folder, made by a process of its own: what that takes of memory, this one would not get back. It is made beside
 * its place, so that one that was interrupted is not taken for a database.
 */
async function makeFolder(folder: string) {
  const beside = `${path.basename(folder)}.new-`;
  const parent = path.dirname(folder);
  // what a start left that was cut off; the lock of the folder is ours
  for (const left of readdirSync(parent).filter((name) => name.startsWith(beside))) rmSync(path.join(parent, left), REMOVE);
  const made = path.join(parent, beside + process.pid);
  const options = JSON.stringify({ dataDir: made, ...INITDB });
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", MAKE, options]);
    renameSync(made, folder);
  } catch (error) {
    // what the other process printed begins with all of its code
    const { stderr = "" } = error as { stderr?: string };
    const why =
      /\b(ENOSPC|EACCES|EROFS|EDQUOT|EFBIG)\b.*/.exec(`${stderr} ${(error as Error).message}`)?.[0] ?? stderr.trim().split("\n").at(-1);
    throw new Error(`No database could be made in ${folder}: ${String(why).slice(0, 300)}. Is there room, and may this user write there?`);
  } finally {
    rmSync(made, REMOVE);
  }
}

export async function createPglite(options: { dataDir?: string; loadDataDir?: Blob } = {}): Promise<PGlite> {
  const [{ PGlite }, { btree_gist }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("@electric-sql/pglite/contrib/btree_gist"),
  ]);
  const startParams = [...PGlite.defaultStartParams, "-c", `shared_buffers=${EMBEDDED_BUFFERS}`];
  return PGlite.create({ ...options, ...INITDB, startParams, extensions: { btree_gist } });
}

export async function wrapPglite(pglite: PGlite, afterClose: () => Promise<void> = async () => {}): Promise<Database> {
  const { PrismaPGlite } = await import("pglite-prisma-adapter");
  const adapter = new PrismaPGlite(pglite as never) as never;
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
  const close = async () => {
    await prisma.$disconnect();
    if (!pglite.closed) await pglite.close();
    await afterClose();
  };
  return { kind: "pglite", prisma, pglite, close };
}

/** True when the error is a broken unique constraint: P2002 from a model on either adapter, SQLSTATE 23505 from a raw statement. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "23505");
}

/** True when the error is the exclusion constraint that forbids two bookings of one host to overlap (SQLSTATE 23P01). */
export function isOverlapViolation(error: unknown): boolean {
  return says(error, /23P01|booking_host_no_overlap/);
}

/** True when the error is a row that is gone and was to be referred to (SQLSTATE 23503). */
export function isMissingReference(error: unknown): boolean {
  return says(error, /23503|P2003|violates foreign key/);
}

/** Adapters put the database's own code into the message, or into a field somewhere. */
const says = (error: unknown, what: RegExp) => error instanceof Error && what.test(`${error.message} ${JSON.stringify(error)}`);

/** A nullable JSON column's "no value", which Prisma wants spelled out. */
export const jsonOrNull = <T>(value: T | null | undefined) =>
  value === undefined ? undefined : value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
