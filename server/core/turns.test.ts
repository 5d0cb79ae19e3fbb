import { describe, expect, it } from "vitest";
import { Turns } from "./turns";

/** Work that lasts until it is let go. */
function held() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => promise, release };
}

/** Whatever can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("heavy work", () => {
  it("of one caller runs a few at a time, in the order in which it came", async () => {
    const turns = new Turns({ atOnce: 2, waiting: 10, waitingEach: 10 });
    const started: number[] = [];
    const jobs = Array.from({ length: 5 }, held);
    const all = jobs.map(({ work }, n) =>
      turns.take(() => {
        started.push(n);
        return work();
      }),
    );
    await settled();
    expect(started).toEqual([0, 1]);
    jobs[1]!.release();
    await settled();
    expect(started).toEqual([0, 1, 2]);
    for (const { release } of jobs) release();
    await Promise.all(all);
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it("goes by turns of callers: one who asks once does not wait behind another's many", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 10, waitingEach: 6 });
    const started: string[] = [];
    const { work, release } = held();
    const ask = (name: string, from: string) =>
      turns.take(() => {
        started.push(name);
        return work();
      }, from);
    const all = [ask("a1", "a"), ask("a2", "a"), ask("a3", "a"), ask("a4", "a"), ask("b1", "b"), ask("c1", "c"), ask("b2", "b")];
    release();
    await Promise.all(all);
    expect(started).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
  });

  it("has room for a newcomer while others wait for several", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 4, waitingEach: 3 });
    const { work, release } = held();
    const waiting = ["x", "a", "a", "a", "b"].map((from) => turns.take(work, from));
    const refused = expect(waiting[3]).rejects.toMatchObject({ code: "unavailable" });
    waiting[3] = turns.take(work, "c");
    await refused;
    release();
    await Promise.all(waiting);
  });

  it("is refused at once where too much waits, in all or of one caller", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 3, waitingEach: 1 });
    const { work, release } = held();
    const running = [turns.take(work, "a"), turns.take(work, "a")];
    await expect(turns.take(work, "a")).rejects.toMatchObject({ code: "unavailable" });
    running.push(turns.take(work, "b"), turns.take(work, "c"));
    await expect(turns.take(work, "d")).rejects.toMatchObject({ code: "unavailable" });
    release();
    await Promise.all(running);
    await turns.take(async () => {}, "a");
  });

  it("that fails gives its turn on", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, waitingEach: 1 });
    const failing = turns.take(() => Promise.reject(new Error("no")));
    const next = turns.take(async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
