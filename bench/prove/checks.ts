// What must hold after a load, as pure functions over rows: each returns a sentence per violation.
import { createHash } from "node:crypto";

export interface HostRow {
  uid: string;
  userId: number;
  eventTypeId: number | null;
  /** Instants, ms since the epoch; occupied times include the buffers. */
  start: number;
  end: number;
  occupiedFrom: number;
  occupiedUntil: number;
  blocking: boolean;
}

export interface BookingRow {
  uid: string;
  status: string;
  eventTypeId: number | null;
  start: number;
  end: number;
  recurringBookingUid: string | null;
  rescheduledFromUid: string | null;
  rescheduledToUid: string | null;
  emails: string[];
  seatUids: string[];
  events: string[];
}

/** What an event type or a host allows in a day of `timeZone`. */
export interface DayLimit {
  eventTypeId?: number;
  userId?: number;
  timeZone: string;
  count?: number;
  minutes?: number;
}

/** A 2xx answer that a client got. */
export interface Claim {
  operation: "create" | "seat" | "series" | "confirm" | "decline" | "reschedule" | "cancel" | "cancelSeat";
  /** Of the answer: every booking that it names. */
  uids: string[];
  /** reschedule: what was moved. */
  formerUid?: string;
  seatUid?: string;
}

/** What a client asked for, answered or not. */
export interface Wish {
  email: string;
  /** Bookings that it comes to. */
  size: number;
}

export interface Delivered {
  webhookId: number;
  deliveryKey: string;
  succeeded: boolean;
}

const LIVE = new Set(["accepted", "pending"]);

/** No host is in two places, the buffers included; the seats of one booking are one row. */
export function overlaps(rows: readonly HostRow[]): string[] {
  const found: string[] = [];
  const sorted = rows.filter((row) => row.blocking).toSorted((a, b) => a.userId - b.userId || a.occupiedFrom - b.occupiedFrom);
  let last: HostRow | undefined;
  for (const row of sorted) {
    if (last?.userId === row.userId && overlap(last, row)) found.push(`overlap: host ${row.userId} has ${last.uid} and ${row.uid}`);
    if (last?.userId !== row.userId || row.occupiedUntil > last.occupiedUntil) last = row;
  }
  return found;
}

const overlap = (a: HostRow, b: HostRow) => a.occupiedUntil > b.occupiedFrom;

/** A booking's hosts hold its time if and only if it is live. */
export function blocking(bookings: readonly BookingRow[], hosts: readonly HostRow[]): string[] {
  const status = new Map(bookings.map((one) => [one.uid, one.status]));
  return hosts
    .filter((row) => row.blocking !== LIVE.has(status.get(row.uid) ?? ""))
    .map((row) => `blocking: ${row.uid} is ${status.get(row.uid)} and host ${row.userId} is ${row.blocking ? "held" : "not held"}`);
}

/** `seats`: how many an event type has. */
export function seatsExceeded(bookings: readonly BookingRow[], seats: ReadonlyMap<number, number>): string[] {
  return bookings
    .filter((one) => LIVE.has(one.status) && one.seatUids.length > (seats.get(one.eventTypeId ?? 0) ?? Number.POSITIVE_INFINITY))
    .map((one) => `seats: ${one.uid} has ${one.seatUids.length}`);
}

/**
 * Days are those of the limit's own zone. A user's limit counts accepted bookings alone, so that requests which the host accepts later may
 * come on top: what was `decided` by the host is left out there.
 */
export function limitsExceeded(hosts: readonly HostRow[], limits: readonly DayLimit[], decided: ReadonlySet<string> = new Set()): string[] {
  return limits.flatMap((limit) => {
    const days = new Map<string, Map<string, HostRow>>();
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: limit.timeZone });
    for (const row of hosts) {
      if (!row.blocking || (limit.eventTypeId ?? row.eventTypeId) !== row.eventTypeId || (limit.userId ?? row.userId) !== row.userId)
        continue;
      if (limit.userId !== undefined && decided.has(row.uid)) continue;
      const day = format.format(row.start);
      days.set(day, (days.get(day) ?? new Map()).set(row.uid, row));
    }
    const of = limit.eventTypeId ? `event type ${limit.eventTypeId}` : `user ${limit.userId}`;
    return [...days].flatMap(([day, rows]) => {
      const minutes = [...rows.values()].reduce((sum, row) => sum + (row.end - row.start) / 60_000, 0);
      return rows.size > (limit.count ?? Number.POSITIVE_INFINITY) || minutes > (limit.minutes ?? Number.POSITIVE_INFINITY)
        ? [`limit: ${of} has ${rows.size} bookings, ${minutes} minutes on ${day} ${limit.timeZone}`]
        : [];
    });
  });
}

/** The bookings that wait for their host, or were confirmed by them. */
export const decidedByHost = (bookings: readonly BookingRow[]): Set<string> =>
  new Set(bookings.filter(({ status, events }) => status === "pending" || events.includes("confirmed")).map(({ uid }) => uid));

