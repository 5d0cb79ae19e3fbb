import { headerText } from "../addresses";
import { letterHtml, letterText } from "./letter";

/** To somebody who is about to book: the code that proves their address. */
export function bookingCodeLetter({ code, eventTypeTitle, minutes }: { code: string; eventTypeTitle: string; minutes: number }) {
  const subject = `${code} is your code to book ${headerText(eventTypeTitle, 100)}`;
  const letter = {
    language: "en" as const,
    preview: `Your code is ${code}.`,
    heading: "Confirm your e-mail address",
    paragraphs: [`Type this code on the booking page: ${code}`],
    rows: [],
    actions: [],
    footer: [`The code works for ${minutes} minutes. If you are not booking anything, ignore this mail.`],
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}
