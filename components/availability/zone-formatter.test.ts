import { describe, expect, it } from "vitest";
import { transitionsBetween } from "@/server/core/zones";
import { zoneFormatter } from "./zone-formatter";
import { zoneRange } from "./zone-range";

function formatterOf(zone: string, timeFormat: 12 | 24 = 24) {
  const { from, to } = zoneRange(zone);
  return zoneFormatter(zone, transitionsBetween(zone, from, to), timeFormat, "en");
}

describe("the clock of a zone", () => {
  it("follows the pinned table over a change of the clock", () => {
    const paris = formatterOf("Europe/Paris");
    expect(paris.range(new Date("2026-03-29T00:30:00Z"), new Date("2026-03-29T01:30:00Z"))).toBe("01:30 – 03:30");
    expect(paris.utcOffset(new Date("2026-03-29T00:59:59Z"))).toBe("UTC+1");
    expect(paris.utcOffset(new Date("2026-03-29T01:00:00Z"))).toBe("UTC+2");
  });

  it("keeps Vancouver on the time it has for good since November 2026, whatever the platform believes", () => {
    expect(formatterOf("America/Vancouver").time(new Date("2027-01-15T17:00:00Z"))).toBe("10:00");
  });

  it("names the calendar date of the zone, not of UTC", () => {
    const instant = new Date("2026-05-05T22:00:00Z");
    expect(formatterOf("Asia/Kathmandu").date(instant)).toBe("2026-05-06");
    expect(formatterOf("Asia/Kathmandu", 12).time(instant)).toMatch(/^3:45\sAM$/);
    expect(formatterOf("America/Los_Angeles").day(instant)).toBe("Tuesday, May 5, 2026");
  });

  it("uses the nearest offset outside the range", () => {
    expect(formatterOf("Europe/London").utcOffset(new Date("1990-01-01T00:00:00Z"))).toBe("UTC");
  });
});
