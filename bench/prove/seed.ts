import { createHash } from "node:crypto";
import type pg from "pg";
import type { DayLimit } from "./checks";

export type Kind = "regular" | "confirm" | "seats" | "series" | "lengths" | "count" | "minutes" | "user" | "rotating" | "collective";

export interface Target {
  id: number;
  kind: Kind;
  /** Of its page. */
  path: string | null;
  key: string;
}

export interface World {
  targets: Target[];
  limits: DayLimit[];
  /** By event type. */
  seats: Map<number, number>;
}

/** Of a weekly series. */
export const OCCURRENCES = 3;
const SEATS = 3;
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Europe/London", "America/Sao_Paulo"];
const always = { type: "always", blockUnconfirmedBookingsInBooker: true };

/** What each kind adds to a meeting of 30 minutes. */
const SETTINGS: Record<Exclude<Kind, "rotating" | "collective">, object> = {
  regular: { beforeEventBuffer: 10, afterEventBuffer: 15 },
  confirm: { confirmationPolicy: always },
  seats: { seats: { seatsPerTimeSlot: SEATS, showAttendeeInfo: true, showAvailabilityCount: true } },
  series: { recurrence: { interval: 1, occurrences: OCCURRENCES, frequency: "weekly" } },
  lengths: { lengthInMinutesOptions: [15, 30, 60] },
  count: { bookingLimitsCount: { day: 3 } },
  minutes: { bookingLimitsDuration: { day: 90 } },
  user: {},
};

/** People whose hours are all of every day, with an event type of every kind each, two teams' event types, and two webhooks each. */
export async function seed(db: pg.Pool, origin: string, receiver: string): Promise<World> {
  const world: World = { targets: [], limits: [], seats: new Map() };
  const people: { id: number; key: string }[] = [];
  for (const [n, zone] of ZONES.entries()) people.push(await addPerson(db, n, zone));
  for (const [n, { key }] of people.entries()) {
    const timeZone = ZONES[n]!;
    const username = `host${n}`;
    for (const path of [username, `${username}/again`])
      await post(origin, key, "/v2/webhooks", { subscriberUrl: receiver + path, active: true, triggers: TRIGGERS });
    for (const [kind, settings] of Object.entries(SETTINGS) as [keyof typeof SETTINGS, object][]) {
      const body = { title: kind, slug: kind, lengthInMinutes: 30, minimumBookingNotice: 0, ...settings };
      const eventType = (await post(origin, key, "/v2/event-types", body)).id as number;
      world.targets.push({ id: eventType, kind, path: `/${username}/${kind}`, key });
      if (kind === "seats") world.seats.set(eventType, SEATS);
      if (kind === "count") world.limits.push({ eventTypeId: eventType, timeZone, count: 3 });
      if (kind === "minutes") world.limits.push({ eventTypeId: eventType, timeZone, minutes: 90 });
    }
  }
  // the last one's days are limited across all event types
  const last = people.length - 1;
  await db.query(`UPDATE "User" SET "bookingLimits" = '{"day": 4}' WHERE id = $1`, [people[last]!.id]);
  world.limits.push({ userId: people[last]!.id, timeZone: ZONES[last]!, count: 4 });
  for (const kind of ["rotating", "collective"] as const) {
    const id = await addTeamEventType(db, kind, people);
    world.targets.push({ id, kind, path: null, key: people[0]!.key });
  }
  return world;
}

const TRIGGERS = ["BOOKING_CREATED", "BOOKING_REQUESTED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REJECTED"];

async function addPerson(db: pg.Pool, n: number, zone: string): Promise<{ id: number; key: string }> {
  const key = `cal_prove${n}`;
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const hours = JSON.stringify([{ days, startTime: "00:00", endTime: "23:59" }]);
  const { rows } = await db.query(
    `WITH person AS (
       INSERT INTO "User" (username, email, name, "timeZone", "emailVerifiedAt", "onboardedAt", "updatedAt")
       VALUES ($1, $2, $1, $3, now(), now(), now()) RETURNING id),
     hours AS (
       INSERT INTO "Schedule" ("ownerId", name, "timeZone", availability, "updatedAt")
       SELECT id, 'Hours', $3, $4, now() FROM person RETURNING id),
     known AS (INSERT INTO "ApiKey" (id, "userId", "keyHash", hint) SELECT gen_random_uuid()::text, id, $5, 'test' FROM person)
     SELECT person.id, hours.id AS hours FROM person, hours`,
    [`host${n}`, `host${n}@hosts.test`, zone, hours, createHash("sha256").update(key).digest("hex")],
  );
  await db.query(`UPDATE "User" SET "defaultScheduleId" = $2 WHERE id = $1`, [rows[0].id, rows[0].hours]);
  return { id: rows[0].id, key };
}

/** A round robin of one fixed and two changing hosts, or a meeting with two hosts. */
async function addTeamEventType(db: pg.Pool, kind: "rotating" | "collective", people: { id: number }[]): Promise<number> {
  const team = await db.query(`INSERT INTO "Team" (name, slug) VALUES ($1, $1) RETURNING id`, [kind]);
  const made = await db.query(
    `INSERT INTO "EventType" ("teamId", title, slug, "lengthInMinutes", "minimumBookingNotice", "schedulingType", "updatedAt")
     VALUES ($1, $2, $2, 30, 0, $3::"SchedulingType", now()) RETURNING id`,
    [team.rows[0].id, kind, kind === "rotating" ? "round_robin" : "collective"],
  );
  const hosts = kind === "rotating" ? people.slice(0, 3) : people.slice(1, 3);
  for (const [n, { id }] of hosts.entries()) {
    const isFixed = kind === "collective" || n === 0;
    await db.query(`INSERT INTO "Host" ("eventTypeId", "userId", "isFixed") VALUES ($1, $2, $3)`, [made.rows[0].id, id, isFixed]);
  }
  return made.rows[0].id;
}

async function post(origin: string, key: string, path: string, body: object): Promise<{ id: unknown }> {
  const version = path === "/v2/event-types" ? "2024-06-14" : "2024-08-13";
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "cal-api-version": version };
  const answer = await fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { data: { id: unknown } }).data;
}
