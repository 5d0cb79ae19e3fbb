import { rawTimeZones } from "@vvo/tzdb";
import meta from "moment-timezone/data/meta/latest.json" with { type: "json" };
import { canonicalZone, listZones } from "./zones";

/** A zone as people look for it. */
export interface NamedZone {
  name: string;
  /** ISO 3166 codes of the countries that it is the time of. */
  countries: string[];
  /** Other names of the same zone, such as Asia/Calcutta; each stands with one zone only. */
  aliases: string[];
  /** What else finds it: big cities, `India Time`, abbreviations. */
  words: string;
}

const REGION = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

const entries: Record<string, { countries: string[]; comments: string }> = meta.zones;

const cityOf = (name: string) => name.slice(name.lastIndexOf("/") + 1);

let made: NamedZone[] | null = null;

/**
 * The zones that a person would look for, sorted by name: those that the IANA database lists by country, and UTC. Its other names are
 * aliases of these, so none stands twice; technical zones and countries' own names (Etc/GMT+5, US/Pacific) are left out.
 */
export function namedZones(): readonly NamedZone[] {
  made ??= ["UTC", ...Object.keys(entries)]
    .filter((name) => canonicalZone(name) !== null)
    .sort()
    .map(toNamed(aliasesByName()));
  return made;
}

const toNamed = (aliases: Map<string, string[]>) => (name: string) => {
  const { countries = [], comments = "" } = entries[name] ?? {};
  return { name, countries, aliases: aliases.get(name) ?? [], words: wordsOf(name, comments) };
};

/**
 * The pinned table says which names share their data; where several zones do, an alias goes to that of its own city, else to its link's.
 */
function aliasesByName(): Map<string, string[]> {
  const listed = new Map<string, string[]>();
  for (const name of ["UTC", ...Object.keys(entries)]) {
    const data = canonicalZone(name) ?? name;
    listed.set(data, [...(listed.get(data) ?? []), name]);
  }
  const aliases = new Map<string, string[]>();
  for (const alias of listZones()) {
    if (entries[alias] || alias === "UTC" || !(REGION.test(alias) || alias === "Etc/UTC")) continue;
    const data = canonicalZone(alias) ?? alias;
    const same = listed.get(data) ?? [];
    const named = rawTimeZones.find(({ group }) => group.includes(alias))?.name;
    const name = same.find((one) => cityOf(one) === cityOf(alias)) ?? same.find((one) => one === named || one === data) ?? same[0];
    if (name) aliases.set(name, [...(aliases.get(name) ?? []), alias]);
  }
  return aliases;
}

function wordsOf(name: string, comments: string): string {
  const known = rawTimeZones.find((one) => one.name === name) ?? rawTimeZones.find(({ group }) => group.includes(name));
  // its cities are those of the zone that the whole group is named after
  const cities = known?.name === name ? known.mainCities : [];
  const { alternativeName = "", abbreviation = "", dstAbbreviation = "" } = known ?? {};
  return [...cities, alternativeName, abbreviation, dstAbbreviation, comments].filter(Boolean).join(" ");
}
