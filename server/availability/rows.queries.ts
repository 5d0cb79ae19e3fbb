import type { Ctx } from "@/server/core/context";
import { parseClock } from "@/server/core/time";
import type { BookableHost } from "./bookable.queries";
import type { CountedBooking, DateOverride, HostBooking, Reservation, SeatedSlot } from "./rules/world";

/** Milliseconds; what a range of instants is here. */
interface Range {
  from: number;
  to: number;
}

/** One host's occupied times: packed [start, end, …] with buffers applied, or as bookings that a reason can name. */
export interface Occupied {
  packed: Float64Array;
  bookings: HostBooking[];
}

const date = (instant: number) => new Date(instant);

/** Bookings are at most a day long and buffers too: whatever overlaps a range starts at most this much before it. */
const LONGEST_MS = 3 * 86_400_000;

/** Overrides by schedule, of the dates that matter only. */
export async function readOverrides(
  ctx: Ctx,
  hosts: BookableHost[],
  dates: { from: string; to: string },
): Promise<Map<number, DateOverride[]>> {
  const ids = [...new Set(hosts.map((host) => host.scheduleId).filter((id) => id !== null))];
  const rows = await ctx.db.scheduleOverride.findMany({
    where: { scheduleId: { in: ids }, date: { gte: dates.from, lte: dates.to } },
    select: { scheduleId: true, date: true, startTime: true, endTime: true },
  });
  const bySchedule = new Map<number, DateOverride[]>();
  for (const { scheduleId, ...row } of rows) push(bySchedule, scheduleId, toDateOverride(row));
  return bySchedule;
}

/** Text times to minutes; equal start and end close the date (scheduling rule 7). */
function toDateOverride(row: { date: string; startTime: string; endTime: string }): DateOverride {
  return { date: row.date, startMinute: parseClock(row.startTime), endMinute: parseClock(row.endTime) };
}

/** What occupies each host in a range. Packed, a host is one row of doubles whatever the number of bookings. */
export function readOccupied(
  ctx: Ctx,
  userIds: number[],
  range: Range,
  options: { named: boolean; without: number | null },
): Promise<Map<number, Occupied>> {
  return options.named ? readNamed(ctx, userIds, range) : readPacked(ctx, userIds, range, options.without);
}

async function readPacked(ctx: Ctx, userIds: number[], range: Range, without: number | null): Promise<Map<number, Occupied>> {
  const rows = await ctx.db.$queryRaw<{ userId: number; packed: Uint8Array }[]>`
    SELECT "userId", string_agg(float8send(extract(epoch FROM "occupiedFrom")::float8) || float8send(extract(epoch FROM "occupiedUntil")::float8), ''::bytea) AS packed
    FROM "BookingHost"
    WHERE "userId" = ANY(${userIds}) AND "startTime" > ${date(range.from - LONGEST_MS)} AND "startTime" < ${date(range.to + LONGEST_MS)}
      AND blocking AND "occupiedUntil" > ${date(range.from)} AND "occupiedFrom" < ${date(range.to)} AND "bookingId" <> ${without ?? 0}
    GROUP BY "userId"`;
  return new Map(rows.map((row) => [row.userId, { packed: unpackSeconds(row.packed), bookings: [] }]));
}

/** Big-endian doubles in seconds, as float8send writes them, to milliseconds. */
function unpackSeconds(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Float64Array(bytes.byteLength / 8);
  for (let i = 0; i < out.length; i++) out[i] = Math.round(view.getFloat64(i * 8) * 1000);
  return out;
}

async function readNamed(ctx: Ctx, userIds: number[], range: Range): Promise<Map<number, Occupied>> {
  const rows = await ctx.db.bookingHost.findMany({
    where: {
      userId: { in: userIds },
      blocking: true,
      startTime: { gt: date(range.from - LONGEST_MS), lt: date(range.to + LONGEST_MS) },
      occupiedUntil: { gt: date(range.from) },
      occupiedFrom: { lt: date(range.to) },
    },
    select: { userId: true, bookingId: true, startTime: true, endTime: true, occupiedFrom: true, occupiedUntil: true },
  });
  const byUser = new Map<number, Occupied>();
  for (const row of rows) {
    const known = byUser.get(row.userId) ?? { packed: new Float64Array(0), bookings: [] };
    byUser.set(row.userId, known);
    known.bookings.push({
      id: row.bookingId,
      start: row.startTime.getTime(),
      end: row.endTime.getTime(),
      beforeBufferMinutes: (row.startTime.getTime() - row.occupiedFrom.getTime()) / 60_000,
      afterBufferMinutes: (row.occupiedUntil.getTime() - row.endTime.getTime()) / 60_000,
    });
  }
  return byUser;
}

