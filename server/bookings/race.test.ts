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
      SELECT 1 FROM "BookingHost" a JOIN "BookingHost" b ON a."userId" = b."userId" AND a."bookingId" < b."bookingId" AND a.blocking AND b.blocking
        AND a."occupiedFrom" < b."occupiedUntil" AND b."occupiedFrom" < a."occupiedUntil"`;
    expect(overlaps).toEqual([]);
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
});
