import { beforeEach, expect, it } from "vitest";
import { webhookBench } from "@/server/testing/webhooks";
import { handOutEvents } from "./hand-out";

const bench = webhookBench();
const { suite } = bench;
const relay = () => suite.ctx({ type: "system", name: "relay" });
const waiting = () => suite.database.prisma.bookingEvent.count({ where: { handedOut: false } });
const jobs = () =>
  suite.database.prisma.$queryRaw<{ eventId: number }[]>`
    SELECT (data->>'eventId')::int AS "eventId" FROM pgboss.job WHERE name = 'booking-events' AND state = 'created' ORDER BY 1`;

let eventIds: number[];
beforeEach(async () => {
  await suite.runJobs();
  const { id } = await bench.eventType();
  const bookings = [await bench.book(id), await bench.book(id), await bench.book(id)];
  const where = { bookingId: { in: bookings.map((booking) => booking.id) } };
  eventIds = (await suite.database.prisma.bookingEvent.findMany({ where, select: { id: true }, orderBy: { id: "asc" } })).map(
    (row) => row.id,
  );
});

it("hands every event to the queue once, though several processes do it", async () => {
  const counts = await Promise.all([1, 2, 3].map(() => handOutEvents(relay())));
  const sum = counts.reduce((total, count) => total + count, 0);
  expect([sum, await waiting()]).toEqual([3, 0]);
  expect((await jobs()).map((job) => job.eventId)).toEqual(eventIds);
  expect(await handOutEvents(relay())).toBe(0);
});

it("keeps events that the queue did not take, and hands them out the next time", async () => {
  const full = { ...relay().jobs, sendAll: () => Promise.reject(new Error("The queue is full.")) };
  await expect(handOutEvents({ ...relay(), jobs: full })).rejects.toThrow("full");
  expect([await waiting(), await jobs()]).toEqual([3, []]);
  expect(await handOutEvents(relay())).toBe(3);
});

it("hands out events of every noun, and enqueues none that nobody listens to", async () => {
  const { prisma } = suite.database;
  await suite.api(bench.host).post("/v2/teams", { name: "Nobody listens" });
  const left = await prisma.domainEvent.count({ where: { handedOut: false } });
  // the team and its owner
  expect(left).toBe(2);
  expect(await handOutEvents(relay())).toBe(3 + left);
  expect(await prisma.domainEvent.count({ where: { handedOut: false } })).toBe(0);
  expect(await prisma.$queryRaw`SELECT id FROM pgboss.job WHERE name = 'domain-events' AND state < 'active'`).toEqual([]);
});
