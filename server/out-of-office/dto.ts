import type { Prisma } from "@/prisma/generated/client";
import type { Period } from "./rules/period";
import type { OooReason } from "./schemas";

/** A stretch of days on which a user cannot be booked. */
export interface OutOfOfficeEntry extends Period {
  id: number;
  uuid: string;
  userId: number;
  reason: OooReason;
  notes: string | null;
  /** Whether people who would book may read the notes. */
  showNotes: boolean;
  /** Who covers meanwhile. */
  toUser: { id: number; username: string | null; name: string | null } | null;
  createdAt: Date;
}

export const oooSelect = {
  id: true,
  uuid: true,
  userId: true,
  startDate: true,
  endDate: true,
  startTime: true,
  endTime: true,
  reason: true,
  notes: true,
  showNotes: true,
  toUser: { select: { id: true, username: true, name: true } },
  createdAt: true,
} satisfies Prisma.OutOfOfficeSelect;

export function toOutOfOffice(row: Prisma.OutOfOfficeGetPayload<{ select: typeof oooSelect }>): OutOfOfficeEntry {
  return { ...row, reason: row.reason as OooReason };
}

/** What a visitor may know of somebody's absence. */
export interface AwayNotice extends Period {
  reason: OooReason;
  emoji: string;
  /** Null unless the user shows them. */
  notes: string | null;
  /** Who can be booked instead; `hasEventType` when they offer an event type at the same slug. */
  cover: { username: string; name: string; hasEventType: boolean } | null;
}
