import { createHmac } from "node:crypto";
import { lookup } from "node:dns/promises";
import { hostname } from "node:os";
import { describe, expect, it, vi } from "vitest";
import { createBoss } from "@/server/jobs/queue";
import { startWorkers } from "@/server/jobs/worker";
import { webhookBench } from "@/server/testing/webhooks";
import { post } from "./client";
import { webhookDeliveryJob, webhookHistoryJob } from "./jobs";
import { pingWebhook } from "./ping";
import { listWebhookDeliveries } from "./queries";
import { isRefusedAddress } from "./rules/addresses";

/** Most machines have a name that stands for a private address. */
const ownAddress = await lookup(hostname()).then(
  ({ address }) => isRefusedAddress(address, false),
  () => false,
);

const bench = webhookBench();
const { suite } = bench;

const ref = (id: number) => ({ owner: { type: "user" as const, userId: bench.host.id }, id });
const deliveriesOf = (id: number) => listWebhookDeliveries(suite.ctx(bench.host.actor), ref(id));

describe("a delivery", () => {
  const delivery = (webhookId: number, deliveryKey = "k") => ({ webhookId, deliveryKey, trigger: "BOOKING_CREATED", body: "{}" });
  const deliver = (webhookId: number, key?: string) =>
    webhookDeliveryJob.run(suite.ctx({ type: "system", name: "worker" }), delivery(webhookId, key));

  it("is tried again by the queue after a 500, and then no more", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    bench.answer = (response) => response.writeHead(bench.received.length === 1 ? 500 : 204).end();
    const boss = createBoss(suite.database, { supervise: false });
    await boss.start();
    // the wait between attempts, shortened
    await boss.updateQueue(webhookDeliveryJob.name, { retryLimit: 8, retryDelay: 1, retryBackoff: false });
    const workers = await startWorkers(boss, (name) => suite.ctx({ type: "system", name }));
    await bench.book((await bench.eventType()).id);
    await vi.waitFor(() => expect(bench.received).toHaveLength(2), { timeout: 20_000, interval: 100 });
    await workers.stop();
    await boss.stop({ graceful: true, close: false, timeout: 5000 });
    const [second, first] = await deliveriesOf(id);
    expect(first).toMatchObject({ attempt: 1, statusCode: 500, error: "Answered 500.", trigger: "BOOKING_CREATED", at: suite.now });
    expect(second).toMatchObject({ attempt: 2, statusCode: 204, error: null, durationMs: expect.any(Number) });
    expect(bench.received[0]!.text).toBe(bench.received[1]!.text);
  }, 40_000);

  it("that has arrived is not sent twice", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    await deliver(id);
    await deliver(id);
    await deliver(id, "other");
    expect(bench.received).toHaveLength(2);
    expect(await deliveriesOf(id)).toHaveLength(2);
  });

  it("says which it is at every attempt, and two at a time are both recorded, one as arrived", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    bench.answer = (response) => response.writeHead(500).end();
    await Promise.allSettled([deliver(id), deliver(id)]);
    expect((await deliveriesOf(id)).map(({ attempt }) => attempt)).toEqual([2, 1]);
    bench.answer = (response) => response.writeHead(204).end();
    await Promise.all([deliver(id), deliver(id)]);
    await deliver(id, "other");
    expect((await deliveriesOf(id)).filter(({ error }) => error === null)).toHaveLength(2);
    const ids = bench.received.map(({ headers }) => headers["x-kairos-delivery"]);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids.slice(0, -1)).size).toBe(1);
    expect(ids.at(-1)).not.toBe(ids[0]);
  });

  it("to a webhook that is gone or switched off is dropped", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    await suite.api(bench.host).patch(`/v2/webhooks/${id}`, { active: false });
    await deliver(id);
    await suite.api(bench.host).delete(`/v2/webhooks/${id}`);
    await deliver(id);
    expect(bench.received).toEqual([]);
  });

  it("to a webhook that is deleted while its receiver takes its time is over", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    bench.answer = (response) => {
      void suite
        .api(bench.host)
        .delete(`/v2/webhooks/${id}`)
        .then(() => response.writeHead(500).end());
    };
    await deliver(id);
    expect(bench.received).toHaveLength(1);
  });

  it("does not follow redirects", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    bench.answer = (response) => response.writeHead(307, { location: `${bench.origin}/elsewhere` }).end();
    await expect(deliver(id)).rejects.toMatchObject({ code: "unavailable" });
    expect(bench.received).toHaveLength(1);
    expect((await deliveriesOf(id))[0]).toMatchObject({ statusCode: 307, error: "Answered 307: redirects are not followed." });
  });

  it("to a private address is refused, recorded, and not tried again", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    const named = await bench.subscribe(["BOOKING_CREATED"], { subscriberUrl: `${bench.origin.replace("127.0.0.1", "localhost")}/named` });
    vi.stubEnv("ALLOW_PRIVATE_WEBHOOKS", "");
    await deliver(id);
    await deliver(named.id);
    expect(bench.received).toEqual([]);
    for (const webhookId of [id, named.id]) {
      const [{ statusCode, error } = {}] = await deliveriesOf(webhookId);
      expect([statusCode, error]).toEqual([null, expect.stringContaining("ALLOW_PRIVATE_WEBHOOKS=1")]);
      expect(error).not.toMatch(/127|::1|localhost/);
    }
  });

  it("is kept on record for 30 days", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    await deliver(id);
    const at = (days: number) => ({
      ...suite.ctx({ type: "system", name: "worker" }),
      now: new Date(suite.now.getTime() + days * 86_400_000),
    });
    await webhookHistoryJob.run(at(30), {});
    expect(await deliveriesOf(id)).toHaveLength(1);
    await webhookHistoryJob.run(at(31), {});
    expect(await deliveriesOf(id)).toEqual([]);
  });
});

