// isomorphic

/** A message: text with {placeholders}, or one text per plural category of {count}. */
export type Message = string | ({ other: string } & Partial<Record<"zero" | "one" | "two" | "few" | "many", string>>);

export type Messages = Record<string, Message>;

/** The languages that the public pages and the mail speak. */
export const LANGUAGES = ["en", "de", "fr", "es", "pt-BR", "it", "nl", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  it: "Italiano",
  nl: "Nederlands",
  ar: "العربية",
};

/** The tags of an Accept-Language header (RFC 9110, 12.5.4), the most wanted first; a refused one (`q=0`) is left out. */
export function tagsByWish(wanted: string | null | undefined): string[] {
  return (wanted ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((text) => text.trim());
      const quality = parameters.find((parameter) => /^q=/i.test(parameter));
      return { tag, wish: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, wish }) => tag !== "" && wish > 0)
    .sort((a, b) => b.wish - a.wish)
    .map(({ tag }) => tag);
}

/** The language that serves a locale or an Accept-Language header best; null when none does. */
export function knownLanguage(wanted: string | null | undefined): Language | null {
  for (const tag of tagsByWish(wanted).map((text) => text.toLowerCase())) {
    const exact = LANGUAGES.find((language) => language.toLowerCase() === tag);
    const near = exact ?? LANGUAGES.find((language) => language.split("-")[0]!.toLowerCase() === tag.split("-")[0]);
    if (near) return near;
  }
  return null;
}

/** The language that serves a locale or an Accept-Language header best; English when none does. */
export const languageFor = (wanted: string | null | undefined): Language => knownLanguage(wanted) ?? "en";

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

export type Values = Record<string, string | number>;
export type Translate<M extends Messages> = (key: keyof M & string, values?: Values) => string;

/** U+2068 and U+2069: what is between has a direction of its own, and does not disturb the order of what is around it. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * A function from key and values to text. `{count}` chooses the plural form; numbers are written in the digits of the locale, as the dates
 * beside them are. In a language that is written from right to left each value stands apart, so that Latin names, addresses and numbers
 * keep their order.
 */
export function translator<M extends Messages>(language: Language, messages: M, locale: string = language): Translate<M> {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const isRightToLeft = directionOf(language) === "rtl";
  return (key, values = {}) => {
    const message: Message = messages[key] ?? key;
    const count = values.count;
    const text = typeof message === "string" ? message : (typeof count === "number" && message[plural.select(count)]) || message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (typeof value === "number") return numbers.format(value);
      return isRightToLeft ? isolated(value) : value;
    });
  };
}
