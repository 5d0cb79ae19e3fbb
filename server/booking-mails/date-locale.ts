import type { Language } from "@/server/i18n/translate";

/** English as it is written where a zone lies; elsewhere the catalogue's own, American. */
const ENGLISH: readonly (readonly [zones: RegExp, locale: string])[] = [
  [/^(Europe|Africa|Atlantic)\/|^(GB|GB-Eire|Eire)$/, "en-GB"],
  [/^Australia\//, "en-AU"],
  [/^Pacific\/(Auckland|Chatham)$|^NZ/, "en-NZ"],
  [/^Asia\/(Kolkata|Calcutta)$/, "en-IN"],
];

/** The locale in which a reader's dates are written: of English, which knows several orders of day and month, that of their zone. */
export function dateLocale(language: Language, timeZone: string): string {
  return language === "en" ? (ENGLISH.find(([zones]) => zones.test(timeZone))?.[1] ?? language) : language;
}
