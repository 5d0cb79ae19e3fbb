import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, covers, type Intervals, intersect, lowerBound, mergePairs, subtract, unite } from "./intervals";

const SIZE = 60;
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE })), { maxLength: 12 });

const merged = (list: [number, number][]) => mergePairs(Float64Array.from(list.flat()), list.length);
/** The instants in a list of intervals, one by one. */
const instants = (of: Intervals) => {
  const found: number[] = [];
  for (let i = 0; i < of.length; i += 2) for (let at = of[i]!; at < of[i + 1]!; at++) found.push(at);
  return found;
};
const expectTidy = (of: Intervals) => {
  for (let i = 0; i < of.length; i += 2) {
    expect(of[i]!).toBeLessThan(of[i + 1]!);
    if (i > 0) expect(of[i - 1]!).toBeLessThan(of[i]!);
  }
};

describe("intervals", () => {
  it("merge pairs in any order, overlapping, touching or empty", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const result = merged(list);
        expectTidy(result);
        const all = Array.from({ length: SIZE }, (_, at) => at);
        expect(instants(result)).toEqual(all.filter((at) => list.some(([start, end]) => start <= at && at < end)));
      }),
    );
  });

  it("subtract, intersect and unite as sets do", () => {
    fc.assert(
      fc.property(pairs, pairs, (first, second) => {
        const a = merged(first);
        const b = merged(second);
        const inB = new Set(instants(b));
        const less = subtract(a, b);
        const both = intersect(a, b, 1);
        const either = unite(a, b);
        for (const result of [less, both, either]) expectTidy(result);
        expect(instants(less)).toEqual(instants(a).filter((at) => !inB.has(at)));
        expect(instants(both)).toEqual(instants(a).filter((at) => inB.has(at)));
        expect(instants(either)).toEqual([...new Set([...instants(a), ...inB])].sort((x, y) => x - y));
        expect(Array.from(intersect(a, b, 5))).toEqual(Array.from(atLeast(both, 5)));
      }),
    );
  });

  it("find what holds a stretch of time", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 1, max: 9 }), (list, start, length) => {
        const set = merged(list);
        const has = new Set(instants(set));
        const whole = Array.from({ length }, (_, i) => start + i).every((at) => has.has(at));
        expect(covers(set, start, start + length)).toBe(whole);
      }),
    );
    expect(covers(merged([]), 0, 1)).toBe(false);
    expect([0, 1, 2, 5, 9].map((least) => lowerBound(Float64Array.of(1, 2, 5), least))).toEqual([0, 0, 1, 2, 3]);
  });
});