describe("a post", () => {
  const send = (url: string, allowPrivate: boolean) => post({ url, body: "{}", headers: {}, allowPrivate, timeoutMs: 300 });

  it.skipIf(!ownAddress)("is refused by the address that a name resolves to", async () => {
    const outcome = await send(bench.origin.replace("127.0.0.1", hostname()), false);
    expect(outcome).toMatchObject({ statusCode: null, error: expect.stringContaining("is private, local or reserved"), isFinal: true });
    expect(bench.received).toEqual([]);
  });

  it("gives up on a receiver that says nothing", async () => {
    bench.answer = () => {};
    expect(await send(bench.origin, true)).toMatchObject({ statusCode: null, error: "No answer within 0.3 seconds.", isFinal: false });
  });

  it("does not wait for an answer without end", async () => {
    bench.answer = (response) => {
      response.writeHead(200);
      const more = () => response.write("x".repeat(65_536)) && setImmediate(more);
      response.on("drain", more);
      more();
    };
    expect(await send(bench.origin, true)).toMatchObject({ statusCode: 200, error: null });
  });

  it("says what went wrong", async () => {
    expect(await send("http://127.0.0.1:9", true)).toMatchObject({ statusCode: null, error: "The connection was refused." });
    bench.answer = (response) => response.destroy();
    expect(await send(bench.origin, true)).toMatchObject({ statusCode: null, error: "The connection was closed before an answer came." });
    const overTls = await send(bench.origin.replace("http:", "https:"), true);
    expect(overTls).toMatchObject({ statusCode: null, error: expect.stringContaining("The connection failed") });
  });
});

describe("a ping", () => {
  it("tells at once how it went, also of a webhook that is switched off", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"], { active: false, secret: "s" });
    expect(await pingWebhook(suite.ctx(bench.host.actor), ref(id))).toMatchObject({ statusCode: 200, error: null });
    bench.answer = (response) => response.writeHead(404).end();
    expect(await pingWebhook(suite.ctx(bench.host.actor), ref(id))).toMatchObject({ statusCode: 404, error: "Answered 404." });
    expect(bench.received[0]!.json).toMatchObject({ triggerEvent: "PING", createdAt: suite.now.toISOString() });
    expect(bench.received[0]!.headers["x-cal-signature-256"]).toBe(createHmac("sha256", "s").update(bench.received[0]!.text).digest("hex"));
    expect((await deliveriesOf(id)).map(({ trigger }) => trigger)).toEqual(["PING", "PING"]);
  });

  it("is its owner's alone", async () => {
    const { id } = await bench.subscribe(["BOOKING_CREATED"]);
    const stranger = await suite.user();
    const asStranger = { owner: { type: "user" as const, userId: stranger.id }, id };
    await expect(pingWebhook(suite.ctx(stranger.actor), asStranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(pingWebhook(suite.ctx(stranger.actor), ref(id))).rejects.toMatchObject({ code: "not_found" });
    expect(bench.received).toEqual([]);
  });
});
