import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { BookingRow, Delivered, HostRow } from "./checks";
import type { EventRow, MailRow } from "./mails";

export interface Rows {
  bookings: BookingRow[];
  hosts: HostRow[];
  /** `<webhook>:<delivery key>` */
  expected: string[];
  deliveries: Delivered[];
  events: EventRow[];
  mails: MailRow[];
  /** Jobs that were begun more than once. */
  begunAgain: number;
  /** Seconds from an event to when its consumers began: half of them waited less, all of them no longer. */
  waits: { half: number; all: number };
}

/**
 * Lets what a killed process had begun start again sooner than in production: 10 seconds without a heartbeat are the least that the queue
 * knows, and its next attempt waits one second. A server that starts sets its own values again.
 */
export async function hastenJobs(db: pg.Pool): Promise<void> {
  await db.query(`UPDATE pgboss.queue SET heartbeat_seconds = 10, retry_delay = 1, retry_backoff = false`);
}

const OURS = `name NOT LIKE '\\_\\_pgboss%'`;
// a meeting's start and end are days away
const IS_DUE = `${OURS} AND (state = 'active' OR (state IN ('created', 'retry') AND name <> 'meeting-webhooks'
  AND start_after < now() + interval '2 minutes' AND name IN (SELECT name FROM pgboss.queue WHERE ${OURS})))`;

/** Waits until no job is due; those of a killed process come back first. Throws when none has been done for `seconds`. */
export async function drained(db: pg.Pool, seconds: number): Promise<void> {
  let done = -1;
  for (let last = performance.now(); performance.now() - last < seconds * 1000; await wait(500)) {
    const { rows } = await db.query(
      `SELECT count(*) FILTER (WHERE ${IS_DUE})::int + (SELECT count(*) FROM "BookingEvent" WHERE NOT "handedOut")::int
         + (SELECT count(*) FROM "DomainEvent" WHERE NOT "handedOut")::int AS due,
         count(*) FILTER (WHERE state = 'completed')::int AS done FROM pgboss.job`,
    );
    if (rows[0].due === 0) return;
    if (rows[0].done !== done) last = performance.now();
    done = rows[0].done;
  }
  const { rows } = await db.query(
    `SELECT name, state, count(*)::int AS n, max(retry_count) AS retries, max(output::text) AS said
     FROM pgboss.job WHERE ${IS_DUE} GROUP BY 1, 2`,
  );
  throw new Error(`The queue stands still for ${seconds} s: ${JSON.stringify(rows)}`);
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Everything that the checks look at. */
export async function readRows(db: pg.Pool): Promise<Rows> {
  const bookings = await db.query<BookingRow>(
    `SELECT uid, status::text, "eventTypeId", ${ms(`"startTime"`)} AS start, ${ms(`"endTime"`)} AS end, "recurringBookingUid",
       "rescheduledFromUid", "rescheduledToUid",
       ARRAY(SELECT email FROM "Attendee" a WHERE a."bookingId" = b.id) AS emails,
       ARRAY(SELECT "seatUid" FROM "Attendee" a WHERE a."bookingId" = b.id AND "seatUid" IS NOT NULL) AS "seatUids",
       ARRAY(SELECT type FROM "BookingEvent" e WHERE e."bookingId" = b.id ORDER BY id) AS events
     FROM "Booking" b`,
  );
  const hosts = await db.query<HostRow>(
    `SELECT b.uid, h."userId", h."eventTypeId", h.blocking, ${ms(`h."startTime"`)} AS start, ${ms(`h."endTime"`)} AS end,
       ${ms(`h."occupiedFrom"`)} AS "occupiedFrom", ${ms(`h."occupiedUntil"`)} AS "occupiedUntil"
     FROM "BookingHost" h JOIN "Booking" b ON b.id = h."bookingId"`,
  );
  // one end of a move is announced; every host's webhooks hear of what is
  const expected = await db.query<{ key: string }>(
    `SELECT w.id || ':booking-event:' || e.id AS key
     FROM "BookingEvent" e JOIN "BookingHost" h USING ("bookingId") JOIN "Webhook" w ON w."userId" = h."userId"
     WHERE NOT (e.type IN ('cancelled', 'seat_cancelled') AND e.data->>'toUid' IS NOT NULL)`,
  );
  const deliveries = await db.query<Delivered>(
    `SELECT "webhookId", "deliveryKey", error IS NULL AS succeeded FROM "WebhookDelivery" WHERE trigger LIKE 'BOOKING%'`,
  );
  const events = await db.query<EventRow>(
    `SELECT e.id, b.uid, e.type, b.status::text, t.seats->>'seatsPerTimeSlot' IS NOT NULL AS "isSeated",
       b."recurringBookingUid" || ' ' || e.type || ' ' || e."requestId" || ' ' || e.at AS together,
       ARRAY(SELECT u.email FROM "BookingHost" h JOIN "User" u ON u.id = h."userId" WHERE h."bookingId" = b.id) AS hosts,
       ARRAY(SELECT jsonb_build_object('email', a.email, 'seatUid', a."seatUid") FROM "Attendee" a WHERE a."bookingId" = b.id) AS attendees,
       CASE WHEN e.data ? 'seatUid'
         THEN jsonb_build_object('email', coalesce(e.data->>'email', e.data->'attendee'->>'email'), 'seatUid', e.data->>'seatUid')
       END AS seat
     FROM "BookingEvent" e JOIN "Booking" b ON b.id = e."bookingId" JOIN "EventType" t ON t.id = b."eventTypeId"`,
  );
  const mails = await db.query<MailRow>(`SELECT "to", key FROM "OutboxMail"`);
  const again = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM pgboss.job WHERE retry_count > 0`);
  const waited = await db.query<Rows["waits"]>(
    `SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), 0)::float8 AS half, coalesce(max(seconds), 0)::float8 AS all
     FROM (SELECT extract(epoch FROM started_on - e.at) AS seconds
       FROM pgboss.job q JOIN "BookingEvent" e ON e.id = (q.data->>'eventId')::int WHERE q.name = 'booking-events') AS job`,
  );
  return {
    bookings: bookings.rows,
    hosts: hosts.rows,
    expected: expected.rows.map(({ key }) => key),
    deliveries: deliveries.rows,
    events: events.rows,
    mails: mails.rows,
    begunAgain: again.rows[0]?.n ?? 0,
    waits: waited.rows[0]!,
  };
}
