import { describe, expect, it } from "vitest";
import { daysOf } from "./days";

/** As the library gives it: a local wall clock, and a length in hours. */
const given = (date: string, hours: number, name = "Holiday") => {
  const start = new Date("2026-03-19T18:00:00Z");
  return { date, start, end: new Date(start.getTime() + hours * 3_600_000), name };
};
const dates = (date: string, hours: number) => daysOf(given(date, hours)).map((day) => day.date);

describe("a holiday", () => {
  it("closes its civil day, also when a clock change makes that shorter or longer", () => {
    for (const hours of [23, 24, 25]) expect(dates("2026-03-29 00:00:00", hours)).toEqual(["2026-03-29"]);
  });

  it("closes each of its days, whatever evening it begins on", () => {
    expect(dates("2026-12-31 00:00:00", 48)).toEqual(["2026-12-31", "2027-01-01"]);
    expect(dates("2026-05-26 00:00:00 -0600", 96)).toEqual(["2026-05-26", "2026-05-27", "2026-05-28", "2026-05-29"]);
    expect(dates("2026-03-20 00:00:00 -0600", 90)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
  });

  it("closes the part of its day that it has", () => {
    expect(daysOf(given("2026-12-24 12:00:00", 12))).toMatchObject([
      { date: "2026-12-24", part: { startTime: "12:00", endTime: "24:00" } },
    ]);
  });

  it("has one key with its substitute, and another than other holidays", () => {
    const keys = ["Boxing Day", "Boxing Day (substitute day)", "New Year's Day"].map(
      (name) => daysOf(given("2026-01-01 00:00:00", 24, name))[0]!.key,
    );
    expect(keys).toEqual(["boxing-day", "boxing-day", "new-year-s-day"]);
  });
});
