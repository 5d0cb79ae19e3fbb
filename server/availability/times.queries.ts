import type { Ctx } from "@/server/core/context";
import { parseClock } from "@/server/core/time";
import { absencesOf, type OutOfOfficeRow } from "./absence.queries";
import type { BookableHost } from "./bookable.queries";
import { date, LONGEST_MS, push, type Range } from "./rows.queries";
import type { DateOverride, OutOfOffice, Reservation } from "./rules/world";

/** What stands in a host's calendar here: everything that every request for slots and every booking reads. */
export interface Times {
  /** By schedule, of the dates that matter only. */
  overrides: Map<number, DateOverride[]>;
  /** By user. */
  absences: Map<number, OutOfOffice[]>;
  reservations: Reservation[];
  /** By user: packed [start, end, …] in UTC milliseconds, buffers applied. Empty when bookings were not asked for. */
  occupied: Map<number, Float64Array>;
}

interface TimesAsk {
  eventTypeId: number | null;
  dates: { from: string; to: string };
  occupied: Range;
  /** A booking that does not occupy anybody: the one that is being moved. Null leaves nobody out; "all" reads no bookings. */
  without: number | null | "all";
  /** Whose holds of the booking page do not count. */
  holder: string | null;
}

type OverrideRow = [scheduleId: number, date: string, startTime: string, endTime: string];

interface ReservationRow {
  uid: string;
  start: number;
  end: number;
  expiresAt: number;
  userIds: number[];
  eventTypeId: number;
  before: number;
  after: number;
}

interface Row {
  overrides: OverrideRow[] | null;
  absences: OutOfOfficeRow[] | null;
  reservations: ReservationRow[] | null;
  occupied: [userId: number, packed: string][] | null;
}

/** One statement whatever the number of hosts: each round trip costs more than what it asks for. */
export async function readTimes(ctx: Ctx, hosts: BookableHost[], ask: TimesAsk): Promise<Times> {
  const { eventTypeId, dates, occupied: range, without, holder } = ask;
  const userIds = hosts.map((host) => host.userId);
  const scheduleIds = [...new Set(hosts.map((host) => host.scheduleId).filter((id) => id !== null))];
  const [from, to] = [date(range.from), date(range.to)];
  const [startsAfter, startsBefore] = [date(range.from - LONGEST_MS), date(range.to + LONGEST_MS)];
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT
      (SELECT json_agg(json_build_array("scheduleId", date, "startTime", "endTime")) FROM "ScheduleOverride"
        WHERE "scheduleId" = ANY(${scheduleIds}) AND date >= ${dates.from} AND date <= ${dates.to}) AS overrides,
      (SELECT json_agg(json_build_object('id', id, 'userId', "userId", 'startDate', "startDate", 'endDate', "endDate",
          'startTime', "startTime", 'endTime', "endTime", 'toUserId', "toUserId")) FROM "OutOfOffice"
        WHERE "userId" = ANY(${userIds}) AND "startDate" <= ${dates.to} AND "endDate" >= ${dates.from}) AS absences,
      (SELECT json_agg(json_build_object('uid', r.uid, 'start', extract(epoch FROM r."slotStart") * 1000,
          'end', extract(epoch FROM r."slotEnd") * 1000, 'expiresAt', extract(epoch FROM r."expiresAt") * 1000, 'userIds', r."userIds",
          'eventTypeId', r."eventTypeId", 'before', e."beforeEventBuffer", 'after', e."afterEventBuffer"))
        FROM "SlotReservation" r JOIN "EventType" e ON e.id = r."eventTypeId"
        WHERE r."expiresAt" > ${ctx.now} AND r."slotStart" < ${to} AND r."slotEnd" > ${from}
          AND (r.holder IS NULL OR r.holder IS DISTINCT FROM ${holder}::text)
          AND (r."userIds" && ${userIds} OR r."eventTypeId" = ${eventTypeId})) AS reservations,
      (SELECT json_agg(json_build_array("userId", packed)) FROM (
        SELECT "userId",
          encode(string_agg(timestamptz_send("occupiedFrom") || timestamptz_send("occupiedUntil"), ''::bytea), 'base64') AS packed
        FROM "BookingHost"
        WHERE "userId" = ANY(${without === "all" ? [] : userIds}) AND "startTime" > ${startsAfter} AND "startTime" < ${startsBefore}
          AND blocking AND "occupiedUntil" > ${from} AND "occupiedFrom" < ${to} AND "bookingId" <> ${without === "all" ? 0 : (without ?? 0)}
        GROUP BY "userId") AS hosts) AS occupied`;
  return {
    overrides: overridesOf(row!.overrides ?? []),
    absences: absencesOf(row!.absences ?? [], hosts, dates),
    reservations: (row!.reservations ?? []).map((one) => toReservation(one, eventTypeId)),
    occupied: new Map((row!.occupied ?? []).map(([userId, packed]) => [userId, unpackInstants(Buffer.from(packed, "base64"))])),
  };
}

/** Text times to minutes; equal start and end close the date (scheduling rule 7). */
function overridesOf(rows: OverrideRow[]): Map<number, DateOverride[]> {
  const bySchedule = new Map<number, DateOverride[]>();
  for (const [scheduleId, day, startTime, endTime] of rows)
    push(bySchedule, scheduleId, { date: day, startMinute: parseClock(startTime), endMinute: parseClock(endTime) });
  return bySchedule;
}

const toReservation = ({ before, after, ...row }: ReservationRow, eventTypeId: number | null): Reservation => ({
  uid: row.uid,
  start: row.start,
  end: row.end,
  expiresAt: row.expiresAt,
  beforeBufferMinutes: before,
  afterBufferMinutes: after,
  // of this event type: holds its slot, whoever the host will be
  userIds: row.eventTypeId === eventTypeId || row.userIds.length === 0 ? null : row.userIds,
});

/** PostgreSQL's own epoch, 2000-01-01, in UTC milliseconds. */
const POSTGRES_EPOCH = Date.UTC(2000, 0, 1);

/** Instants as timestamptz_send writes them (big-endian int64, microseconds since PostgreSQL's epoch) to UTC milliseconds. */
function unpackInstants(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Float64Array(bytes.byteLength / 8);
  for (let i = 0; i < out.length; i++) out[i] = POSTGRES_EPOCH + (view.getInt32(i * 8) * 4_294_967_296 + view.getUint32(i * 8 + 4)) / 1000;
  return out;
}
