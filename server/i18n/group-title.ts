import { type Language, languageFor } from "./translate";

const MEETING: Record<Language, (names: string) => string> = {
  en: (names) => `Meeting with ${names}`,
  de: (names) => `Treffen mit ${names}`,
  fr: (names) => `Réunion avec ${names}`,
  es: (names) => `Reunión con ${names}`,
  "pt-BR": (names) => `Reunião com ${names}`,
  it: (names) => `Riunione con ${names}`,
  nl: (names) => `Afspraak met ${names}`,
  ar: (names) => `اجتماع مع ${names}`,
};

/** "Meeting with Alice and Bob" for a dynamic group, which no host has named; `language` is a locale, English where it is not known. */
export function groupTitle(names: readonly string[], language: string): string {
  const known = languageFor(language);
  return MEETING[known](new Intl.ListFormat(known, { type: "conjunction" }).format(names));
}
