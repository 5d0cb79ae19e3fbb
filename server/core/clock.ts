import type { Database } from "./database";
import { log } from "./log";

/** What processes may differ from the database's clock before they say so, milliseconds. */
export const TOLERATED_MS = 3000;
/** Between two looks at the database's clock, milliseconds. */
const LOOK_MS = 30_000;

// on globalThis: the bundles of one process have one clock
const shared = globalThis as unknown as { kairosClockOffsetMs?: number };

/** What this machine's clock lacks to the database's, milliseconds: positive where this machine is behind. */
export const clockOffsetMs = (): number => shared.kairosClockOffsetMs ?? 0;

/** The time that decides what has expired and what is still held: the database's, which all processes share. */
export const clockNow = (): Date => new Date(Date.now() + clockOffsetMs());

/**
 * Takes the database's time; half of the question's way there and back is counted as the answer's age. Returns the offset, milliseconds.
 */
export async function readClock(db: Pick<Database, "prisma">): Promise<number> {
  const asked = Date.now();
  const rows = await db.prisma.$queryRawUnsafe<{ ms: number }[]>("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms");
  const offset = Math.round(rows[0]!.ms - (asked + Date.now()) / 2);
  const before = clockOffsetMs();
  shared.kairosClockOffsetMs = offset;
  if (Math.abs(offset) > TOLERATED_MS && Math.abs(offset - before) > TOLERATED_MS) {
    const says = `this machine's clock is ${Math.abs(offset / 1000).toFixed(1)} s ${offset > 0 ? "behind" : "ahead of"} the database's`;
    log().warn({ clockOffsetMs: offset }, `${says}: the database's is used; set this machine's by NTP`);
  }
  return offset;
}

/** Follows the database's clock until `stop`. The embedded database has this machine's own. */
export async function followClock(db: Database): Promise<{ stop(): void }> {
  if (db.kind === "pglite") return { stop() {} };
  const look = () => readClock(db).catch((error) => log().warn({ err: error }, "the database's clock could not be read"));
  await look();
  const timer = setInterval(look, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
