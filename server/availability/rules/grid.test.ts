import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/server/core/time";
import { formatInZone, zone } from "@/server/core/zones";
import { plainHost, plainRules, plainWorld } from "./defaults";
import { Grid, gridRules, gridStarts } from "./grid";
import { slots } from "./slots";
import type { EventTypeRules, HostWorld, World } from "./world";

const at = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`);

function host(userId: number, timeZone: string, startMinute: number, endMinute: number, busy: string[] = []): HostWorld {
  return {
    ...plainHost(userId, timeZone),
    schedule: { timeZone, weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], startMinute, endMinute }], overrides: [] },
    busy: busy.map(at),
  };
}

function world(from: string, to: string, hosts: HostWorld[], rules: Partial<EventTypeRules> & { lengthMinutes: number }): World {
  const eventType = { ...plainRules(hosts[0]!.schedule.timeZone, rules.lengthMinutes), ...rules };
  return plainWorld(at(from) - DAY_MS, { start: at(from), end: at(to) }, eventType, hosts);
}

/** Wall-clock starts in the event type's zone. */
function clocks(of: World): string[] {
  return Array.from(slots(of).starts, (start) => formatInZone(of.eventType.timeZone, start).slice(11, 16));
}

describe("the grid of one host", () => {
  it("begins at the first mark of the slot interval and steps by it", () => {
    const day = (lengthMinutes: number, slotIntervalMinutes: number | null, start: number, end: number) =>
      clocks(world("2026-03-02", "2026-03-03", [host(1, "UTC", start, end)], { lengthMinutes, slotIntervalMinutes }));
    expect(day(30, null, 545, 665)).toEqual(["09:30", "10:00", "10:30"]);
    expect(day(30, 45, 545, 720)).toEqual(["09:15", "10:00", "10:45", "11:30"]); // marks of 15
    expect(day(60, 90, 545, 840)).toEqual(["09:30", "11:00", "12:30"]); // marks of 30
    expect(day(60, 120, 545, 840)).toEqual(["10:00", "12:00"]); // marks of 60
    expect(day(25, 25, 541, 600)).toEqual(["09:05", "09:30"]); // marks of 5
    expect(day(7, null, 541, 560)).toEqual(["09:01", "09:08"]); // marks of 1
  });

  it("begins again after every busy time, to the millisecond", () => {
    const busy = host(1, "UTC", 540, 780);
    const starts = (end: number) => {
      const taken = { ...busy, busy: [at("2026-03-02T09:40"), at("2026-03-02T10:00") + end] };
      return clocks(world("2026-03-02", "2026-03-03", [taken], { lengthMinutes: 30, slotIntervalMinutes: 45 }));
    };
    expect(starts(0)).toEqual(["09:00", "10:00", "10:45", "11:30", "12:15"]);
    expect(starts(1)).toEqual(["09:00", "10:15", "11:00", "11:45", "12:30"]);
  });

  it("shifts by offsetStart", () => {
    const rules = { lengthMinutes: 30, offsetStartMinutes: 10 };
    expect(clocks(world("2026-03-02", "2026-03-03", [host(1, "UTC", 540, 660)], rules))).toEqual(["09:10", "09:40", "10:10"]);
    expect(clocks(world("2026-03-02", "2026-03-03", [host(1, "UTC", 555, 660)], rules))).toEqual(["09:40", "10:10"]);
  });

  it("uses the wall clock of quarter-hour zones", () => {
    const kathmandu = [host(1, "Asia/Kathmandu", 550, 680)];
    expect(clocks(world("2026-03-02", "2026-03-03", kathmandu, { lengthMinutes: 60 }))).toEqual(["10:00"]);
    const chatham = [host(1, "Pacific/Chatham", 540, 660)];
    expect(clocks(world("2026-03-02T12:00", "2026-03-03T12:00", chatham, { lengthMinutes: 30 }))).toEqual([
      "09:00",
      "09:30",
      "10:00",
      "10:30",
    ]);
  });

  it("runs through a night and through a clock change by real time", () => {
    const night = [host(1, "Europe/London", 1320, 240)];
    const rules = { lengthMinutes: 60, slotIntervalMinutes: 90 };
    expect(clocks(world("2026-03-10T12:00", "2026-03-11T12:00", night, rules))).toEqual(["22:00", "23:30", "01:00", "02:30"]);
    expect(clocks(world("2026-03-28T12:00", "2026-03-29T12:00", night, rules))).toEqual(["22:00", "23:30", "02:00"]);
    // Lord Howe, 4 October 2026: 02:00 becomes 02:30.
    const howe = [host(1, "Australia/Lord_Howe", 0, 360)];
    expect(clocks(world("2026-10-03T12:00", "2026-10-04T03:00", howe, { lengthMinutes: 60 }))).toEqual([
      "00:00",
      "01:00",
      "02:30",
      "03:30",
      "04:30",
    ]);
  });

  it("finds the first mark on the clock that is in force there, not on the one before a change", () => {
    // Lord Howe, 4 October 2026: free from 01:45, and 02:00 never comes; 02:30 is no mark of an hour.
    const howe = [host(1, "Australia/Lord_Howe", 0, 360, ["2026-10-03T13:30", "2026-10-03T15:15"])];
    expect(clocks(world("2026-10-03T12:00", "2026-10-04T03:00", howe, { lengthMinutes: 60 }))).toEqual(["03:00", "04:00", "05:00"]);
  });

  it("begins again at midnight once an interval has been free for seven whole days", () => {
    // Free from 14:20 on the 2nd: the 3rd to the 9th are the seven days.
    const always = [host(1, "UTC", 0, 1440, ["2026-03-02T13:00", "2026-03-02T14:20"])];
    const firstOf = (from: string, to: string) => clocks(world(from, to, always, { lengthMinutes: 50 }))[0];
    expect(firstOf("2026-03-02T13:00", "2026-03-03")).toBe("14:20");
    expect(firstOf("2026-03-09", "2026-03-10")).toBe("00:30"); // 185 steps of 50 minutes later
    expect(firstOf("2026-03-10", "2026-03-11")).toBe("00:00");
  });

  it("starts a free interval at its very start where showOptimizedSlots gains a slot by it", () => {
    const day = (start: number, end: number) =>
      clocks(world("2026-03-02", "2026-03-03", [host(1, "UTC", start, end)], { lengthMinutes: 30, showOptimizedSlots: true }));
    expect(day(550, 670)).toEqual(["09:10", "09:40", "10:10", "10:40"]);
    expect(day(550, 660)).toEqual(["09:30", "10:00", "10:30"]);
  });

  it("has lengthMinutes of the asked length, steps by it where no interval is set", () => {
    const asked = {
      ...world("2026-03-02", "2026-03-03", [host(1, "UTC", 540, 720)], { lengthMinutes: 30, lengthOptions: [30, 60] }),
      lengthMinutes: 60,
    };
    expect(clocks(asked)).toEqual(["09:00", "10:00", "11:00"]);
    expect(slots(asked).lengthMinutes).toBe(60);
    expect(clocks({ ...asked, lengthMinutes: 45 })).toEqual([]);
    expect(clocks({ ...asked, lengthMinutes: 0 })).toEqual([]);
  });
});

describe("the grid of several hosts", () => {
  const early = host(1, "UTC", 540, 630);
  const late = host(2, "UTC", 555, 735);

  it("is one grid on the union, not one for each host", () => {
    const rules = { lengthMinutes: 45, schedulingType: "roundRobin" as const };
    expect(clocks(world("2026-03-02", "2026-03-03", [early, late], rules))).toEqual(["09:00", "09:45", "10:30", "11:15"]);
  });

  it("is one grid on the intersection", () => {
    const rules = { lengthMinutes: 30, slotIntervalMinutes: 45, schedulingType: "collective" as const };
    expect(clocks(world("2026-03-02", "2026-03-03", [early, late], rules))).toEqual(["09:15", "10:00"]);
  });
});

describe("any grid", () => {
  const busy = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.constantFrom(1, 50, 1440, 4000)), { maxLength: 8 });
  const cases = fc.record({
    timeZone: fc.constantFrom("Australia/Lord_Howe", "Europe/London", "Pacific/Apia", "America/Havana"),
    hours: fc.constantFrom([0, 1440], [1320, 360], [540, 1020]),
    lengthMinutes: fc.constantFrom(15, 50, 60),
    slotIntervalMinutes: fc.constantFrom(null, 45, 50, 60, 90, 100),
    showOptimizedSlots: fc.boolean(),
    busy,
    from: fc.integer({ min: 24 * 60, max: 40 * 24 * 60 }),
    lasts: fc.integer({ min: 60, max: 6 * 24 * 60 }),
  });
  const ORIGIN = Date.UTC(2026, 8, 15);

  it("is the same whatever range is asked for, also for hosts who are always free", () => {
    fc.assert(
      fc.property(cases, ({ timeZone, hours, busy: pairs, from, lasts, ...rules }) => {
        const one = {
          ...host(1, timeZone, hours[0]!, hours[1]!),
          busy: pairs.flatMap(([start, minutes]) => [ORIGIN + start * MINUTE_MS, ORIGIN + (start + minutes) * MINUTE_MS]),
        };
        const range = { start: ORIGIN + from * MINUTE_MS, end: ORIGIN + (from + lasts) * MINUTE_MS };
        const eventType = { ...plainRules(timeZone, rules.lengthMinutes), ...rules };
        const narrow = slots(plainWorld(ORIGIN - 30 * DAY_MS, range, eventType, [one])).starts;
        const wide = slots(
          plainWorld(ORIGIN - 30 * DAY_MS, { start: ORIGIN - 20 * DAY_MS, end: ORIGIN + 60 * DAY_MS }, eventType, [one]),
        ).starts;
        const length = rules.lengthMinutes * MINUTE_MS;
        expect(Array.from(narrow)).toEqual(Array.from(wide).filter((start) => start >= range.start && start + length <= range.end));
      }),
      { numRuns: 150 },
    );
  });

  it("finds the first start at or after any instant", () => {
    const rules = gridRules(plainRules("UTC", 30), zone("UTC"), 30);
    const open = Float64Array.of(0, HOUR_MS, 5 * HOUR_MS + 1, 9 * HOUR_MS, 40 * HOUR_MS, 41 * HOUR_MS);
    const starts = gridStarts(open, rules, 0, 50 * HOUR_MS);
    const grid = new Grid(starts, rules);
    for (let instant = -HOUR_MS; instant < 45 * HOUR_MS; instant += 7 * MINUTE_MS) {
      const expected = starts.findIndex((start) => start >= instant);
      expect(grid.indexFrom(instant)).toBe(expected === -1 ? starts.length : expected);
    }
    expect(new Grid(new Float64Array(0), rules).indexFrom(5)).toBe(0);
  });
});
