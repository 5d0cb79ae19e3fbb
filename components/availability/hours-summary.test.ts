import { describe, expect, it } from "vitest";
import { hoursSummary } from "./hours-summary";

const monday = { weekStart: "Monday", timeFormat: 24 as const };
const WORKING = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;

describe("the summary of a week", () => {
  it("joins days with the same hours", () => {
    expect(hoursSummary([{ days: [...WORKING], startTime: "09:00", endTime: "17:00" }], monday)).toEqual(["Mon – Fri, 09:00 – 17:00"]);
  });

  it("keeps days apart that are no neighbours", () => {
    const rows = [{ days: ["Monday" as const, "Wednesday" as const], startTime: "18:00", endTime: "22:00" }];
    expect(hoursSummary(rows, monday)).toEqual(["Mon, Wed, 18:00 – 22:00"]);
  });

  it("puts the windows of a day in order and marks nights and whole days", () => {
    const rows = [
      { days: ["Saturday" as const], startTime: "22:00", endTime: "02:00" },
      { days: ["Saturday" as const], startTime: "09:00", endTime: "12:00" },
      { days: ["Sunday" as const], startTime: "00:00", endTime: "24:00" },
    ];
    expect(hoursSummary(rows, monday)).toEqual(["Sat, 09:00 – 12:00, 22:00 – 02:00 (+1 day)", "Sun, all day"]);
  });

  it("starts the week where its owner does, in their time format", () => {
    const rows = [{ days: [...WORKING, "Sunday" as const], startTime: "13:00", endTime: "17:30" }];
    expect(hoursSummary(rows, { weekStart: "Sunday", timeFormat: 12 })).toEqual(["Sun – Fri, 1:00 PM – 5:30 PM"]);
  });
});
