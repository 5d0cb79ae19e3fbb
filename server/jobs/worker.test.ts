import { expect, it, vi } from "vitest";
import { enqueueMail, mailJob } from "@/server/emails/send";
import { testSuite } from "@/server/testing/database";
import { createBoss } from "./queue";
import { jobs } from "./registry";
import { createQueues, startWorkers } from "./worker";

const suite = testSuite();
const mail = { to: "ana@example.com", subject: "s", text: "t", html: "h" };
const kept = () => suite.database.prisma.outboxMail.count({ where: { to: mail.to } });

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
