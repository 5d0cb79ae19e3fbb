import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, minutes } from "@/server/core/units";
import { offsetAt as tableOffset, transitionsBetween, zone } from "@/server/core/zones";
import { addDays, addMonths, dateOf, dateRange, nearestStarts, offsetAt, shownUntil, timesByDate, weekdayOfDate, weeksOf } from "./clock";

const ODD_ZONES = [
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "Antarctica/Troll",
  "Europe/Dublin",
  "Etc/GMT-14",
  "Etc/GMT+12",
];

const monthRange = (month: string) => dateRange(`${month}-01`, `${addMonths(month, 1)}-01`);

const offsetsOf = (name: string, month: string) => {
  const { start, end } = monthRange(month);
  return transitionsBetween(name, Date.parse(start), Date.parse(end)).map(({ at, offsetMinutes }) => ({ at, offsetMinutes }));
};

describe("offsets from the server", () => {
  it("say the same as the zone table at every instant of the month", () => {
    const month = fc
      .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.constantFrom(...ODD_ZONES), month, fc.double({ min: 0, max: 1, noNaN: true }), (name, month, share) => {
        const { start, end } = monthRange(month);
        const instant = Math.floor(Date.parse(start) + share * (Date.parse(end) - Date.parse(start) - 1));
        expect(offsetAt(offsetsOf(name, month), instant)).toBe(tableOffset(name, instant) / 60_000);
      }),
    );
  });

  it("put every instant of a zone's month inside the range that is asked for", () => {
    for (const name of ODD_ZONES) {
      const { start, end } = monthRange("2026-11");
      expect(zone(name).startOfDay(Date.UTC(2026, 10, 1) / 86_400_000)).toBeGreaterThanOrEqual(Date.parse(start));
      expect(zone(name).startOfDay(Date.UTC(2026, 11, 1) / 86_400_000)).toBeLessThanOrEqual(Date.parse(end));
    }
  });

  it("name the date on the visitor's clock", () => {
    const offsets = offsetsOf("Asia/Kathmandu", "2026-11");
    expect(dateOf(offsets, Date.parse("2026-11-23T18:15:00Z"))).toBe("2026-11-24");
    expect(dateOf(offsets, Date.parse("2026-11-23T18:14:59Z"))).toBe("2026-11-23");
  });
});

describe("months", () => {
  it("are counted over the turn of the year", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-11", -23)).toBe("2024-12");
  });

  it("are laid out in weeks that begin on the week start", () => {
    const monday = weeksOf("2026-11", "2026-12-07", 1);
    expect(monday[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(monday).toHaveLength(6);
    expect(weeksOf("2026-11", "2026-12-06", 0)[0]?.[0]).toBe("2026-11-01");
    expect(weeksOf("2027-02", "2027-03-01", 1)).toHaveLength(4);
    for (const week of weeksOf("2024-02", "2024-03-02", 6))
      for (const [index, date] of week.entries()) if (date) expect(weekdayOfDate(date)).toBe((6 + index) % 7);
  });

  it("lead over into the next: its days fill the last week, and six weeks of the month that is running", () => {
    expect(shownUntil("2027-02", "2026-11-28", 1)).toBe("2027-03-01");
    expect(shownUntil("2027-02", "2027-02-03", 1)).toBe("2027-03-15");
    expect(shownUntil("2026-11", "2026-10-31", 0)).toBe("2026-12-06");
    expect(shownUntil("2026-11", "2026-11-28", 0)).toBe("2026-12-13");
    expect(shownUntil("2026-11-28", "2026-11-28", 0)).toBe("2026-12-05");
    expect(weeksOf("2026-11", "2026-12-13", 0).at(-1)).toEqual(
      [6, 7, 8, 9, 10, 11, 12].map((day) => `2026-12-${String(day).padStart(2, "0")}`),
    );
  });

  it("have days that follow each other", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });
});

describe("slots", () => {
  it("are grouped by the visitor's date, and those of other months are left out", () => {
    const starts = ["2026-10-31T22:00Z", "2026-11-01T09:00Z", "2026-11-30T22:30Z", "2026-11-30T23:30Z"].map((text) =>
      instant(Date.parse(text)),
    );
    const days = timesByDate({
      period: "2026-11",
      until: "2026-12-01",
      zone: "Europe/Berlin",
      duration: 30,
      starts,
      seatsLeft: [1, 2, 3, 4],
      offsets: [{ at: instant(0), offsetMinutes: minutes(60) }],
    });
    expect([...days.keys()]).toEqual(["2026-11-01", "2026-11-30"]);
    expect(days.get("2026-11-30")).toEqual([{ start: starts[2], seatsLeft: 3 }]);
  });

  it("nearest to a wanted one come in order and without it", () => {
    expect(nearestStarts([10, 20, 30, 40, 50], 30, 3)).toEqual([10, 20, 40].toSorted((a, b) => a - b));
    expect(nearestStarts([], 30, 3)).toEqual([]);
  });
});
