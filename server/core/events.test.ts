import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { apiKeyEvents } from "@/server/api-keys/events";
import { bookingEvents } from "@/server/bookings/events";
import { findBookingEvent, getHostedBooking } from "@/server/bookings/queries";
import { domainEventJob } from "@/server/jobs/consumers";
import { inviteLinkEvents, membershipEvents } from "@/server/memberships/events";
import { outOfOfficeEvents } from "@/server/out-of-office/events";
import { sessionEvents } from "@/server/sessions/events";
import { teamEvents } from "@/server/teams/events";
import { webhookBench } from "@/server/testing/webhooks";
import { inTransaction } from "./context";
import { type Events, readActor, readEvent, recordEvent } from "./events";

type Samples<E> = E extends Events<infer S> ? { [T in keyof S]: z.output<S[T]> } : never;

const at = "2026-05-20T13:00:00.000Z";
const seatHolder = { name: "Eve", email: "eve@example.com", timeZone: "Europe/Paris", language: "fr", timeFormat: 24 };
const inRole = { teamId: 1, userId: 2, role: "admin" } as const;
const person = { id: 1, name: "Ann", username: null, email: "ann@example.com", timeZone: "Europe/Paris" };

// the compiler wants one of every event: a new one is tried with the others
const ofBookings: Samples<typeof bookingEvents> = {
  created: { forced: { conflicts: true, outOfBounds: false }, confirmedAtOnce: true },
  requested: { forced: null, confirmedAtOnce: false },
  rescheduled: { fromUid: "a", fromStart: at, fromEnd: at, reason: "Ill", status: "pending" },
  cancelled: { reason: null, cancelledBy: "booker", toUid: "b" },
  confirmed: {},
  rejected: { reason: "Away" },
  reschedule_requested: { reason: "Away" },
  attendee_added: { attendeeIds: [3], email: "eve@example.com", seatUid: "s", attendee: seatHolder, fromUid: null, reason: null },
  seat_cancelled: { seatUid: "s", reason: null, toUid: null, attendee: seatHolder },
  location_changed: { from: null, to: "Grafton Street 1" },
  reassigned: { fromUserId: 1, toUserId: 2, reason: null },
  marked_absent: { host: true, attendees: [{ email: "eve@example.com", absent: false }] },
};
const ofMemberships: Samples<typeof membershipEvents> = {
  ...{ created: inRole, invited: inRole, suspended: inRole, declined: inRole, left: inRole, removed: inRole },
  accepted: { ...inRole, by: "link" },
  role_changed: { teamId: 1, userId: 2, from: "member", to: "owner" },
};
const ofTeams: Samples<typeof teamEvents> = {
  created: { name: "Sales", slug: "sales" },
  updated: { name: "Sales", slug: "sales", changed: ["bio"] },
  deleted: { name: "Sales", slug: "sales", ownerIds: [1] },
};
const ofKeys: Samples<typeof apiKeyEvents> = {
  created: { userId: 1, note: null, expiresAt: at },
  refreshed: { userId: 1, newId: "k" },
  revoked: { userId: 1, why: "password_reset" },
};
const ofSessions: Samples<typeof sessionEvents> = {
  signed_in: { sessionId: "s", address: "203.0.113.7", userAgent: null, adminRestricted: false },
  signed_out: { sessionId: "s" },
  signed_out_elsewhere: { sessions: 2 },
  signed_out_everywhere: { sessions: 2, why: "password_changed" },
};
const ofAbsences: Samples<typeof outOfOfficeEvents> = {
  created: {
    entry: {
      ...{ uuid: "u", startDate: "2026-05-20", endDate: "2026-05-21", startTime: null, endTime: null },
      ...{ reason: "sick", notes: null, createdAt: at },
    },
    user: person,
    toUser: { ...person, id: 2 },
  },
};
const ofLinks: Samples<typeof inviteLinkEvents> = { made: { teamId: 1, expiresAt: at } };

// each has its own types, and is the same at run time
const OTHERS = [
  [membershipEvents, ofMemberships],
  [teamEvents, ofTeams],
  [apiKeyEvents, ofKeys],
  [sessionEvents, ofSessions],
  [outOfOfficeEvents, ofAbsences],
  [inviteLinkEvents, ofLinks],
] as unknown as [Events, Record<string, object>][];

const bench = webhookBench();
const { suite } = bench;
let booking: { id: number; uid: string };

beforeAll(async () => {
  booking = await bench.book((await bench.eventType()).id);
});

const system = () => suite.ctx({ type: "system", name: "test" });
const newest = async (table: "BookingEvent" | "DomainEvent") =>
  (
    await suite.database.prisma.$queryRawUnsafe<{ id: number; type: string; version: number; actor: object; data: object }[]>(
      `SELECT id, type, version, actor, data FROM "${table}" ORDER BY id DESC LIMIT 1`,
    )
  )[0]!;

