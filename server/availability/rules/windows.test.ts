import { describe, expect, it } from "vitest";
import { DAY_MS, dayNumber, HOUR_MS, MINUTE_MS, parseClock, weekdayOf } from "@/server/core/time";
import { formatInZone, transitionsBetween, zone } from "@/server/core/zones";
import { ZoneDays } from "./calendar";
import { scheduleWindows } from "./windows";
import type { DateOverride, WeeklyWindow } from "./world";

const minute = (clock: string) => parseClock(clock)!;
const weekly = (days: number[], start: string, end: string): WeeklyWindow => ({ days, startMinute: minute(start), endMinute: minute(end) });
const override = (date: string, start?: string, end?: string): DateOverride => ({
  date,
  startMinute: start === undefined ? null : minute(start),
  endMinute: end === undefined ? null : minute(end),
});
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Windows that touch `[from, to)` of local days, as local `day-of-month hh:mm` pairs. */
function windowsOf(timeZone: string, from: string, to: string, rows: WeeklyWindow[], overrides: DateOverride[] = []): string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const end = Date.parse(`${to}T00:00:00Z`);
  const set = scheduleWindows({ timeZone, weekly: rows, overrides }, new ZoneDays(zone(timeZone), start, end));
  const shown: string[] = [];
  const text = (instant: number) => formatInZone(timeZone, instant).slice(8, 16).replace("T", " ");
  for (let i = 0; i < set.length; i += 2) {
    const local = zone(timeZone).toLocal(set[i]!);
    if (local < end && zone(timeZone).toLocal(set[i + 1]!) > start) shown.push(`${text(set[i]!)}-${text(set[i + 1]!)}`);
  }
  return shown;
}

describe("weekly windows", () => {
  it("add up in any order and merge where they touch or overlap, also across midnight", () => {
    // 2 March 2026 is a Monday.
    const rows = [
      weekly([1], "13:00", "15:00"),
      weekly([1], "09:00", "12:00"),
      weekly([1], "11:00", "13:00"),
      weekly([1], "22:00", "24:00"),
    ];
    rows.push(weekly([2], "00:00", "02:00"));
    expect(windowsOf("Europe/Berlin", "2026-03-02", "2026-03-03", rows)).toEqual(["02 09:00-02 15:00", "02 22:00-03 02:00"]);
  });

  it("end at the end of the day with 24:00 and with 00:00, and run past midnight when they end before they start", () => {
    for (const end of ["24:00", "00:00"]) {
      expect(windowsOf("UTC", "2026-03-02", "2026-03-03", [weekly([1], "20:00", end)])).toEqual(["02 20:00-03 00:00"]);
    }
    expect(windowsOf("UTC", "2026-03-02", "2026-03-04", [weekly([1], "22:00", "06:00")])).toEqual(["02 22:00-03 06:00"]);
    expect(windowsOf("UTC", "2026-03-02", "2026-03-03", [weekly([1], "00:00", "24:00")])).toEqual(["02 00:00-03 00:00"]);
    expect(windowsOf("UTC", "2026-03-02", "2026-03-03", [weekly([1], "09:00", "09:00")])).toEqual([]);
  });
});

describe("date overrides", () => {
  const night = [weekly(EVERY_DAY, "22:00", "06:00")];

  it("replace their date, the tail of the night before included, and nothing of another date", () => {
    expect(windowsOf("Europe/London", "2026-03-02", "2026-03-05", night, [override("2026-03-03", "09:00", "10:00")])).toEqual([
      "01 22:00-02 06:00",
      "02 22:00-03 00:00",
      "03 09:00-03 10:00",
      "04 22:00-05 06:00",
    ]);
  });

  it("may run past midnight themselves, until the next overridden date", () => {
    const rows = [weekly(EVERY_DAY, "09:00", "10:00")];
    expect(windowsOf("UTC", "2026-03-03", "2026-03-05", rows, [override("2026-03-03", "22:00", "03:00")])).toEqual([
      "03 22:00-04 03:00",
      "04 09:00-04 10:00",
    ]);
    const both = [override("2026-03-03", "22:00", "03:00"), override("2026-03-04", "12:00", "13:00")];
    expect(windowsOf("UTC", "2026-03-03", "2026-03-05", rows, both)).toEqual(["03 22:00-04 00:00", "04 12:00-04 13:00"]);
  });

  it("add up on one date, and close it when they have equal times or none", () => {
    const rows = [weekly(EVERY_DAY, "09:00", "17:00")];
    const two = [override("2026-03-03", "14:00", "15:00"), override("2026-03-03", "10:00", "11:00")];
    expect(windowsOf("UTC", "2026-03-03", "2026-03-04", rows, two)).toEqual(["03 10:00-03 11:00", "03 14:00-03 15:00"]);
    for (const closed of [override("2026-03-03"), override("2026-03-03", "00:00", "00:00"), override("2026-03-03", "12:00", "12:00")]) {
      expect(windowsOf("UTC", "2026-03-03", "2026-03-04", rows, [closed])).toEqual([]);
      expect(windowsOf("UTC", "2026-03-03", "2026-03-04", rows, [closed, two[1]!])).toEqual(["03 10:00-03 11:00"]);
    }
  });

  it("belong to dates of the schedule's zone", () => {
    const rows = [weekly(EVERY_DAY, "09:00", "17:00")];
    expect(windowsOf("Pacific/Kiritimati", "2026-03-02", "2026-03-04", rows, [override("2026-03-03")])).toEqual(["02 09:00-02 17:00"]);
    expect(windowsOf("Pacific/Niue", "2026-03-02", "2026-03-04", rows, [override("2026-03-03")])).toEqual(["02 09:00-02 17:00"]);
  });
});

