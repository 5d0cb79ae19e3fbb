import { mail as ar } from "@/server/i18n/messages/ar/mail";
import { mail as de } from "@/server/i18n/messages/de/mail";
import { mail as en } from "@/server/i18n/messages/en/mail";
import { mail as es } from "@/server/i18n/messages/es/mail";
import { mail as fr } from "@/server/i18n/messages/fr/mail";
import { mail as it } from "@/server/i18n/messages/it/mail";
import { mail as nl } from "@/server/i18n/messages/nl/mail";
import { mail as ptBR } from "@/server/i18n/messages/pt-br/mail";
import { type Language, type Message, type Translate, translator } from "@/server/i18n/translate";

export type MailMessages = Record<keyof typeof en, Message>;
export type MailWords = Translate<MailMessages>;

const catalogues: Record<Language, MailMessages> = { en, de, fr, es, "pt-BR": ptBR, it, nl, ar };

/** The words of a mail to somebody who reads this language. */
export const mailWords = (language: Language): MailWords => translator<MailMessages>(language, catalogues[language]);
