import { describe, expect, it } from "vitest";
import { toOverrideDays, withOverrides } from "./override-days";

const rows = [
  { date: "2026-12-31", startTime: "10:00", endTime: "12:00" },
  { date: "2026-12-24", startTime: "00:00", endTime: "00:00" },
  { date: "2026-12-31", startTime: "14:00", endTime: "15:00" },
];

describe("date overrides", () => {
  it("are read by date, closed dates without windows", () => {
    expect(toOverrideDays(rows)).toEqual([
      { date: "2026-12-24", windows: [] },
      {
        date: "2026-12-31",
        windows: [
          { startTime: "10:00", endTime: "12:00" },
          { startTime: "14:00", endTime: "15:00" },
        ],
      },
    ]);
  });

  it("replace what a date had and leave the others alone", () => {
    const changed = withOverrides(rows, ["2026-12-31", "2027-01-01"], []);
    expect(changed).toEqual(["2026-12-24", "2026-12-31", "2027-01-01"].map((date) => ({ date, startTime: "00:00", endTime: "00:00" })));
  });

  it("tell a whole day from a closed one", () => {
    expect(withOverrides([], ["2026-12-25"], [{ startTime: "00:00", endTime: "00:00" }])).toEqual([
      { date: "2026-12-25", startTime: "00:00", endTime: "24:00" },
    ]);
  });

  it("can move to another date", () => {
    const moved = withOverrides(rows, ["2026-12-23"], [], ["2026-12-24"]);
    expect(toOverrideDays(moved).map(({ date }) => date)).toEqual(["2026-12-23", "2026-12-31"]);
  });
});