/** Every answer of success stands in the database, as it was or changed by something that its timeline records. */
export function brokenClaims(claims: readonly Claim[], bookings: readonly BookingRow[]): string[] {
  const byUid = new Map(bookings.map((one) => [one.uid, one]));
  return claims.flatMap((claim) => {
    const missing = claim.uids.filter((uid) => !byUid.has(uid)).map((uid) => `claim: ${claim.operation} ${uid} is not in the database`);
    if (missing.length || !claim.uids.length) return missing.length ? missing : [`claim: ${claim.operation} named no booking`];
    return claim.uids.filter((uid) => !holds(claim, byUid.get(uid)!)).map((uid) => `claim: ${claim.operation} ${uid} did not last`);
  });
}

function holds({ operation, formerUid, seatUid }: Claim, row: BookingRow): boolean {
  const has = (event: string) => row.events.includes(event);
  switch (operation) {
    case "create":
    case "series":
      return (
        (has("created") || has("requested")) &&
        (LIVE.has(row.status) || has("cancelled") || has("rejected") || row.rescheduledToUid !== null)
      );
    case "seat":
      return row.seatUids.includes(seatUid ?? "") || has("seat_cancelled") || has("cancelled");
    case "confirm":
      return has("confirmed") && row.status !== "pending" && row.status !== "rejected";
    case "decline":
      return has("rejected") && row.status === "rejected";
    case "reschedule":
      return row.rescheduledFromUid === formerUid;
    case "cancel":
      return row.status === "cancelled";
    case "cancelSeat":
      // the last one to leave stays on the cancelled booking
      return !row.seatUids.includes(seatUid ?? "") || row.status === "cancelled";
  }
}

/** Nothing is booked that nobody asked for, and nothing twice; a series is whole or not there. A move adds none. */
export function unasked(bookings: readonly BookingRow[], wishes: readonly Wish[]): string[] {
  const sizes = new Map(wishes.map(({ email, size }) => [email, size]));
  const counts = new Map<string, number>();
  for (const one of bookings)
    if (one.rescheduledFromUid === null) for (const email of one.emails) counts.set(email, (counts.get(email) ?? 0) + 1);
  return [...counts]
    .filter(([email, count]) => count !== sizes.get(email))
    .map(([email, count]) => `asked: ${email} has ${count} bookings and asked for ${sizes.get(email) ?? 0}`);
}

/** A move names its other half on both sides. */
export function brokenPairs(bookings: readonly BookingRow[]): string[] {
  const byUid = new Map(bookings.map((one) => [one.uid, one]));
  return bookings.flatMap(({ uid, rescheduledFromUid: from, rescheduledToUid: to }) => [
    ...(from && byUid.get(from)?.rescheduledToUid !== uid ? [`pair: ${uid} comes from ${from}, which does not name it`] : []),
    ...(to && byUid.get(to)?.rescheduledFromUid !== uid ? [`pair: ${uid} went to ${to}, which does not name it`] : []),
  ]);
}

/** Of each expected delivery exactly one success is recorded, and none of anything else. Keys: `<webhook>:<delivery key>`. */
export function badDeliveries(expected: readonly string[], rows: readonly Delivered[]): string[] {
  const successes = new Map<string, number>(expected.map((key) => [key, 0]));
  const found: string[] = [];
  for (const { webhookId, deliveryKey, succeeded } of rows) {
    const key = `${webhookId}:${deliveryKey}`;
    if (!successes.has(key)) found.push(`delivery: nothing calls for ${key}`);
    else if (succeeded) successes.set(key, successes.get(key)! + 1);
  }
  const wrong = [...successes].filter(([, count]) => count !== 1);
  return [...found, ...wrong.map(([key, count]) => `delivery: ${key} succeeded ${count} times`)];
}

/** A request that the webhook receiver got. */
export interface Receipt {
  /** Of the webhook. */
  path: string;
  /** As sent. */
  id: string | undefined;
  body: string;
}

/** The receiver saw each expected delivery under its own id, the same at every repetition, and nothing else. */
export function badReceipts(expected: readonly string[], seen: readonly Receipt[]): string[] {
  const missing = new Set(expected.map((key) => createHash("sha256").update(key).digest("hex").slice(0, 32)));
  const known = new Set(missing);
  const bodies = new Map<string, string>();
  const ids = new Map<string, string>();
  const found: string[] = [];
  for (const { path, id, body } of seen) {
    if (!id || !known.has(id)) {
      found.push(`receipt: nothing calls for delivery ${id ?? "without an id"}`);
      continue;
    }
    missing.delete(id);
    const content = `${path} ${body}`;
    if ((bodies.get(id) ?? content) !== content) found.push(`receipt: ${id} came with two bodies`);
    if ((ids.get(content) ?? id) !== id) found.push(`receipt: one body came as ${id} and as ${ids.get(content)}`);
    bodies.set(id, content);
    ids.set(content, id);
  }
  return [...found, ...[...missing].map((id) => `receipt: ${id} did not come`)];
}
