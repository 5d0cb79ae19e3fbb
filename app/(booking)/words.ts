import { cookies, headers } from "next/headers";
import type { booker, bookingPages } from "@/server/i18n/messages/en/booker";
import { directionOf, knownLanguage, type Language, type Message, tagsByWish, translator } from "@/server/i18n/translate";
import { variantOf } from "@/server/i18n/variant";
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
  const locale = variantOf(language, [lang ?? "", ...tagsByWish(accepted)]);
  return {
    language,
    locale,
    direction: directionOf(language),
    /** For the browser, in this language only. */
    messages,
    t: translator<BookerCatalogue & PagesCatalogue>(language, { ...messages, ...pages }, locale),
  };
}

export type PageWords = Awaited<ReturnType<typeof pageWords>>;
