import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, dayNumber, HOUR_MS, MINUTE_MS } from "./time";
import {
  canonicalZone,
  formatInZone,
  instantToLocal,
  isZone,
  listZones,
  localDate,
  localToInstant,
  offsetAt,
  startOfDay,
  TZ_VERSION,
  transitionsBetween,
  zone,
} from "./zones";

const ODD_ZONES = [
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kwajalein",
  "Africa/Casablanca",
  "Antarctica/Troll",
  "Europe/Dublin",
  "Asia/Gaza",
  "America/Vancouver",
  "America/Winnipeg",
  "America/Havana",
  "America/New_York",
  "Europe/London",
  "Australia/Sydney",
];

/** Offset by the platform's own table, which knows the past as well as ours does. */
function platformOffset(formats: Map<string, Intl.DateTimeFormat>, name: string, instant: number): number {
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(name, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return local - Math.floor(instant / 1000) * 1000;
}

/** The `compatible` rule by its definition: the earliest instant that shows the reading, else the offset before the gap. */
function compatible(name: string, local: number): number {
  const of = zone(name);
  const offsets = new Set<number>();
  for (let at = local - 40 * HOUR_MS; at <= local + 40 * HOUR_MS; at += 30 * MINUTE_MS) offsets.add(of.offsetAt(at));
  const shown = [...offsets].map((offset) => local - offset).filter((instant) => of.toLocal(instant) === local);
  if (shown.length > 0) return Math.min(...shown);
  for (let at = local - 40 * HOUR_MS; ; at += MINUTE_MS) {
    if (of.toLocal(at + MINUTE_MS) > local) return local - of.offsetAt(at);
  }
}

describe("the table", () => {
  it("is the pinned one", () => {
    expect(TZ_VERSION).toBe("2026f");
  });

  it("knows every zone and link by its exact name", () => {
    const names = listZones();
    expect(names.length).toBeGreaterThan(590);
    for (const name of names) expect(isZone(name)).toBe(true);
    for (const name of ["UTC", "GMT", "Etc/UTC", "Etc/GMT+5", "Asia/Calcutta", "US/Pacific"]) expect(isZone(name)).toBe(true);
    for (const name of ["", "europe/paris", "Mars/Base", "__proto__", "constructor", "+02:00"]) expect(isZone(name)).toBe(false);
    expect(canonicalZone("Asia/Calcutta")).toBe("Asia/Kolkata");
    expect(canonicalZone("UTC")).toBe("Etc/UTC");
    expect(canonicalZone("nowhere")).toBeNull();
    expect(() => zone("nowhere")).toThrow(RangeError);
  });

  it("agrees with the platform on the settled past of every zone", () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    const known = new Set(Intl.supportedValuesOf("timeZone"));
    for (const name of listZones().filter((name) => known.has(name))) {
      for (let at = Date.UTC(1971, 0, 3, 5); at < Date.UTC(2024, 11, 1); at += 411 * DAY_MS) {
        expect(offsetAt(name, at), `${name} at ${new Date(at).toISOString()}`).toBe(platformOffset(formats, name, at));
      }
    }
  });

  it("has the decisions that older tables lack", () => {
    expect(offsetAt("America/Vancouver", Date.UTC(2026, 11, 15))).toBe(-7 * HOUR_MS);
    expect(offsetAt("Africa/Casablanca", Date.UTC(2026, 11, 15))).toBe(0);
    expect(transitionsBetween("America/Winnipeg", Date.UTC(2027, 0, 1), Date.UTC(2030, 0, 1))).toHaveLength(1);
  });

  it("keeps the seconds of local mean time", () => {
    expect(offsetAt("America/New_York", Date.UTC(1800, 0, 1))).toBe(-(4 * HOUR_MS + 56 * MINUTE_MS + 2000));
    expect(offsetAt("Etc/GMT+5", 0)).toBe(-5 * HOUR_MS);
    expect(Object.is(offsetAt("UTC", 0), 0)).toBe(true);
  });
});

