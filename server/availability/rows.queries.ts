import type { Ctx } from "@/server/core/context";
import type { CountedBooking, HostBooking, SeatedSlot } from "./rules/world";

/** Milliseconds; what a range of instants is here. */
export interface Range {
  from: number;
  to: number;
}

export const date = (instant: number) => new Date(instant);

/** Bookings are at most a day long and buffers too: whatever overlaps a range starts at most this much before it. */
export const LONGEST_MS = 3 * 86_400_000;

/** What occupies each host in a range, booking by booking, so that a reason can name them. */
export async function readNamed(ctx: Ctx, userIds: number[], range: Range): Promise<Map<number, HostBooking[]>> {
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
  const byUser = new Map<number, HostBooking[]>();
  for (const row of rows) {
    push(byUser, row.userId, {
      id: row.bookingId,
      start: row.startTime.getTime(),
      end: row.endTime.getTime(),
      beforeBufferMinutes: (row.startTime.getTime() - row.occupiedFrom.getTime()) / 60_000,
      afterBufferMinutes: (row.occupiedUntil.getTime() - row.endTime.getTime()) / 60_000,
    });
  }
  return byUser;
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
    WHERE "eventTypeId" = ${eventTypeId} AND "startTime" >= ${date(range.from)} AND "startTime" < ${date(range.to)}
      AND status IN ('accepted', 'pending')`;
}

/** Accepted bookings of each user, of any event type, that start in the range: what the users' own limits count, as documented. */
export async function readCounted(ctx: Ctx, userIds: number[], range: Range): Promise<Map<number, CountedBooking[]>> {
  const rows = await ctx.db.$queryRaw<(CountedRow & { userId: number })[]>`
    SELECT h."userId", b.id, (extract(epoch FROM h."startTime") * 1000)::float8 AS start,
      (extract(epoch FROM h."endTime") * 1000)::float8 AS "end"
    FROM "BookingHost" h JOIN "Booking" b ON b.id = h."bookingId"
    WHERE h."userId" = ANY(${userIds}) AND h."startTime" >= ${date(range.from)} AND h."startTime" < ${date(range.to)}
      AND b.status = 'accepted'`;
  const byUser = new Map<number, CountedBooking[]>();
  for (const { userId, ...row } of rows) push(byUser, userId, row);
  return byUser;
}

/** Started slots of a seated event type, with the seats taken. */
export async function readSeated(ctx: Ctx, eventTypeId: number, range: Range): Promise<SeatedSlot[]> {
  return ctx.db.$queryRaw<SeatedSlot[]>`
    SELECT b.id AS "bookingId", b.uid, (extract(epoch FROM b."startTime") * 1000)::float8 AS start,
      (extract(epoch FROM b."endTime") * 1000)::float8 AS "end",
      count(a.id)::int AS taken
    FROM "Booking" b LEFT JOIN "Attendee" a ON a."bookingId" = b.id AND NOT a."isGuest"
    WHERE b."eventTypeId" = ${eventTypeId} AND b."startTime" > ${date(range.from - LONGEST_MS)} AND b."startTime" < ${date(range.to)}
      AND b."endTime" > ${date(range.from)} AND b.status IN ('accepted', 'pending')
    GROUP BY b.id`;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
