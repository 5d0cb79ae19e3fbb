import { describe, expect, it } from "vitest";
import { namedZones } from "./zone-names";
import { canonicalZone, isZone } from "./zones";

const zones = namedZones();
const named = (name: string) => zones.find((zone) => zone.name === name);

describe("the zones to choose from", () => {
  it("are known to the pinned table, sorted, with UTC, and none twice", () => {
    const names = zones.map(({ name }) => name);
    expect(names.every(isZone)).toBe(true);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toContain("UTC");
    expect(names.length).toBeGreaterThan(400);
  });

  it("have their aliases beside them, each once and with the same clock", () => {
    const aliases = zones.flatMap((zone) => zone.aliases.map((alias) => ({ alias, zone: zone.name })));
    expect(new Set(aliases.map(({ alias }) => alias)).size).toBe(aliases.length);
    for (const { alias, zone } of aliases) {
      expect(named(alias), alias).toBeUndefined();
      expect(canonicalZone(alias), alias).toBe(canonicalZone(zone));
    }
    expect(named("Asia/Kolkata")?.aliases).toContain("Asia/Calcutta");
    expect(named("Asia/Kathmandu")?.aliases).toContain("Asia/Katmandu");
    expect(named("Europe/Kyiv")?.aliases).toContain("Europe/Kiev");
    expect(named("America/Argentina/Buenos_Aires")?.aliases).toContain("America/Buenos_Aires");
    expect(named("Europe/Copenhagen")).toBeDefined();
    expect(named("Europe/Berlin")?.aliases).not.toContain("Europe/Copenhagen");
  });

  it("are found by country, city and abbreviation", () => {
    expect(named("Asia/Kolkata")).toMatchObject({ countries: ["IN"], words: expect.stringMatching(/Mumbai.*India Time.*IST/) });
    expect(named("America/New_York")?.words).toMatch(/Brooklyn.*EST EDT/);
    expect(named("America/Detroit")?.words).toMatch(/^Eastern Time EST EDT/);
  });
});
