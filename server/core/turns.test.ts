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
  it("runs a few at a time, in the order in which it came", async () => {
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

  it("is refused at once where too much waits, in all or of one caller", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 3, waitingEach: 2 });
    const { work, release } = held();
    const running = [turns.take(work, "a"), turns.take(work, "a"), turns.take(work, "a")];
    await expect(turns.take(work, "a")).rejects.toMatchObject({ code: "unavailable" });
    running.push(turns.take(work, "b"));
    await expect(turns.take(work, "c")).rejects.toMatchObject({ code: "unavailable" });
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
