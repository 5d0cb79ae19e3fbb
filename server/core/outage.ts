import { AppError } from "./errors";

/** After this many seconds a caller may ask again whom a failing database or a full disk has turned away. */
export const RETRY_AFTER_SECONDS = 5;

/** How long `/api/ready` speaks of a full disk after a statement failed by it, milliseconds. */
const REMEMBERED_MS = 30_000;

// SQLSTATE of what is not the statement's fault (PostgreSQL, appendix A): connections (08), resources (53), a server that stops or starts
// (57P), the system beneath (58), and a standby that takes no writes (25006)
const SQLSTATE = /^(08\w{3}|53\w{3}|57P0[1-5]|58\w{3}|25006)$/;
const DISK_SQLSTATE = /^53100$/;
const SYSTEM = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOSPC|EROFS|EDQUOT)$/;
const DISK_SYSTEM = /^(ENOSPC|EROFS|EDQUOT)$/;
// of Prisma: server not reached, timed out, connection closed; no connection or transaction came free in time
const PRISMA = /^(P1001|P1002|P1008|P1017|P2024|P2028)$/;
const KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const WORDS = [
  /^Connection terminated|^timeout exceeded when trying to connect|^Cannot use a pool after|not queryable$|^Query read timeout/,
  /No space left on device|PGlite is closed/,
];

interface Outage {
  /** Nothing can be written because the disk is full or read-only. */
  isDisk: boolean;
}

/**
 * What of the database or the disk has failed, read from any error of a driver, an adapter or the client; null where it is something else.
 */
function outageOf(error: unknown): Outage | null {
  const all = chain(error);
  const failed = all.some(
    ({ codes, message }) =>
      codes.some((code) => [SQLSTATE, SYSTEM, PRISMA, KINDS].some((known) => known.test(code))) ||
      WORDS.some((known) => known.test(message)),
  );
  if (!failed) return null;
  const isDisk = all.some(
    ({ codes, message }) =>
      codes.some((code) => DISK_SQLSTATE.test(code) || DISK_SYSTEM.test(code)) || /No space left on device/.test(message),
  );
  return { isDisk };
}

interface Layer {
  codes: string[];
  message: string;
}

/** An error and what it was wrapped round: adapters keep the database's own error under names of their own. */
function chain(error: unknown, depth = 0): Layer[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { code, originalCode, kind, message, cause, meta, driverAdapterError, errors } = error as Record<string, unknown>;
  const codes = [code, originalCode, kind].filter((value) => typeof value === "string");
  const inner = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return [{ codes, message: typeof message === "string" ? message : "" }, ...inner.flatMap((one) => chain(one, depth + 1))];
}

// on globalThis: the bundles of one process tell each other
const shared = globalThis as unknown as { kairosDiskFull?: number };

/** What callers are told of an outage, or null where the error is something else. A full disk is remembered for `/api/ready`. */
export function unavailableBy(error: unknown): AppError | null {
  const outage = outageOf(error);
  if (!outage) return null;
  if (outage.isDisk) shared.kairosDiskFull = performance.now();
  const reason = outage.isDisk ? "The storage of this server is full: nothing can be saved" : "The database does not answer";
  return new AppError("unavailable", `${reason} right now. Try again in ${RETRY_AFTER_SECONDS} seconds.`);
}

/** Whether a statement failed by a full disk just now. */
export function wasDiskFull(): boolean {
  return shared.kairosDiskFull !== undefined && performance.now() - shared.kairosDiskFull < REMEMBERED_MS;
}
