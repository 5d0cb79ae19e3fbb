import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatClock, formatDate } from "@/server/core/time";
import { overlaps, type Period, problemOf } from "./period";

const period = (startDate: string, endDate: string, startTime: string | null = null, endTime: string | null = null): Period => ({
  ...{ startDate, endDate, startTime, endTime },
});

describe("a period", () => {
  it.each<[string, Period, string | null]>([
    ["one day", period("2026-05-06", "2026-05-06"), null],
    ["part of a day up to its end", period("2026-05-06", "2026-05-06", "13:00", "24:00"), null],
    ["an end before the start", period("2026-05-07", "2026-05-06"), "endDate"],
    ["two years", period("2026-01-01", "2027-12-31"), null],
    ["more than two years", period("2026-01-01", "2028-01-02"), "endDate"],
    ["a start without an end", period("2026-05-06", "2026-05-06", "09:00"), "endTime"],
    ["an end without a start", period("2026-05-06", "2026-05-06", null, "09:00"), "startTime"],
    ["no time at all", period("2026-05-06", "2026-05-06", "09:00", "09:00"), "endTime"],
    ["a night", period("2026-05-06", "2026-05-07", "22:00", "06:00"), "endTime"],
  ])("of %s has a problem where it should", (_, of, field) => {
    expect(problemOf(of)?.field ?? null).toBe(field);
  });
});

describe("two periods", () => {
  const anyPeriod = fc
    .record({
      first: fc.integer({ min: 20_000, max: 20_006 }),
      days: fc.integer({ min: 0, max: 4 }),
      hours: fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })), { nil: null }),
    })
    .map(({ first, days, hours }) => {
      const [from, length] = hours ?? [0, 24];
      const to = Math.min(24, from + length);
      const times = hours ? ([formatClock(from * 60), formatClock(to * 60)] as const) : ([null, null] as const);
      return { first, last: first + days, from, to, of: period(formatDate(first), formatDate(first + days), ...times) };
    });

  it("overlap exactly when some hour of some day lies in both", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const hoursOf = ({ first, last, from, to }: typeof a) =>
          Array.from({ length: last - first + 1 }, (_, day) =>
            Array.from({ length: to - from }, (__, hour) => (first + day) * 24 + from + hour),
          ).flat();
        const shared = new Set(hoursOf(a));
        expect(overlaps(a.of, b.of)).toBe(hoursOf(b).some((hour) => shared.has(hour)));
        expect(overlaps(b.of, a.of)).toBe(overlaps(a.of, b.of));
      }),
    );
  });
});
