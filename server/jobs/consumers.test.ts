import { expect, it } from "vitest";
import { readPayload } from "@/server/core/jobs";
import { mailJob } from "@/server/emails/send";
import { webhookBench } from "@/server/testing/webhooks";
import { bookingEventJob, domainEventJob } from "./consumers";

const bench = webhookBench();
const { suite } = bench;

it("tells the others of an event when one consumer fails, and asks that one again alone", async () => {
  await bench.subscribe(["BOOKING_CREATED"]);
  const { id: bookingId } = await bench.book((await bench.eventType()).id);
  const ctx = suite.ctx({ type: "system", name: "worker" });
  const event = await ctx.db.bookingEvent.findFirstOrThrow({ where: { bookingId }, select: { id: true } });
  const waiting = (name: string) =>
    ctx.db.$queryRaw<
      { data: object }[]
    >`SELECT data FROM pgboss.job WHERE name = ${name} AND state < 'active' AND data->>'consumer' IS NOT NULL`;

  await ctx.db.$executeRawUnsafe(`ALTER TABLE "Webhook" RENAME TO "WebhookAway"`);
  try {
    await bookingEventJob.run(ctx, { eventId: event.id });
  } finally {
    await ctx.db.$executeRawUnsafe(`ALTER TABLE "WebhookAway" RENAME TO "Webhook"`);
  }
  expect(await waiting("booking-events")).toEqual([{ data: { eventId: event.id, consumer: "webhooks" } }]);
  const mails = await ctx.db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'mail'`;
  expect(mails.map(({ data }) => readPayload(mailJob, data).to)).toContain("ana@example.org");

  await suite.runJobs();
  expect(bench.received.map(({ json }) => json.triggerEvent)).toEqual(["BOOKING_CREATED"]);
});

it("asks again for an event of another noun whose listener failed, and then it is told once", async () => {
  await bench.subscribe(["OOO_CREATED"]);
  const away = { start: "2026-08-03T00:00:00.000Z", end: "2026-08-04T23:59:59.999Z" };
  expect((await suite.api(bench.host).post("/v2/me/ooo", away)).status).toBe(201);
  const ctx = suite.ctx({ type: "system", name: "worker" });
  const { id: eventId } = await ctx.db.domainEvent.findFirstOrThrow({ where: { noun: "out_of_office" }, select: { id: true } });
  await ctx.db.$executeRawUnsafe(`ALTER TABLE "Webhook" RENAME TO "WebhookAway"`);
  try {
    await domainEventJob.run(ctx, { eventId });
  } finally {
    await ctx.db.$executeRawUnsafe(`ALTER TABLE "WebhookAway" RENAME TO "Webhook"`);
  }
  const waiting = await ctx.db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'domain-events' AND state < 'active'`;
  expect(waiting).toEqual([{ data: { eventId, consumer: "webhooks" } }]);
  // also handed out by the relay, which asks everybody: a delivery is known by its event
  await suite.runJobs();
  expect(bench.received.map(({ json }) => [json.triggerEvent, json.payload.oooEntry.user.id])).toEqual([["OOO_CREATED", bench.host.id]]);
});
