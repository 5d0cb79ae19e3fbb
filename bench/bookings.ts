import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { createBooking } from "@/server/bookings/create";
import type { Ctx } from "@/server/core/context";
import { type Database, openPostgres } from "@/server/core/database";
import { newUuid } from "@/server/core/ids";
import { log } from "@/server/core/log";
import { migrate } from "@/server/core/migrate";
import { createBoss, jobsOf } from "@/server/jobs/queue";
import { createQueues } from "@/server/jobs/worker";
import { addHistory, createHosts, type Host } from "./bookings-fill";
import { LOCAL_POSTGRES, withFreshDatabase } from "./fresh-database";

// Bookings a second through the domain verb, beside a bare one-row transaction, on an empty and on a full table.

/** The server's own pool: at 50 clients, 40 wait for a connection. */
const POOL = 10;
const CLIENTS = [1, 10, 50];
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const HISTORY = Number(process.env.BENCH_HISTORY ?? 1_000_000);
const ADMIN = process.env.BENCH_DATABASE_URL ?? LOCAL_POSTGRES;

interface Row {
  bookingsBefore: number;
  clients: number;
  hosts: "distinct" | "one";
  bookingsPerSecond: number;
  barePerSecond: number;
  ratio: number;
}

interface Bench {
  ctx: () => Ctx;
  db: Database;
  bare: pg.Pool;
  hosts: Host[];
}

/** Calls `work` from this many clients at once, each as often as it can; calls a second. A call that throws ends the run. */
async function rate(clients: number, work: (client: number) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  const until = from + SECONDS * 1000;
  let done = 0;
  const client = async (index: number) => {
    while (performance.now() < until) {
      await work(index);
      done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return done / ((performance.now() - from) / 1000);
}

/** BEGIN; INSERT one row; COMMIT. */
async function bareTransaction(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("INSERT INTO bench_bare (name, at) VALUES ($1, $2)", ["one row", new Date()]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function book(ctx: Ctx, host: Host): Promise<void> {
  const start = host.nextStart();
  const attendee = { name: "Bench Booker", email: "booker@bench.test", timeZone: "Europe/Berlin", language: "en" };
  const bookings = await createBooking(ctx, { eventTypeId: host.eventTypeId, start, attendee });
  if (bookings.length !== 1) throw new Error(`Expected one booking, got ${bookings.length}.`);
}

async function measure({ ctx, db, bare, hosts }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const clients of CLIENTS) {
    for (const kind of ["distinct", "one"] as const) {
      const bookingsBefore = await db.prisma.booking.count();
      const before = await rate(clients, () => bareTransaction(bare));
      const bookings = await rate(clients, (client) => book(ctx(), hosts[kind === "one" ? 0 : client + 1]!));
      const after = await rate(clients, () => bareTransaction(bare));
      const barePerSecond = (before + after) / 2;
      const row: Row = {
        bookingsBefore,
        clients,
        hosts: kind,
        bookingsPerSecond: Math.round(bookings),
        barePerSecond: Math.round(barePerSecond),
        ratio: Number((bookings / barePerSecond).toFixed(3)),
      };
      rows.push(row);
      const cells = [bookingsBefore, clients, kind, row.bookingsPerSecond, row.barePerSecond, row.ratio];
      console.log(cells.map((cell) => String(cell).padStart(12)).join(""));
    }
  }
  return rows;
}

async function run(url: string): Promise<Row[]> {
  const db = await openPostgres(url, POOL);
  const bare = new pg.Pool({ connectionString: url, max: POOL });
  await migrate(db);
  const boss = createBoss(db, { supervise: false });
  await boss.start();
  await createQueues(boss);
  // events and jobs are recorded as in production; no worker takes them, so that bookings alone are measured
  const jobs = jobsOf(boss);
  const ctx = (): Ctx => {
    const requestId = newUuid();
    const actor = { type: "booker", address: null } as const;
    return { actor, now: new Date(), db: db.prisma, jobs, calendars: null, log: log().child({ requestId }), requestId };
  };
  try {
    await bare.query("CREATE TABLE bench_bare (id serial PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL)");
    const hosts = await createHosts(db, Math.max(...CLIENTS) + 1);
    // one booking loads the queue's settings; then the server is as one that has been up for a while
    await book(ctx(), hosts[0]!);
    await rate(10, (client) => book(ctx(), hosts[client + 1]!));
    console.log(["in table", "clients", "hosts", "bookings/s", "bare/s", "ratio"].map((cell) => cell.padStart(12)).join(""));
    const rows = await measure({ ctx, db, bare, hosts });
    await addHistory(bare, HISTORY, hosts);
    rows.push(...(await measure({ ctx, db, bare, hosts })));
    await requireRecorded(db);
    return rows;
  } finally {
    await boss.stop({ graceful: false, close: false });
    await bare.end();
    await db.close();
  }
}

/** Every booking made here has its event: a rate without it would not be the product's. */
async function requireRecorded(db: Database): Promise<void> {
  const [made, events] = await Promise.all([
    db.prisma.attendee.count({ where: { email: "booker@bench.test" } }),
    db.prisma.bookingEvent.count(),
  ]);
  if (made !== events) throw new Error(`${made} bookings were made, and ${events} events recorded.`);
}

process.env.LOG_LEVEL = "warn";
// one booker makes them all: the count of their mails would be a row that everybody waits for
process.env.BOOKER_MAILS_PER_HOUR = "0";
const rows = await withFreshDatabase(ADMIN, "bookings", run);
const folder = path.join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "bookings.json"), `${JSON.stringify({ pool: POOL, seconds: SECONDS, history: HISTORY, rows }, null, 2)}\n`);
console.log(`The pool has ${POOL} connections, as the server's: of 50 clients, 40 wait for one. On one host, bookings wait for its lock.`);