describe("wall clock to instant", () => {
  const EVERY = ODD_ZONES.flatMap((name) =>
    transitionsBetween(name, Date.UTC(2020, 0, 1), Date.UTC(2038, 0, 1))
      .slice(1)
      .map(({ at }) => ({ name, at })),
  );

  it("follows the compatible rule around every transition of 2020-2037", () => {
    expect(EVERY.length).toBeGreaterThan(350);
    for (const { name, at } of EVERY) {
      const of = zone(name);
      for (const shift of [-HOUR_MS, -30 * MINUTE_MS, -1, 0, 1, 15 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS]) {
        for (const local of [of.toLocal(at - 1) + 1 + shift, of.toLocal(at) + shift]) {
          expect(of.localToInstant(local), `${name} ${new Date(local).toISOString()}`).toBe(compatible(name, local));
        }
      }
    }
  });

  it("gives back an instant that shows the same clock, for any zone and time", () => {
    const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...listZones()), instants, (name, instant) => {
        const of = zone(name);
        const back = of.localToInstant(of.toLocal(instant));
        expect(of.toLocal(back)).toBe(of.toLocal(instant));
        expect(back).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it("moves forward by the gap and takes the earlier of a fold", () => {
    expect(new Date(localToInstant("America/New_York", 2026, 3, 8, 150)).toISOString()).toBe("2026-03-08T07:30:00.000Z");
    expect(new Date(localToInstant("America/New_York", 2026, 11, 1, 90)).toISOString()).toBe("2026-11-01T05:30:00.000Z");
    // Lord Howe moves by 30 minutes.
    expect(formatInZone("Australia/Lord_Howe", localToInstant("Australia/Lord_Howe", 2026, 10, 4, 135))).toBe(
      "2026-10-04T02:45:00.000+11:00",
    );
    // Havana skips midnight.
    expect(formatInZone("America/Havana", startOfDay("America/Havana", dayNumber(2024, 3, 10)))).toBe("2024-03-10T01:00:00.000-04:00");
  });

  it("knows the day that Apia skipped", () => {
    const apia = zone("Pacific/Apia");
    expect([29, 30, 31].map((day) => apia.hasDay(dayNumber(2011, 12, day)))).toEqual([true, false, true]);
    expect(apia.startOfDay(dayNumber(2011, 12, 30))).toBe(apia.startOfDay(dayNumber(2011, 12, 31)));
    expect(localDate("Pacific/Apia", Date.UTC(2011, 11, 30, 9, 59))).toBe("2011-12-29");
    expect(localDate("Pacific/Apia", Date.UTC(2011, 11, 30, 10))).toBe("2011-12-31");
  });
});

describe("instant to wall clock", () => {
  it("splits days, minutes and milliseconds", () => {
    expect(instantToLocal("Asia/Kathmandu", Date.UTC(2026, 0, 1, 18, 20, 30, 5))).toEqual({
      day: dayNumber(2026, 1, 2),
      minute: 5,
      ms: 30_005,
    });
  });

  it("writes ISO 8601 with the offset", () => {
    expect(formatInZone("America/New_York", Date.UTC(2024, 0, 15, 14))).toBe("2024-01-15T09:00:00.000-05:00");
    expect(formatInZone("Pacific/Chatham", Date.UTC(2024, 0, 15, 14, 0, 0, 7))).toBe("2024-01-16T03:45:00.007+13:45");
    expect(formatInZone("UTC", 0)).toBe("1970-01-01T00:00:00.000+00:00");
  });

  it("lists what a browser needs to show times without a table of its own", () => {
    const found = transitionsBetween("Europe/Dublin", Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    expect(found.map(({ offsetMinutes, abbreviation }) => [offsetMinutes, abbreviation])).toEqual([
      [0, "GMT"],
      [60, "IST"],
      [0, "GMT"],
    ]);
    expect(found.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual([
      "2026-01-01T00:00",
      "2026-03-29T01:00",
      "2026-10-25T01:00",
    ]);
  });
});
