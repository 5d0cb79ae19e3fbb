/** A zone as a list of zones needs it to be found. */
export interface SoughtZone {
  name: string;
  countries: readonly string[];
  aliases: readonly string[];
  words: string;
}

/** Names of countries in a language, by ISO 3166 code; the code where nobody knows one. */
function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames([language, "en"], { type: "region", fallback: "code" });
  return (code) => names.of(code) ?? code;
}

/** What finds each zone beside its name, and the countries to show with it: in a language, and in English too. */
export function describeZones<Zone extends SoughtZone>(zones: readonly Zone[], language: string) {
  const [own, english] = [countryNames(language), countryNames("en")];
  return zones.map((zone) => ({
    ...zone,
    countryNames: zone.countries.map(own),
    keywords: [...zone.countries.flatMap((code) => [own(code), english(code)]), ...zone.aliases, zone.words],
  }));
}

/** The listed name of a zone that may be known by another one: Asia/Kolkata for Asia/Calcutta. */
export function listedName(zones: readonly SoughtZone[], zone: string): string {
  return zones.find(({ name, aliases }) => name === zone || aliases.includes(zone))?.name ?? zone;
}
