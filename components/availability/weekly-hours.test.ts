import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEK_DAYS } from "@/server/core/week-days";
import { AvailabilityRow } from "@/server/schedules/schemas";
import { timeAt } from "./wall-time";
import { daysFrom, nextWindow, toAvailability, toWeeklyHours, windowNote } from "./weekly-hours";

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => timeAt(quarter * 15));
const row = fc.record({ days: fc.uniqueArray(fc.constantFrom(...WEEK_DAYS), { minLength: 1 }), startTime: time, endTime: time });
const WORK = { startTime: "09:00", endTime: "17:00" };

describe("weekly hours", () => {
  it("survive the way into days and back, whatever the rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const week = toWeeklyHours(rows);
        expect(toWeeklyHours(toAvailability(week))).toEqual(week);
      }),
    );
  });

  it("share a row where days are alike", () => {
    const rows = [
      { days: ["Monday"], ...WORK },
      { days: ["Tuesday"], ...WORK },
    ] as AvailabilityRow[];
    expect(toAvailability(toWeeklyHours(rows))).toEqual([{ days: ["Monday", "Tuesday"], ...WORK }]);
    expect(toAvailability(toWeeklyHours([]))).toEqual([]);
  });

  it("start on the chosen day", () => {
    expect(daysFrom("Monday").join()).toBe("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday");
    expect(daysFrom("Sunday")[0]).toBe("Sunday");
  });

  it("offer a window that the schema accepts and that overlaps with nothing", () => {
    const windows = [WORK];
    for (let next = nextWindow(windows); next; next = nextWindow(windows)) {
      windows.push(next);
      expect(AvailabilityRow.safeParse({ days: ["Monday"], ...next }).success).toBe(true);
      expect(windowNote(windows, windows.length - 1)).toBeNull();
    }
    expect(windows.length).toBeGreaterThan(1);
  });

  it.each([
    ["an overlap", [WORK, { startTime: "16:45", endTime: "18:00" }], "attention"],
    [
      "an overlap past midnight",
      [
        { startTime: "22:00", endTime: "06:00" },
        { startTime: "23:00", endTime: "23:30" },
      ],
      "attention",
    ],
    ["no length", [{ startTime: "09:00", endTime: "09:00" }], "error"],
    ["a night", [{ startTime: "22:00", endTime: "06:00" }], "plain"],
  ])("say so when a window has %s", (_, windows, tone) => {
    expect(windowNote(windows, windows.length - 1)?.tone).toBe(tone);
  });

  it.each([
    ["touch", [WORK, { startTime: "17:00", endTime: "18:00" }]],
    ["last a whole day", [{ startTime: "00:00", endTime: "00:00" }]],
    ["end with the day", [{ startTime: "22:00", endTime: "00:00" }]],
  ])("say nothing when windows %s", (_, windows) => {
    expect(windowNote(windows, windows.length - 1)).toBeNull();
  });
});
