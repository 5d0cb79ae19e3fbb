// isomorphic

/** A message: text with {placeholders}, or one text per plural category of {count}. */
export type Message = string | ({ other: string } & Partial<Record<"zero" | "one" | "two" | "few" | "many", string>>);

export type Messages = Record<string, Message>;

/** The languages that the public pages and the mail speak. */
const LANGUAGES = ["en", "de", "fr", "es", "pt-BR", "it", "nl", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that serves a locale or an Accept-Language header best; English when none does. */
export function languageFor(wanted: string | null | undefined): Language {
  const tags = (wanted ?? "").split(",").map((part) => part.split(";")[0]!.trim().toLowerCase());
  for (const tag of tags) {
    const exact = LANGUAGES.find((language) => language.toLowerCase() === tag);
    const near = exact ?? LANGUAGES.find((language) => language.split("-")[0]!.toLowerCase() === tag.split("-")[0]);
    if (tag && near) return near;
  }
  return "en";
}

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

export type Values = Record<string, string | number>;
export type Translate<M extends Messages> = (key: keyof M & string, values?: Values) => string;

/** A function from key and values to text. `{count}` chooses the plural form and is written in the language's digits. */
export function translator<M extends Messages>(language: Language, messages: M): Translate<M> {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const message: Message = messages[key] ?? key;
    const count = values.count;
    const text = typeof message === "string" ? message : (typeof count === "number" && message[plural.select(count)]) || message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
