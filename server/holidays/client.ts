import { daysOf, type HolidayDay } from "./rules/days";

/** Countries and regions times years: some kilobytes each. */
const KEPT = 400;

/** The library brings 2 MB of rules: it is loaded when the first user with a country is looked at. */
const library = () => import("date-holidays").then((loaded) => loaded.default);

const years = new Map<string, HolidayDay[]>();
let places: Promise<Place[]> | null = null;

export interface Place {
  /** "DE", or "DE-BY" for a region. */
  code: string;
  name: string;
  /** Null for a country. */
  country: string | null;
}

/** Every country whose holidays are known, each followed by its regions; by English name. */
export function listPlaces(): Promise<Place[]> {
  places ??= readPlaces();
  return places;
}

async function readPlaces(): Promise<Place[]> {
  const Holidays = await library();
  const calendar = new Holidays();
  const byName = (entries: Record<string, string> | undefined) =>
    Object.entries(entries ?? {}).sort((a, b) => a[1].localeCompare(b[1], "en"));
  return byName(calendar.getCountries("en")).flatMap(([code, name]) => [
    { code, name, country: null },
    ...byName(calendar.getStates(code, "en")).map(([region, regionName]) => ({
      code: `${code}-${region}`,
      name: regionName,
      country: code,
    })),
  ]);
}

/** The days that public holidays of a place close in a year, substitutes included, by date; remembered. None for an unknown place. */
async function holidaysOfYear(place: string, year: number): Promise<HolidayDay[]> {
  const key = `${place}|${year}`;
  const known = years.get(key);
  if (known) return known;
  const Holidays = await library();
  const [country = "", region] = place.split("-");
  const calendar = region ? new Holidays(country, region, { types: ["public"] }) : new Holidays(country, { types: ["public"] });
  const given = calendar.getHolidays(year, "en") || [];
  const days = given.flatMap(daysOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (years.size >= KEPT) years.delete(years.keys().next().value!);
  years.set(key, days);
  return days;
}

/** The days of a place from one date to another (`YYYY-MM-DD`, both included); those of a holiday that began in the year before, too. */
export async function holidaysBetween(place: string, from: string, to: string): Promise<HolidayDay[]> {
  const found: HolidayDay[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++) {
    for (const day of await holidaysOfYear(place, year)) if (day.date >= from && day.date <= to) found.push(day);
  }
  return found;
}
