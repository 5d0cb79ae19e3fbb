import { env, webappUrl } from "@/server/core/env";

export interface Mailbox {
  name: string;
  address: string;
}

/** Control characters, line ends, and the marks that turn the reading direction of what follows: they hide what a header says. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text of strangers made fit for one header line: no line ends, no direction marks, at most `max` characters. */
export function headerText(text: string, max = 200): string {
  const line = text.replace(UNSAFE, " ").replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length > max
    ? `${letters
        .slice(0, max - 1)
        .join("")
        .trim()}…`
    : line;
}

/** One address and nothing else: no name, no second address, no line end. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u.test(text);
}

/** A mailbox as a person reads it: `"Ana Souza" <ana@example.com>`. */
export function writeMailbox({ name, address }: Mailbox): string {
  return name ? `"${headerText(name).replace(/["\\]/g, "'")}" <${address}>` : address;
}

/** Who the mail is from: EMAIL_FROM (an address, or `Name <address>`) and EMAIL_FROM_NAME. */
export function sender(): Mailbox {
  const { EMAIL_FROM = "", EMAIL_FROM_NAME } = env();
  const parts = /^(.*)<([^<>]+)>\s*$/.exec(EMAIL_FROM);
  const address = (parts?.[2] ?? EMAIL_FROM).trim();
  const name = EMAIL_FROM_NAME ?? parts?.[1]?.trim().replace(/^"(.*)"$/, "$1");
  return { name: headerText(name || "Kairos"), address: isAddress(address) ? address : `notifications@${ownDomain()}` };
}

/** The domain of the public address; `localhost` where that is not a name that mail can come from. */
function ownDomain(): string {
  const { hostname } = new URL(webappUrl());
  return /^[a-z0-9.-]+$/i.test(hostname) ? hostname : "localhost";
}
