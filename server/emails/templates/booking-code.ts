import type { Language } from "@/server/i18n/translate";
import { headerText } from "../addresses";
import { mailWords } from "../languages";
import { letterHtml, letterText } from "./letter";

interface CodeFacts {
  code: string;
  /** Null for a dynamic group, which has no title yet. */
  eventTypeTitle: string | null;
  /** How long the code works. */
  minutes: number;
  language: Language;
}

/** To somebody who is about to book: the code that proves their address. */
export function bookingCodeLetter({ code, eventTypeTitle, minutes, language }: CodeFacts) {
  const t = mailWords(language);
  const letter = {
    language,
    preview: t("code.preview", { code }),
    heading: t("code.heading"),
    paragraphs: [t("code.intro", { code })],
    rows: [],
    actions: [],
    footer: [t("code.footer", { count: minutes })],
  };
  const subject = t("code.subject", { code, title: eventTypeTitle === null ? t("code.meeting") : headerText(eventTypeTitle, 100) });
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}
