import type pg from "pg";
import type { Database } from "@/server/core/database";
import { WEEK_DAYS } from "@/server/core/week-days";

const DAY_MS = 86_400_000;
const LENGTH_MINUTES = 30;
const STARTS_A_DAY = 46;
/** Users of the history, the hosts that are booked among them. */
const HISTORY_USERS = 1000;

export interface Host {
  userId: number;
  eventTypeId: number;
  /** The next start that nobody has booked, successive half hours from the day after tomorrow. */
  nextStart(): Date;
}

/** Hosts with an event type each, open from 0:00 to 23:00 UTC every day. */
export async function createHosts(db: Database, count: number): Promise<Host[]> {
  const hosts: Host[] = [];
  for (let i = 0; i < count; i++) hosts.push(await createHost(db, i));
  return hosts;
}

async function createHost({ prisma }: Database, index: number): Promise<Host> {
  const user = await prisma.user.create({
    data: {
      username: `host-${index}`,
      email: `host-${index}@bench.test`,
      timeZone: "UTC",
      schedules: {
        create: { name: "Hours", timeZone: "UTC", availability: [{ days: [...WEEK_DAYS], startTime: "00:00", endTime: "23:00" }] },
      },
    },
    select: { id: true, schedules: { select: { id: true } } },
  });
  const scheduleId = user.schedules[0]!.id;
  await prisma.user.update({ where: { id: user.id }, data: { defaultScheduleId: scheduleId }, select: { id: true } });
  const data = { title: "Meeting", slug: "meeting", lengthInMinutes: LENGTH_MINUTES, ownerId: user.id, scheduleId };
  const eventType = await prisma.eventType.create({ data, select: { id: true } });
  const first = (Math.floor(Date.now() / DAY_MS) + 2) * DAY_MS;
  let taken = 0;
  const nextStart = () => {
    const start = first + Math.floor(taken / STARTS_A_DAY) * DAY_MS + (taken % STARTS_A_DAY) * LENGTH_MINUTES * 60_000;
    taken++;
    return new Date(start);
  };
  return { userId: user.id, eventTypeId: eventType.id, nextStart };
}

/** Past bookings, evenly of these hosts and of others, with a host row and an attendee each. */
export async function addHistory(pool: pg.Pool, count: number, hosts: Host[]): Promise<void> {
  await pool.query(
    `INSERT INTO "User" (username, email, "timeZone", "updatedAt")
     SELECT 'past-' || n, 'past-' || n || '@bench.test', 'UTC', now() FROM generate_series(1, $1::int) n`,
    [Math.max(0, HISTORY_USERS - hosts.length)],
  );
  await pool.query(
    `WITH users AS (
       SELECT u.id, (SELECT min(e.id) FROM "EventType" e WHERE e."ownerId" = u.id) AS "eventTypeId",
         row_number() OVER (ORDER BY u.id) - 1 AS place, count(*) OVER () AS users FROM "User" u),
     made AS (
       INSERT INTO "Booking" (uid, status, title, "eventTypeId", "organizerId", "startTime", "endTime", "icsUid", "updatedAt")
       SELECT 'past-' || n, 'accepted', 'Past', u."eventTypeId", u.id, s, s + interval '30 minutes', 'past-' || n, now()
       FROM generate_series(0, $1::int - 1) n JOIN users u ON u.place = n % u.users
         CROSS JOIN LATERAL (SELECT date_trunc('day', now()) - interval '1 hour' * (1 + n / u.users) AS s) t
       RETURNING id, "eventTypeId", "organizerId", "startTime", "endTime"),
     hosts AS (
       INSERT INTO "BookingHost" ("bookingId", "userId", "eventTypeId", "startTime", "endTime", "occupiedFrom", "occupiedUntil", blocking)
       SELECT id, "organizerId", "eventTypeId", "startTime", "endTime", "startTime", "endTime", true FROM made)
     INSERT INTO "Attendee" ("bookingId", name, email, "timeZone")
     SELECT id, 'Past', 'past-' || id || '@bench.test', 'UTC' FROM made`,
    [count],
  );
  await pool.query("ANALYZE");
}
