import { describe, expect, test } from "vitest";
import { instant, minutes, toMinutes } from "@/server/core/units";
import { offsetAt } from "@/server/core/zones";
import { formatDay, formatLeaf, formatShortDay, formatTime, formatTimeRange, formatUtcOffset, formatZone } from "./dates";

const local = (zone: string, text: string) => ({
  instant: instant(Date.parse(text)),
  offsetMinutes: toMinutes(offsetAt(zone, Date.parse(text))),
});
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

describe("days", () => {
  const { instant, offsetMinutes } = local("Asia/Kathmandu", "2026-05-20T18:30:00Z");
  test("are those of the given offset, named in the language", () => {
    expect(formatDay(instant, offsetMinutes, "en")).toBe("Thursday, May 21, 2026");
    expect(formatDay(instant, offsetMinutes, "de")).toBe("Donnerstag, 21. Mai 2026");
    expect(formatShortDay(instant, offsetMinutes, "en")).toBe("Thu, May 21");
    expect(formatLeaf(instant, offsetMinutes, "es")).toEqual({ month: "may", day: "21" });
  });
});

describe("times", () => {
  const { instant, offsetMinutes } = local("Australia/Lord_Howe", "2026-01-10T02:05:00Z");
  test("follow the format asked for, else the language", () => {
    expect(plain(formatTime(instant, offsetMinutes, "en"))).toBe("1:05 PM");
    expect(plain(formatTime(instant, offsetMinutes, "de"))).toBe("13:05");
    expect(plain(formatTime(instant, offsetMinutes, "en", 24))).toBe("13:05");
    expect(plain(formatTime(instant, offsetMinutes, "de", 12))).toMatch(/^1:05 PM$/);
  });
  test("midnight is 00:00 in 24 hours and 12:00 AM in 12", () => {
    const midnight = Date.parse("2026-01-10T00:00:00Z");
    expect(formatTime(midnight, minutes(0), "en", 24)).toBe("00:00");
    expect(plain(formatTime(midnight, minutes(0), "en", 12))).toBe("12:00 AM");
    // of a clock of twelve hours the first is 12 everywhere
    for (const language of ["en-GB", "de", "fr", "es", "pt-BR", "it", "nl"]) {
      expect(formatTime(midnight, minutes(0), language, 12)).toMatch(/^12:00/);
      expect(formatTime(midnight + 12 * 3_600_000, minutes(0), language, 12)).toMatch(/^12:00/);
    }
  });
});

describe("ranges", () => {
  test("name the end's day where it is another", () => {
    const range = formatTimeRange(local("Europe/Dublin", "2026-05-20T22:30:00Z"), local("Europe/Dublin", "2026-05-21T00:00:00Z"), "en", 24);
    expect(range).toBe("23:30 – Thu, May 21, 01:00");
  });
  test("read each end by its own offset", () => {
    const [start, end] = [local("America/New_York", "2026-11-01T05:30:00Z"), local("America/New_York", "2026-11-01T06:30:00Z")];
    expect(formatTimeRange(start, end, "en", 24)).toBe("01:30 – 01:30");
    expect(formatZone("America/New_York", start.offsetMinutes, end.offsetMinutes)).toBe("America/New York (UTC-4 → UTC-5)");
  });
});

test("offsets are written as people write them", () => {
  expect([0, 345, -180, -570, 660, 630, -44.5].map(minutes).map(formatUtcOffset)).toEqual([
    "UTC",
    "UTC+5:45",
    "UTC-3",
    "UTC-9:30",
    "UTC+11",
    "UTC+10:30",
    "UTC-0:44:30",
  ]);
});
