import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWallTime, minutesOf, parseWallTime, timeAt } from "./wall-time";

describe("wall times", () => {
  it.each([
    ["9", "09:00"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["9:30", "09:30"],
    ["9.30pm", "21:30"],
    ["9:30 p.m.", "21:30"],
    ["12 am", "00:00"],
    ["12pm", "12:00"],
    ["17h15", "17:15"],
    ["24:00", "24:00"],
  ])("reads %s as %s", (text, time) => {
    expect(parseWallTime(text)).toBe(time);
  });

  it.each(["", "25", "9:75", "13 pm", "24:30", "noon", "-1", "9:3"])("does not take %j for a time", (text) => {
    expect(parseWallTime(text)).toBeNull();
  });

  it("reads back whatever it writes, in both formats", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(12 as const, 24 as const), (minutes, timeFormat) => {
        expect(parseWallTime(formatWallTime(timeAt(minutes), timeFormat))).toBe(timeAt(minutes));
        expect(minutesOf(timeAt(minutes))).toBe(minutes);
      }),
    );
  });
});
