import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

// Races need several connections: the embedded database has one, so these run where TEST_DATABASE_URL names a PostgreSQL server.
describe.runIf(process.env.TEST_DATABASE_URL)("bookings that race", () => {
  const suite = testSuite();
  let host: TestUser;
  let half: number;
  let hour: number;
  let limited: number;

  const attendee = { name: "Racer", email: "racer@example.com", timeZone: "Europe/Paris" };

  beforeAll(async () => {
    host = await suite.user();
    const make = async (slug: string, lengthInMinutes: number, more: object = {}) =>
      (await suite.api(host).post("/v2/event-types", { title: slug, slug, lengthInMinutes, slotInterval: 30, ...more })).body.data.id;
    half = await make("half", 30);
    hour = await make("hour", 60, { afterEventBuffer: 30 });
    limited = await make("limited", 30, { bookingLimitsCount: { day: 3 } });
  });

  const book = (eventTypeId: number, start: string) => suite.api().post("/v2/bookings", { eventTypeId, start, attendee });

  it("gives one slot to one of twenty", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => book(half, "2026-05-11T09:00:00Z")));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });

  it("never overlaps two event types of one host, buffers included", async () => {
    const starts = ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00"].map((time) => `2026-05-12T${time}:00Z`);
    await Promise.all(starts.flatMap((start) => [book(half, start), book(hour, start), book(half, start)]));
    const overlaps = await suite.database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM "BookingHost" a JOIN "BookingHost" b ON a."userId" = b."userId" AND a."bookingId" < b."bookingId" 
        AND a.blocking AND b.blocking AND a."occupiedFrom" < b."occupiedUntil" AND b."occupiedFrom" < a."occupiedUntil"`;
    expect(overlaps).toEqual([]);
  });

  it("lets a host overlap on purpose and nobody else, whoever comes first", async () => {
    const start = "2026-05-22T09:00:00Z";
    const force = () => suite.api(host).post("/v2/bookings", { eventTypeId: half, start, attendee, allowConflicts: true });
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => (i % 2 ? book(half, start) : force())));
    const statuses = (odd: number) => answers.filter((_, i) => i % 2 === odd).map((answer) => answer.status);
    expect(statuses(0)).toEqual(Array(8).fill(201));
    expect(statuses(1).filter((status) => status === 201).length).toBeLessThanOrEqual(1);
    expect((await book(half, start)).status).toBe(409);
    const walled = await suite.database.prisma.bookingHost.count({ where: { startTime: new Date(start), blocking: true, forced: false } });
    expect(walled).toBe(1);
  });

  it("keeps a limit of three a day", async () => {
    const starts = ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30"].map((time) => `2026-05-13T${time}:00Z`);
    const answers = await Promise.all(starts.map((start) => book(limited, start)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3);
  });

  it("moves a booking to one place when it is moved twice at once", async () => {
    const { uid } = (await book(half, "2026-05-14T09:00:00Z")).body.data;
    const move = (start: string) => suite.api().post(`/v2/bookings/${uid}/reschedule`, { start });
    const answers = await Promise.all([move("2026-05-14T11:00:00Z"), move("2026-05-14T12:00:00Z")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400]);
  });

  it("cancels once when it is cancelled twice at once", async () => {
    const { uid } = (await book(half, "2026-05-15T09:00:00Z")).body.data;
    const cancel = () => suite.api().post(`/v2/bookings/${uid}/cancel`, {});
    const answers = await Promise.all([cancel(), cancel()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400]);
  });

  it("fills three seats with three of twenty, whether they book or are added", async () => {
    const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true };
    const made = await suite.api(host).post("/v2/event-types", { title: "Class", slug: "class", lengthInMinutes: 30, seats });
    const person = (i: number) => ({ ...attendee, email: `racer${i}@example.com` });
    const take = (i: number) =>
      suite.api().post("/v2/bookings", { eventTypeId: made.body.data.id, start: "2026-05-18T09:00:00Z", attendee: person(i) });
    const first = await take(0);
    const { uid } = first.body.data;
    const rest = await Promise.all(
      Array.from({ length: 19 }, (_, i) => (i % 2 ? take(i + 1) : suite.api(host).post(`/v2/bookings/${uid}/attendees`, person(i + 1)))),
    );
    expect(rest.filter((answer) => answer.status === 201)).toHaveLength(2);
    expect(rest.filter((answer) => answer.status === 409)).toHaveLength(17);
    expect((await suite.api(host).get(`/v2/bookings/${uid}`)).body.data.attendees).toHaveLength(3);
  });

  it("answers one booking to ten requests with one Idempotency-Key", async () => {
    const send = () =>
      suite
        .api()
        .post("/v2/bookings", { eventTypeId: half, start: "2026-05-19T09:00:00Z", attendee }, { headers: { "idempotency-key": "race" } });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    const made = answers.filter((answer) => answer.status === 201);
    expect(new Set(made.map((answer) => answer.body.data.uid)).size).toBe(1);
    expect(answers.every((answer) => answer.status === 201 || answer.body.error.message.includes("under way"))).toBe(true);
    expect((await send()).body).toEqual(made[0]!.body);
  });

  it("gives the last use of a private link to one", async () => {
    const { linkId } = (await suite.api(host).post(`/v2/event-types/${half}/private-links`, { maxUsageCount: 1 })).body.data;
    const starts = ["09:00", "09:30", "10:00", "10:30", "11:00"].map((time) => `2026-05-20T${time}:00Z`);
    const answers = await Promise.all(
      starts.map((start) => suite.api().post("/v2/bookings", { eventTypeId: half, start, attendee, privateLinkId: linkId })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404, 404, 404, 404]);
  });

  it("keeps at most thirty guests, and takes all of them along when the booking moves meanwhile", async () => {
    const { uid } = (await book(half, "2026-05-21T09:00:00Z")).body.data;
    const guests = (n: number) => Array.from({ length: 10 }, (_, i) => ({ email: `guest${n}-${i}@example.com` }));
    const add = (n: number) => suite.api(host).post(`/v2/bookings/${uid}/guests`, { guests: guests(n) });
    const [moved, ...added] = await Promise.all([
      suite.api().post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-21T11:00:00Z" }),
      ...[1, 2, 3, 4].map(add),
    ]);
    expect(moved.status).toBe(201);
    const count = added.filter((answer) => answer.status === 200).length;
    expect(count).toBeLessThanOrEqual(3);
    expect(moved.body.data.guests).toHaveLength(10 * count);
  });
});
