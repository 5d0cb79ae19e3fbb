import nodemailer from "nodemailer";
import { env } from "@/server/core/env";
import { headerText, type Mailbox, sender } from "./addresses";

export interface Letter {
  /** Of the job: a retry carries the same Message-ID, so that a mailbox that already has the mail can tell. */
  id: string;
  to: Mailbox;
  replyTo?: Mailbox | undefined;
  subject: string;
  text: string;
  html: string;
  calendar?: { content: string; method: "REQUEST" | "CANCEL" } | undefined;
}

/** Milliseconds. A server that says nothing for this long is taken for gone; the queue tries again. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };

/** EMAIL_SERVER (an address such as smtps://user:password@host:465) wins over EMAIL_SERVER_HOST, _PORT, _USER and _PASSWORD. */
function openTransport() {
  const { EMAIL_SERVER, EMAIL_SERVER_HOST, EMAIL_SERVER_PORT, EMAIL_SERVER_USER, EMAIL_SERVER_PASSWORD } = env();
  if (EMAIL_SERVER) return nodemailer.createTransport({ url: EMAIL_SERVER, ...TIMEOUTS });
  const port = EMAIL_SERVER_PORT || 587;
  const auth = EMAIL_SERVER_USER ? { user: EMAIL_SERVER_USER, pass: EMAIL_SERVER_PASSWORD ?? "" } : undefined;
  return nodemailer.createTransport({ host: EMAIL_SERVER_HOST, port, secure: port === 465, auth, ...TIMEOUTS });
}

/** Hands one mail to the mail server. Throws what the server or the connection said. */
export async function deliver(letter: Letter, date: Date): Promise<void> {
  const from = sender();
  const transport = openTransport();
  try {
    await transport.sendMail({
      from,
      to: { name: headerText(letter.to.name), address: letter.to.address },
      replyTo: letter.replyTo && { name: headerText(letter.replyTo.name), address: letter.replyTo.address },
      subject: headerText(letter.subject, 250),
      text: letter.text,
      html: letter.html,
      icalEvent: letter.calendar && { method: letter.calendar.method, filename: "invite.ics", content: letter.calendar.content },
      messageId: `<${letter.id}@${from.address.split("@")[1]}>`,
      date,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}

/**
 * True when the server refused this very mail for good (RFC 5321: 5yz to the recipient or to the message): trying again is useless.
 * A refused sign-in or greeting is 5yz too, but the operator can mend it while the retries last.
 */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode = 0 } = error as Error & { code?: string; responseCode?: number };
  return (code === "EENVELOPE" || code === "EMESSAGE") && responseCode >= 500 && responseCode < 600;
}
