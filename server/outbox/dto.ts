import type { Prisma } from "@/prisma/generated/client";

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

export function toOutboxMail(row: Prisma.OutboxMailGetPayload<{ select: typeof outboxSelect }>): OutboxMail {
  return { ...row, hasCalendar: row.calendar !== null };
}