/** Live reservations that touch the range: of this event type, or holding one of its hosts. */
export async function readReservations(ctx: Ctx, eventTypeId: number | null, userIds: number[], range: Range): Promise<Reservation[]> {
  const rows = await ctx.db.slotReservation.findMany({
    where: {
      expiresAt: { gt: ctx.now },
      slotStart: { lt: date(range.to) },
      slotEnd: { gt: date(range.from) },
      OR: [{ userIds: { hasSome: userIds } }, ...(eventTypeId ? [{ eventTypeId }] : [])],
    },
    select: {
      uid: true,
      slotStart: true,
      slotEnd: true,
      expiresAt: true,
      userIds: true,
      eventTypeId: true,
      eventType: { select: { beforeEventBuffer: true, afterEventBuffer: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({
    uid: row.uid,
    start: row.slotStart.getTime(),
    end: row.slotEnd.getTime(),
    expiresAt: row.expiresAt.getTime(),
    beforeBufferMinutes: row.eventType.beforeEventBuffer,
    afterBufferMinutes: row.eventType.afterEventBuffer,
    // of this event type: holds its slot, whoever the host will be
    userIds: row.eventTypeId === eventTypeId || row.userIds.length === 0 ? null : row.userIds,
  }));
}

interface CountedRow {
  id: number;
  start: number;
  end: number;
}

/** Bookings of one event type that start in the range, for its own limits. */
export async function readEventTypeBookings(ctx: Ctx, eventTypeId: number, range: Range): Promise<CountedBooking[]> {
  return ctx.db.$queryRaw<CountedRow[]>`
    SELECT id, (extract(epoch FROM "startTime") * 1000)::float8 AS start, (extract(epoch FROM "endTime") * 1000)::float8 AS "end"
    FROM "Booking"
    WHERE "eventTypeId" = ${eventTypeId} AND "startTime" >= ${date(range.from)} AND "startTime" < ${date(range.to)} AND status IN ('accepted', 'pending')`;
}

/** Bookings of each user, of any event type, that start in the range, for the users' own limits. */
export async function readCounted(ctx: Ctx, userIds: number[], range: Range): Promise<Map<number, CountedBooking[]>> {
  const rows = await ctx.db.$queryRaw<(CountedRow & { userId: number })[]>`
    SELECT h."userId", b.id, (extract(epoch FROM h."startTime") * 1000)::float8 AS start, (extract(epoch FROM h."endTime") * 1000)::float8 AS "end"
    FROM "BookingHost" h JOIN "Booking" b ON b.id = h."bookingId"
    WHERE h."userId" = ANY(${userIds}) AND h."startTime" >= ${date(range.from)} AND h."startTime" < ${date(range.to)} AND b.status IN ('accepted', 'pending')`;
  const byUser = new Map<number, CountedBooking[]>();
  for (const { userId, ...row } of rows) push(byUser, userId, row);
  return byUser;
}

/** Started slots of a seated event type, with the seats taken. */
export async function readSeated(ctx: Ctx, eventTypeId: number, range: Range): Promise<SeatedSlot[]> {
  return ctx.db.$queryRaw<SeatedSlot[]>`
    SELECT b.id AS "bookingId", b.uid, (extract(epoch FROM b."startTime") * 1000)::float8 AS start, (extract(epoch FROM b."endTime") * 1000)::float8 AS "end",
      count(a.id)::int AS taken
    FROM "Booking" b LEFT JOIN "Attendee" a ON a."bookingId" = b.id AND NOT a."isGuest"
    WHERE b."eventTypeId" = ${eventTypeId} AND b."startTime" > ${date(range.from - LONGEST_MS)} AND b."startTime" < ${date(range.to)}
      AND b."endTime" > ${date(range.from)} AND b.status IN ('accepted', 'pending')
    GROUP BY b.id`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
