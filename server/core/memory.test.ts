import { setFlagsFromString } from "node:v8";
import { afterEach, expect, it, vi } from "vitest";
import { keepSmall } from "./memory";

afterEach(() => {
  vi.useRealTimers();
  setFlagsFromString("--heap-growing-percent=0");
});

/** Something that nothing holds, seen from afar; it is there at least until what runs now has ended. */
const garbage = () => new WeakRef({ of: new Array(1000).fill("x") });
const aMoment = () => new Promise((resolve) => setImmediate(resolve));

it("collects garbage at once, and again when nothing was asked for a while", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const ofStart = garbage();
  await aMoment();
  const noteRequest = keepSmall();
  expect(ofStart.deref()).toBeUndefined();

  const ofRequest = garbage();
  await aMoment();
  vi.advanceTimersByTime(19_000);
  noteRequest();
  vi.advanceTimersByTime(19_000);
  expect(ofRequest.deref()).toBeDefined();
  await aMoment();
  vi.advanceTimersByTime(1000);
  expect(ofRequest.deref()).toBeUndefined();
});
