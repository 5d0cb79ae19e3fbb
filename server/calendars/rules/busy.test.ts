import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBusy } from "./busy";

const RANGE = { from: 1_000, to: 2_000 };
const time = (start: unknown, end: unknown) => ({ start, end });

describe("what a calendar answers", () => {
  it.each([
    ["no list", { start: 1, end: 2 }],
    ["nothing", undefined],
    ["text", "busy"],
    ["no times", [null]],
    ["not a number", [time(Number.NaN, 1_500)]],
    ["dates as text", [time("2026-05-06", "2026-05-07")]],
    ["no end of time", [time(1_200, Number.POSITIVE_INFINITY)]],
    ["an end before the start", [time(1_500, 1_400)]],
    ["one wrong among right ones", [time(1_100, 1_200), time(1_500, 1_400)]],
    ["far too many", Array.from({ length: 20_001 }, () => time(1_100, 1_200))],
  ])("is not believed when it is %s", (_, answer) => {
    expect(readBusy(answer, RANGE)).toMatchObject({ ok: false, why: expect.stringMatching(/^It answered .*\.$/) });
  });

  it("is merged, cut to the range, and loses what is empty or outside", () => {
    const answer = [time(1_900, 9_000), time(1_100, 1_300), time(1_200, 1_400), time(0, 1_050), time(1_500, 1_500), time(10, 20)];
    expect(readBusy(answer, RANGE)).toEqual({ ok: true, busy: Float64Array.of(1_000, 1_050, 1_100, 1_400, 1_900, 2_000) });
  });

  const sane = fc.record({ start: fc.integer({ min: 0, max: 3_000 }), lasts: fc.integer({ min: 0, max: 400 }) });
  it("covers the same instants whatever its order and overlaps, in ascending intervals that do not touch", () => {
    fc.assert(
      fc.property(fc.array(sane), (rows) => {
        const times = rows.map(({ start, lasts }) => time(start, start + lasts));
        const reading = readBusy(times, RANGE);
        if (!reading.ok) throw new Error(reading.why);
        const { busy } = reading;
        for (let i = 1; i < busy.length; i++) expect(busy[i]! > busy[i - 1]!).toBe(true);
        const isIn = (at: number) => busy.some((start, i) => i % 2 === 0 && start <= at && at < busy[i + 1]!);
        for (let at = RANGE.from; at < RANGE.to; at += 7) {
          expect(isIn(at)).toBe(rows.some(({ start, lasts }) => start <= at && at < start + lasts));
        }
        expect(busy.every((at) => at >= RANGE.from && at <= RANGE.to)).toBe(true);
      }),
    );
  });

  it("never throws, whatever it is", () => {
    const anything = fc.oneof(fc.anything(), fc.array(fc.record({ start: fc.anything(), end: fc.anything() })), fc.array(fc.double()));
    fc.assert(
      fc.property(anything, (answer) => {
        const reading = readBusy(answer, RANGE);
        if (reading.ok) expect(reading.busy.every(Number.isFinite)).toBe(true);
        else expect(reading.why).not.toBe("");
      }),
    );
  });
});
