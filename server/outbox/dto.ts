import type { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/core/errors";
import { decrypt } from "@/server/core/secrets";

/** A kept mail in the list. */
export interface OutboxEntry {
  id: number;
  to: string;
  subject: string;
  hasCalendar: boolean;
  /** What the mail server said when it refused the mail for good; null where there was none to send it. */
  refusal: string | null;
  createdAt: Date;
}

export interface OutboxMail extends OutboxEntry {
  from: string;
  text: string;
  html: string;
  /** The iCalendar file. */
  calendar: string | null;
}

export const outboxSelect = {
  id: true,
  to: true,
  from: true,
  subject: true,
  text: true,
  html: true,
  calendar: true,
  refusal: true,
  createdAt: true,
} satisfies Prisma.OutboxMailSelect;

/** Throws `unavailable` when the mail was encrypted with a key that this instance does not have. */
export function toOutboxMail(row: Prisma.OutboxMailGetPayload<{ select: typeof outboxSelect }>): OutboxMail {
  const { text, html, calendar } = row;
  return {
    ...row,
    text: opened(text),
    html: opened(html),
    calendar: calendar === null ? null : opened(calendar),
    hasCalendar: calendar !== null,
  };
}

/** Mail of before it was encrypted is read as it is. */
function opened(kept: string): string {
  if (!/^v1(\.[\w-]*){3}$/.test(kept)) return kept;
  try {
    return decrypt(kept);
  } catch {
    throw new AppError(
      "unavailable",
      "This mail was encrypted with another key. Add that one to CALENDSO_ENCRYPTION_KEY_PREVIOUS, start again and open the mail again.",
    );
  }
}
