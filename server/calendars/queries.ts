import { type CalendarSource, type ConnectedCalendar, type Ctx, isInTransaction } from "@/server/core/context";
import type { ExternalBusy, HostBusy } from "./dto";
import { type BusyReading, readBusy } from "./rules/busy";

/** All calendars of one question together have so long; what has not answered by then counts as silent. */
const TIMEOUT_MS = 3_000;
const LONGEST_NAME = 200;

const NONE: ExternalBusy = new Map();
const LATE = "It did not answer in time.";
const SILENT = "It did not answer.";

/** Thrown where the outside world would be asked inside a transaction; see ask-first.ts. */
export class CalendarsNeeded extends Error {
  constructor(
    readonly userIds: readonly number[],
    readonly range: { from: number; to: number },
  ) {
    super("calendars elsewhere are asked before a transaction opens");
  }
}

/** Sources that answer from memory. */
export const rememberedSources = new WeakSet<CalendarSource>();

/**
 * When these users are busy in `[from, to)` (UTC milliseconds) by the calendars connected elsewhere. Takes three seconds at
 * most: a calendar that is late, fails or talks nonsense becomes a failure of its owner's. Throws nothing but `CalendarsNeeded`, inside a
 * transaction.
 */
export async function readExternalBusy(ctx: Ctx, userIds: readonly number[], range: { from: number; to: number }): Promise<ExternalBusy> {
  if (!ctx.calendars || userIds.length === 0) return NONE;
  if (isInTransaction(ctx) && !rememberedSources.has(ctx.calendars)) throw new CalendarsNeeded(userIds, range);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIMEOUT_MS);
  try {
    const found = await connectedCalendars(ctx, userIds, limit.signal);
    if (!found) return new Map(userIds.map((userId) => [userId, { calendars: [], failures: [{ calendar: null, why: SILENT }] }]));
    const readings = await Promise.all(found.map((calendar) => read(ctx, calendar, range, limit.signal)));
    return byOwner(found, readings);
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

function byOwner(calendars: readonly ConnectedCalendar[], readings: readonly BusyReading[]): ExternalBusy {
  const byUser = new Map<number, HostBusy>();
  for (const [index, { userId, name }] of calendars.entries()) {
    const of = byUser.get(userId) ?? { calendars: [], failures: [] };
    byUser.set(userId, of);
    const known = String(name).slice(0, LONGEST_NAME);
    const reading = readings[index]!;
    if (reading.ok) of.calendars.push({ name: known, busy: reading.busy });
    else of.failures.push({ calendar: known, why: reading.why });
  }
  return byUser;
}

/** The calendars of the users asked for and of nobody else; null when that cannot be known. */
async function connectedCalendars(ctx: Ctx, userIds: readonly number[], signal: AbortSignal): Promise<ConnectedCalendar[] | null> {
  try {
    const found = await inTime(() => ctx.calendars!(userIds, signal), signal);
    const asked = new Set(userIds);
    return found.filter((calendar) => asked.has(calendar.userId));
  } catch (error) {
    ctx.log.warn({ err: error }, "connected calendars could not be listed");
    return null;
  }
}

async function read(ctx: Ctx, calendar: ConnectedCalendar, range: { from: number; to: number }, signal: AbortSignal): Promise<BusyReading> {
  try {
    const reading = readBusy(await inTime(() => calendar.busy(range, signal), signal), range);
    if (!reading.ok) ctx.log.warn({ userId: calendar.userId, why: reading.why }, "a calendar's busy times are unusable");
    return reading;
  } catch (error) {
    ctx.log.warn({ err: error, userId: calendar.userId }, "a calendar's busy times could not be read");
    return { ok: false, why: signal.aborted ? LATE : SILENT };
  }
}

/** The answer, or a rejection once the signal says that time is up, whether or not the other side listens to it. */
function inTime<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error("no answer in time"));
    if (signal.aborted) return late();
    signal.addEventListener("abort", late, { once: true });
    Promise.resolve()
      .then(ask)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", late));
  });
}
