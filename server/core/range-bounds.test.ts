import { describe, expect, it } from "vitest";
import { RangeEnd, RangeStart } from "./range-bounds";

describe("the end of a range", () => {
  it.each([
    ["2027-02-15", "2027-02-16T00:00:00.000Z"],
    ["2027-12-31", "2028-01-01T00:00:00.000Z"],
    ["2027-02-15T23:59:59Z", "2027-02-16T00:00:00.000Z"],
    ["2027-02-15T23:59:59.999Z", "2027-02-16T00:00:00.000Z"],
    ["2027-02-15T23:59:59.999+05:45", "2027-02-15T18:15:00.000Z"],
    ["2027-02-15T23:59:59", "2027-02-16T00:00:00.000Z"],
    ["2027-02-15T23:59:00Z", "2027-02-15T23:59:00.000Z"],
    ["2027-02-15T18:00:00Z", "2027-02-15T18:00:00.000Z"],
  ])("%s is %s", (text, end) => {
    expect(RangeEnd.parse(text).toISOString()).toBe(end);
  });
});

it("the start of a range is what it says", () => {
  expect(RangeStart.parse("2027-02-15").toISOString()).toBe("2027-02-15T00:00:00.000Z");
  expect(RangeStart.parse("2027-02-15T23:59:59Z").toISOString()).toBe("2027-02-15T23:59:59.000Z");
});

it.each(["tomorrow", "2027-02-30", "9999-12-31", "0000-01-01", ""])("%j is no bound", (text) => {
  expect(RangeStart.safeParse(text).success).toBe(false);
  expect(RangeEnd.safeParse(text).success).toBe(false);
});