describe("an event", () => {
  it.each(Object.entries(ofBookings))("booking %s is read as it was recorded", async (type, data) => {
    await recordEvent(system(), { of: bookingEvents.of(booking.id), type, data } as never);
    const { id } = await newest("BookingEvent");
    const event = await findBookingEvent(system(), id);
    expect(event).toMatchObject({ type, actor: { type: "system", name: "test" }, booking: { uid: booking.uid } });
    expect(event!.data).toEqual(data);
  });

  const others = OTHERS.flatMap(([events, samples]) =>
    Object.entries(samples).map(([type, data]) => [events.noun, type, events, data] as const),
  );

  it.each(others)("%s %s is read as it was recorded, and its noun is known to those who hand it out", async (_noun, type, events, data) => {
    await recordEvent(system(), { of: events.of("7"), type, data } as never);
    const row = await newest("DomainEvent");
    expect(readEvent(events, row)).toEqual({ type, data });
    await domainEventJob.run(system(), { eventId: row.id });
  });

  it("leaves out what was not said, and is read with it", async () => {
    await recordEvent(system(), { of: bookingEvents.of(booking.id), type: "attendee_added", data: { attendeeIds: [1] } });
    const row = await newest("BookingEvent");
    expect(row).toMatchObject({ version: 1, data: { attendeeIds: [1] } });
    expect((await findBookingEvent(system(), row.id))!.data).toEqual({
      ...{ attendeeIds: [1], email: null, seatUid: null, attendee: null, fromUid: null, reason: null },
    });
  });
});

describe("data of another shape", () => {
  const wrong: [string, () => Promise<void>][] = [
    // @ts-expect-error: the compiler refuses a wrong value
    ["a wrong value", () => recordEvent(system(), { of: bookingEvents.of(booking.id), type: "cancelled", data: { reason: 1 } })],
    // @ts-expect-error: … a field that the event does not have
    ["a field too many", () => recordEvent(system(), { of: bookingEvents.of(booking.id), type: "confirmed", data: { key: "cal_x" } })],
    // @ts-expect-error: … one that is missing
    ["a missing field", () => recordEvent(system(), { of: bookingEvents.of(booking.id), type: "reassigned", data: { fromUserId: 1 } })],
    // @ts-expect-error: … and the data of another event
    ["another event's", () => recordEvent(system(), { of: teamEvents.of(1), type: "created", data: { name: "Sales", ownerIds: [1] } })],
  ];

  it.each(wrong)("is refused when it is recorded, and with it all that its verb has done: %s", async (_name, record) => {
    const before = [(await newest("BookingEvent")).id, await suite.database.prisma.domainEvent.count()];
    await expect(record()).rejects.toThrow("does not fit its schema");
    expect([(await newest("BookingEvent")).id, await suite.database.prisma.domainEvent.count()]).toEqual(before);
  });

  it("undoes what its verb has done", async () => {
    const { prisma } = suite.database;
    const title = async () => (await prisma.booking.findUniqueOrThrow({ where: { id: booking.id }, select: { title: true } })).title;
    const before = await title();
    const verb = inTransaction(system(), async (tx) => {
      await tx.db.booking.update({ where: { id: booking.id }, data: { title: "Undone" }, select: { id: true } });
      await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "marked_absent", data: { host: "yes" } } as never);
    });
    await expect(verb).rejects.toThrow("does not fit its schema");
    expect(await title()).toBe(before);
  });
});

describe("an event of another version", () => {
  const write = async (type: string, data: object, version?: number) => {
    const [column, value] = version === undefined ? ["", ""] : [", version", `, ${version}`];
    const rows = await suite.database.prisma.$queryRawUnsafe<{ id: number }[]>(
      `INSERT INTO "BookingEvent" ("bookingId", type, actor, data, at${column})
       VALUES ($1, $2, '{"type": "booker"}', $3::jsonb, now()${value}) RETURNING id`,
      ...[booking.id, type, JSON.stringify(data)],
    );
    return rows[0]!.id;
  };

  it("of before there were versions is read, and what does not fit in it counts as absent", async () => {
    const id = await write("seat_cancelled", { seatUid: "s", reason: 7, attendee: { name: "Eve" }, was: "more" });
    expect(await findBookingEvent(system(), id)).toMatchObject({ type: "seat_cancelled", actor: { type: "booker" } });
    expect((await findBookingEvent(system(), id))!.data).toEqual({ seatUid: "s", reason: null, toUid: null, attendee: null });
    const bare = await write("created", {});
    expect((await findBookingEvent(system(), bare))!.data).toEqual({ forced: null, confirmedAtOnce: false });
  });

  it("of a newer build is left to that one, and the timeline goes on without it", async () => {
    const id = await write("teleported", { to: "Mars" }, 2);
    await expect(findBookingEvent(system(), id)).rejects.toThrow("none that this build knows");
    const { timeline } = await getHostedBooking(suite.ctx(bench.host.actor), { uid: booking.uid });
    expect(timeline.map((entry) => entry.id)).not.toContain(id);
    await suite.database.prisma.bookingEvent.delete({ where: { id } });
  });

  it("whose actor nobody knows was done by the system", () => {
    expect(readActor({ type: "robot" })).toEqual({ type: "system" });
    expect(readActor({ type: "apiKey", userId: 1, apiKeyId: "k", origin: "api", more: 1 })).toEqual({
      ...{ type: "apiKey", userId: 1, apiKeyId: "k", origin: "api" },
    });
  });
});