describe("clock changes", () => {
  const ZONES = [
    ...[
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Chatham",
      "Pacific/Apia",
      "Pacific/Kwajalein",
      "Africa/Casablanca",
      "Antarctica/Troll",
    ],
    ...["Europe/Dublin", "Asia/Gaza", "America/Vancouver", "America/Winnipeg", "America/Havana", "America/New_York", "Europe/London"],
    "Australia/Sydney",
  ];

  it("never move a window that begins and ends elsewhere in the day (every change of 2020-2037)", () => {
    for (const name of ZONES) {
      for (const { at } of transitionsBetween(name, Date.UTC(2020, 0, 1), Date.UTC(2038, 0, 1)).slice(1)) {
        const of = zone(name);
        const day = of.dayOf(at);
        const local = [of.toLocal(at - 1) + 1, of.toLocal(at)].map((time) => (time - day * DAY_MS) / MINUTE_MS);
        const windows: [number, number][] = [[Math.max(...local, 0) + 60, Math.max(...local, 0) + 300]]; // after
        if (Math.min(...local) >= 120) windows.push([0, Math.min(...local) - 60], [30, Math.max(...local) + 90]); // before, across
        for (const [startMinute, endMinute] of windows) {
          const schedule = { timeZone: name, weekly: [{ days: [weekdayOf(day)], startMinute, endMinute }], overrides: [] };
          const set = scheduleWindows(schedule, new ZoneDays(of, at, at));
          const today = Array.from(set).filter((instant) => Math.abs(instant - at) < 2 * DAY_MS);
          const expected = [startMinute, endMinute].map((m) => day * DAY_MS + m * MINUTE_MS);
          expect(
            today.map((instant) => of.toLocal(instant)),
            `${name} ${formatInZone(name, at)}`,
          ).toEqual(expected);
        }
      }
    }
  });

  it("cut or stretch a night that they fall into, and only that one", () => {
    const rows = [weekly(EVERY_DAY, "22:00", "06:00")];
    const hours = (timeZone: string, from: string, to: string) => {
      const days = new ZoneDays(zone(timeZone), Date.parse(from), Date.parse(to));
      const set = scheduleWindows({ timeZone, weekly: rows, overrides: [] }, days);
      return Array.from({ length: set.length / 2 }, (_, i) => (set[2 * i + 1]! - set[2 * i]!) / HOUR_MS);
    };
    expect(new Set(hours("Europe/London", "2026-03-27", "2026-03-30"))).toEqual(new Set([8, 7]));
    expect(hours("Europe/London", "2026-03-27", "2026-03-30").filter((length) => length === 7)).toHaveLength(1);
    expect(hours("Europe/London", "2026-10-23", "2026-10-26").filter((length) => length === 9)).toHaveLength(1);
    expect(hours("Australia/Lord_Howe", "2026-10-02", "2026-10-05").filter((length) => length === 7.5)).toHaveLength(1);
  });

  it("put the ends of a window in a gap forward by the gap", () => {
    // New York, 8 March 2026: 02:00 becomes 03:00.
    expect(windowsOf("America/New_York", "2026-03-08", "2026-03-09", [weekly([0], "01:30", "02:30")])).toEqual(["08 01:30-08 03:30"]);
    expect(windowsOf("America/New_York", "2026-03-08", "2026-03-09", [weekly([0], "02:00", "03:00")])).toEqual([]);
    expect(windowsOf("America/Havana", "2024-03-10", "2024-03-11", [weekly([0], "00:00", "24:00")])).toEqual(["10 01:00-11 00:00"]);
  });

  it("leave out a day that the zone skipped", () => {
    // Apia had no 30 December 2011, a Friday.
    const apia = (days: number[], overrides: DateOverride[] = []) =>
      windowsOf("Pacific/Apia", "2011-12-28", "2012-01-02", [weekly(days, "09:00", "17:00")], overrides);
    expect(apia([5])).toEqual([]);
    expect(apia([4, 5, 6])).toEqual(["29 09:00-29 17:00", "31 09:00-31 17:00"]);
    expect(apia([4], [override("2011-12-30", "10:00", "11:00")])).toEqual(["29 09:00-29 17:00"]);
    expect(windowsOf("Pacific/Apia", "2011-12-28", "2012-01-02", [weekly([4], "22:00", "02:00")])).toEqual(["29 22:00-31 02:00"]);
    expect(dayNumber(2011, 12, 30) - dayNumber(2011, 12, 29)).toBe(1);
  });
});
