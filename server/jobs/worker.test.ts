import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { bookingCodeCleanupJob } from "@/server/bookings/jobs";
import { enqueue } from "@/server/core/jobs";
import { enqueueMail, mailJob } from "@/server/emails/send";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { passwordResetJob } from "@/server/users/jobs";
import { meetingWebhookJob, webhookDeliveryJob } from "@/server/webhooks/jobs";
import { findSubscribed } from "@/server/webhooks/queries";
import { createBoss } from "./queue";
import { jobs } from "./registry";
import { createQueues, startWorkers } from "./worker";

const suite = testSuite();
const mail = { to: "ana@example.com", subject: "s", text: "t", html: "h" };
const kept = () => suite.database.prisma.outboxMail.count({ where: { to: mail.to } });

it("sixty hanging deliveries of one owner keep nobody else's work waiting", async () => {
  const receiver = createServer(() => {});
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("ALLOW_PRIVATE_WEBHOOKS", "1");
  const [greedy, other] = [await suite.user(), await suite.user()];
  const webhookOf = async (owner: TestUser, path: string) => {
    const subscriberUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/${path}`;
    const sent = { subscriberUrl, triggers: ["BOOKING_CREATED"], active: true };
    return (await suite.api(owner).post("/v2/webhooks", sent)).body.data.id as number;
  };
  // through many webhooks, so that it is the owner who is counted
  const theirs = await Promise.all([1, 2, 3].map((n) => webhookOf(greedy, `greedy/${n}`)));
  const audience = (owner: TestUser) => findSubscribed(suite.ctx(), "BOOKING_CREATED", { userIds: [owner.id], eventTypeId: null });
  const deliver = async (owner: TestUser, count: number) => {
    const webhooks = await audience(owner);
    for (let n = 0; n < count; n++) {
      const { id: webhookId, group } = webhooks[n % webhooks.length]!;
      const delivery = { webhookId, deliveryKey: `${owner.id}:${n}`, trigger: "BOOKING_CREATED", body: "{}" };
      await enqueue(suite.ctx(), webhookDeliveryJob, delivery, { group });
    }
  };
  await webhookOf(other, "other");
  expect((await audience(greedy)).map(({ id }) => id).sort((a, b) => a - b)).toEqual(theirs.toSorted((a, b) => a - b));
  await deliver(greedy, 60);
  await deliver(other, 1);
  await enqueueMail(suite.ctx(), { ...mail, to: "next@example.com" });
  await enqueue(suite.ctx(), passwordResetJob, { email: "nobody@example.com", token: "t" });
  await enqueue(suite.ctx(), meetingWebhookJob, { bookingId: 1, trigger: "MEETING_ENDED" });
  await enqueue(suite.ctx(), bookingCodeCleanupJob, {});

  const boss = createBoss(suite.database, { supervise: false });
  await boss.start();
  await createQueues(boss);
  const order: string[] = [];
  const workers = await startWorkers(boss, (name, id) => {
    if (!name.endsWith("-relay")) order.push(id);
    return suite.ctx({ type: "system", name });
  });
  await vi.waitFor(() => expect(order.length).toBeGreaterThanOrEqual(7), { timeout: 20_000, interval: 50 });
  const rows = await suite.database.prisma.$queryRaw<{ id: string; name: string; group_id: string | null }[]>`
    SELECT id::text, name, group_id FROM pgboss.job`;
  const started = order.slice(0, 7).map((id) => {
    const { name, group_id: group } = rows.find((row) => row.id === id)!;
    if (name !== webhookDeliveryJob.name) return name;
    return `${name} of ${group === `user:${greedy.id}` ? "the greedy" : "another"}`;
  });
  const greedyOne = "webhook-delivery of the greedy";
  expect(started.filter((one) => one === greedyOne)).toHaveLength(2);
  const others = started.filter((one) => one !== greedyOne).sort();
  expect(others).toEqual(["booking-code-cleanup", "mail", "meeting-webhooks", "password-reset", "webhook-delivery of another"]);
  receiver.closeAllConnections();
  receiver.close();
  await workers.stop();
  await boss.stop({ graceful: false, close: false });
  vi.unstubAllEnvs();
}, 40_000);

/** Seconds of the test for one of production: a heartbeat and a look are one second each. */
const SCALE = 15;

it("a job whose process was killed is taken up by another one within twenty heartbeats", async () => {
  const killed = createBoss(suite.database, { supervise: false });
  await killed.start();
  await createQueues(killed);
  for (const { name } of jobs) expect((await killed.getQueue(name))?.heartbeatSeconds).toBe(SCALE);
  await suite.database.prisma.$executeRaw`
    UPDATE pgboss.queue SET heartbeat_seconds = heartbeat_seconds / ${SCALE}, retry_delay = 1, retry_backoff = false`;
  await enqueueMail(suite.ctx(), mail);
  // as its worker takes one; then nothing is heard of it
  expect(await killed.fetch(mailJob.name)).toHaveLength(1);
  await killed.stop({ graceful: false, close: false });

  const other = createBoss(suite.database, { lookSeconds: 1 });
  await other.start();
  const workers = await startWorkers(other, (name) => suite.ctx({ type: "system", name }));
  expect(await kept()).toBe(0);
  // a heartbeat, a look, the second that the next attempt waits, and the poll; the rest is for a busy machine. Without heartbeats it
  // would be the five minutes after which a job expires
  await vi.waitFor(async () => expect(await kept()).toBe(1), { timeout: 20_000, interval: 50 });
  await workers.stop();
  await other.stop({ graceful: true, close: false, timeout: 5000 });
  expect(await kept()).toBe(1);
}, 40_000);
