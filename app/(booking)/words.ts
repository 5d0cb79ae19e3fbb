import { headers } from "next/headers";
import { booker, bookingPages } from "@/server/i18n/messages/en/booker";
import { directionOf, type Language, languageFor, type Message, translator } from "@/server/i18n/translate";

type BookerCatalogue = Record<keyof typeof booker, Message>;
type PagesCatalogue = Record<keyof typeof bookingPages, Message>;

/** A language is here once server/i18n/messages/<language>/booker.ts exists; a key that it lacks is said in English. */
const catalogues: Partial<Record<Language, { booker: Partial<BookerCatalogue>; bookingPages: Partial<PagesCatalogue> }>> = {
  en: { booker, bookingPages },
};

/** The words of a public page in the language of the link, else of the event type, else of the visitor. */
export async function pageWords(lang?: string | null, interfaceLanguage?: string | null) {
  const accepted = (await headers()).get("accept-language");
  const best = languageFor(lang || interfaceLanguage || accepted);
  const language = catalogues[best] ? best : "en";
  const messages: BookerCatalogue = { ...booker, ...catalogues[language]?.booker };
  const pages: PagesCatalogue = { ...bookingPages, ...catalogues[language]?.bookingPages };
  return {
    language,
    locale: localeFor(language, `${lang ?? ""},${accepted ?? ""}`),
    direction: directionOf(language),
    /** For the browser, in this language only. */
    messages,
    t: translator<BookerCatalogue & PagesCatalogue>(language, { ...messages, ...pages }),
  };
}

/** The variant of the language that the visitor reads, such as en-GB: it decides the order of dates and the 12 or 24 hours. */
function localeFor(language: Language, wanted: string): string {
  const [base] = language.split("-");
  const tags = wanted.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  const found = tags.find((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(tag) && tag.split("-")[0]?.toLowerCase() === base);
  return found && Intl.DateTimeFormat.supportedLocalesOf(found).length ? found : language;
}

export type PageWords = Awaited<ReturnType<typeof pageWords>>;
