import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDate, DAY_MS, dayNumber, formatClock, formatDate, parseClock, parseDate, weekdayOf } from "./time";

describe("plain dates", () => {
  it("agree with the platform's calendar in both directions", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (day) => {
        const date = new Date(day * DAY_MS);
        expect(civilDate(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
        expect(formatDate(day)).toBe(date.toISOString().split("T")[0]);
      }),
    );
  });

  it("reads dates of the calendar and refuses others", () => {
    expect(parseDate("2024-02-29")).toBe(Date.UTC(2024, 1, 29) / DAY_MS);
    for (const text of ["2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024-01-01T00:00", ""]) expect(parseDate(text)).toBeNull();
  });

  it("reads times up to the end of the day", () => {
    expect([parseClock("00:00"), parseClock("09:05"), parseClock("24:00")]).toEqual([0, 545, 1440]);
    for (const text of ["24:01", "25:00", "9:00", "09:60", ""]) expect(parseClock(text)).toBeNull();
    expect([formatClock(0), formatClock(545), formatClock(1440)]).toEqual(["00:00", "09:05", "24:00"]);
  });
});
