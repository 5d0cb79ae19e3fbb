import { cookies, headers } from "next/headers";
import type { booker, bookingPages } from "@/server/i18n/messages/en/booker";
import { directionOf, knownLanguage, type Language, type Message, tagsByWish, translator } from "@/server/i18n/translate";
import { LANGUAGE_COOKIE } from "./language-cookie";

type BookerCatalogue = Record<keyof typeof booker, Message>;
type PagesCatalogue = Record<keyof typeof bookingPages, Message>;

/** One file per language, read when somebody first wants it; the types see to it that none lacks a key. */
const catalogues: Record<Language, () => Promise<{ booker: BookerCatalogue; bookingPages: PagesCatalogue }>> = {
  en: () => import("@/server/i18n/messages/en/booker"),
  de: () => import("@/server/i18n/messages/de/booker"),
  fr: () => import("@/server/i18n/messages/fr/booker"),
  es: () => import("@/server/i18n/messages/es/booker"),
  "pt-BR": () => import("@/server/i18n/messages/pt-br/booker"),
  it: () => import("@/server/i18n/messages/it/booker"),
  nl: () => import("@/server/i18n/messages/nl/booker"),
  ar: () => import("@/server/i18n/messages/ar/booker"),
};

/** The words of a public page in the language of the link, else the one chosen earlier, else of the event type, else of the visitor. */
export async function pageWords(lang?: string | null, interfaceLanguage?: string | null) {
  const accepted = (await headers()).get("accept-language");
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  const language = [lang, chosen, interfaceLanguage, accepted].map(knownLanguage).find((known) => known !== null) ?? "en";
  const { booker: messages, bookingPages: pages } = await catalogues[language]();
  const locale = localeFor(language, [lang ?? "", ...tagsByWish(accepted)]);
  return {
    language,
    locale,
    direction: directionOf(language),
    /** For the browser, in this language only. */
    messages,
    t: translator<BookerCatalogue & PagesCatalogue>(language, { ...messages, ...pages }, locale),
  };
}

/** The variant of the language that the visitor reads, such as en-GB: it decides the order of dates and the 12 or 24 hours. */
function localeFor(language: Language, tags: readonly string[]): string {
  const [base] = language.split("-");
  const found = tags.find((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(tag) && tag.split("-")[0]?.toLowerCase() === base);
  return found && Intl.DateTimeFormat.supportedLocalesOf(found).length ? found : language;
}

export type PageWords = Awaited<ReturnType<typeof pageWords>>;
