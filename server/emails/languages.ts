import { mail as en } from "@/server/i18n/messages/en/mail";
import { type Language, languageFor, type Message, type Translate, translator } from "@/server/i18n/translate";

export type MailMessages = typeof en;
export type MailWords = Translate<MailMessages>;

/** A language is here once server/i18n/messages/<language>/mail.ts exists; a key that it lacks is said in English. */
const catalogues: Partial<Record<Language, Partial<Record<keyof MailMessages, Message>>>> = { en };

/** The language that a mail to somebody with this locale is written in: names of days and months never differ from the rest. */
export function mailLanguage(locale: string): Language {
  const language = languageFor(locale);
  return catalogues[language] ? language : "en";
}

export function mailWords(language: Language): MailWords {
  return translator<Record<keyof MailMessages, Message>>(language, { ...en, ...catalogues[language] });
}
