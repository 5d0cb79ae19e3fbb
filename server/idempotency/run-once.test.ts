import { describe, expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import { testSuite } from "@/server/testing/database";
import { idempotencyCleanupJob } from "./jobs";
import { type Once, runOnce } from "./run-once";

const suite = testSuite();
let count = 0;
const once = (part: Partial<Once> = {}): Once => ({ scope: "user:1", key: `key-${++count}`, requestHash: "hash", ...part });
const HOUR = 3_600_000;

/** Work that counts how often it is done, and writes something that a rollback would take back. */
function work(name: string) {
  const done = { times: 0 };
  const run = async (tx: { db: typeof suite.database.prisma | Parameters<Parameters<typeof runOnce>[2]>[0]["db"] }) => {
    done.times++;
    const mail = { to: name, from: "x", subject: "x", text: "x", html: "x", createdAt: suite.now };
    await tx.db.outboxMail.create({ data: mail, select: { id: true } });
    return { status: 201, body: { n: done.times } };
  };
  const written = () => suite.database.prisma.outboxMail.count({ where: { to: name } });
  return { done, run, written };
}

describe("a key", () => {
  it("does the work once and repeats the first answer", async () => {
    const [asked, { run, written }] = [once(), work("once")];
    expect(await runOnce(suite.ctx(), asked, run)).toEqual({ status: 201, body: { n: 1 }, replayed: false });
    expect(await runOnce(suite.ctx(), asked, run)).toEqual({ status: 201, body: { n: 1 }, replayed: true });
    expect(await written()).toBe(1);
  });

  it("repeats the fields in their order", async () => {
    const [asked, body] = [once(), { uid: "u", id: 1, hosts: [{ name: "Ana", id: 2 }], at: "" }];
    await runOnce(suite.ctx(), asked, async () => ({ status: 201, body }));
    const again = await runOnce(suite.ctx(), asked, work("order").run);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(body));
  });

  it("keeps an answer so that nobody reads a new API key in the table", async () => {
    const asked = once();
    await runOnce(suite.ctx(), asked, async () => ({ status: 200, body: { apiKey: "cal_topsecret" } }));
    const rows = await suite.database.prisma.idempotencyKey.findMany({ where: { key: asked.key } });
    expect(JSON.stringify(rows)).not.toContain("topsecret");
    expect((await runOnce(suite.ctx(), asked, work("sealed").run)).body).toEqual({ apiKey: "cal_topsecret" });
  });

  it("is good for one request, and for its caller", async () => {
    const [asked, { run, written }] = [once(), work("other")];
    await runOnce(suite.ctx(), asked, run);
    await expect(runOnce(suite.ctx(), { ...asked, requestHash: "another" }, run)).rejects.toMatchObject({ code: "unprocessable" });
    expect(await runOnce(suite.ctx(), { ...asked, scope: "user:2" }, run)).toMatchObject({ replayed: false });
    expect(await written()).toBe(2);
  });

  it("leaves nothing behind when the work breaks, and works again", async () => {
    const [asked, { run, written }] = [once(), work("broken")];
    const broken = runOnce(suite.ctx(), asked, async (tx) => {
      await run(tx);
      throw new Error("the process ended");
    });
    await expect(broken).rejects.toThrow("the process ended");
    expect(await written()).toBe(0);
    expect(await runOnce(suite.ctx(), asked, run)).toMatchObject({ replayed: false });
    expect(await written()).toBe(1);
  });

  it("repeats a refusal, with its sentences, but not one that says nothing of the request", async () => {
    const asked = once();
    const refuse = (code: "conflict" | "rate_limited") => async () => {
      throw new AppError(code, "Choose another time.", { fields: { start: "Taken." } });
    };
    await expect(runOnce(suite.ctx(), asked, refuse("conflict"))).rejects.toMatchObject({ code: "conflict" });
    const again = { code: "conflict", message: "Choose another time.", details: { fields: { start: "Taken." } } };
    await expect(runOnce(suite.ctx(), asked, work("never").run)).rejects.toMatchObject(again);
    const busy = once();
    await expect(runOnce(suite.ctx(), busy, refuse("rate_limited"))).rejects.toMatchObject({ code: "rate_limited" });
    expect(await runOnce(suite.ctx(), busy, work("later").run)).toMatchObject({ status: 201, replayed: false });
  });

  it("is forgotten after 24 hours", async () => {
    const [asked, { run, written }] = [once(), work("day")];
    const at = (hours: number) => ({ ...suite.ctx(), now: new Date(suite.now.getTime() + hours * HOUR) });
    await runOnce(suite.ctx(), asked, run);
    await idempotencyCleanupJob.run(at(23.9), {});
    expect(await runOnce(at(23.9), asked, run)).toMatchObject({ replayed: true });
    expect(await runOnce(at(24), asked, run)).toMatchObject({ replayed: false });
    expect(await written()).toBe(2);
    await idempotencyCleanupJob.run(at(49), {});
    expect(await suite.database.prisma.idempotencyKey.count()).toBe(0);
  });
});

// two requests at once need two connections: the embedded database has one
it.runIf(process.env.TEST_DATABASE_URL)("answers 409 while the first request is under way", async () => {
  const [asked, { run }] = [once(), work("slow")];
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let started = () => {};
  const isStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  const first = runOnce(suite.ctx(), asked, async (tx) => {
    started();
    await gate;
    return run(tx);
  });
  await isStarted;
  await expect(runOnce(suite.ctx(), asked, run)).rejects.toMatchObject({ code: "conflict" });
  go();
  expect(await first).toMatchObject({ replayed: false });
  expect(await runOnce(suite.ctx(), asked, run)).toMatchObject({ replayed: true });
});
