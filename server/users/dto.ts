import type { Prisma } from "@/prisma/generated/client";
import { jsonOrNull } from "@/server/core/database";

/** How many bookings a user takes in a calendar period, over all event types; null is no limit. */
export interface UserBookingLimits {
  perDay: number | null;
  perWeek: number | null;
  perMonth: number | null;
  perYear: number | null;
}

/** A user as its owner sees it. */
export interface Me {
  id: number;
  username: string | null;
  email: string;
  name: string | null;
  avatarUrl: string | null;
  bio: string | null;
  timeFormat: number;
  timeZone: string;
  weekStart: string;
  locale: string;
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  hideBranding: boolean;
  away: boolean;
  defaultScheduleId: number | null;
  metadata: Record<string, unknown>;
  bookingLimits: UserBookingLimits;
  admin: boolean;
  emailVerified: boolean;
  onboarded: boolean;
}

/** What became of a wish for another address: the one of now, and the one that waits for its link to be opened. */
export interface EmailChange {
  email: string;
  pendingEmail: string | null;
}

export const meSelect = {
  id: true,
  username: true,
  email: true,
  name: true,
  avatarUrl: true,
  bio: true,
  timeFormat: true,
  timeZone: true,
  weekStart: true,
  locale: true,
  theme: true,
  brandColor: true,
  darkBrandColor: true,
  hideBranding: true,
  away: true,
  defaultScheduleId: true,
  metadata: true,
  bookingLimits: true,
  role: true,
  emailVerifiedAt: true,
  onboardedAt: true,
} satisfies Prisma.UserSelect;

export function toMe(row: Prisma.UserGetPayload<{ select: typeof meSelect }>): Me {
  const { role, emailVerifiedAt, onboardedAt, metadata, bookingLimits, ...rest } = row;
  return {
    ...rest,
    metadata: (metadata ?? {}) as Record<string, unknown>,
    bookingLimits: toBookingLimits(bookingLimits),
    admin: role === "admin",
    emailVerified: emailVerifiedAt !== null,
    onboarded: onboardedAt !== null,
  };
}

/** The column's limits by their documented names. */
export function toBookingLimits(stored: Prisma.JsonValue): UserBookingLimits {
  const {
    day = null,
    week = null,
    month = null,
    year = null,
  } = (stored ?? {}) as { [period in "day" | "week" | "month" | "year"]?: number };
  return { perDay: day, perWeek: week, perMonth: month, perYear: year };
}

/** What the column keeps, and the engine reads: the periods that have a limit, or nothing when none has. */
export function bookingLimitsColumn({ perDay, perWeek, perMonth, perYear }: UserBookingLimits) {
  const set = Object.entries({ day: perDay, week: perWeek, month: perMonth, year: perYear }).filter(([, limit]) => limit !== null);
  return jsonOrNull(set.length ? Object.fromEntries(set) : null);
}

/** A user as anybody may see them on a public page. */
export interface PublicUser {
  id: number;
  username: string;
  name: string;
  bio: string | null;
  avatarUrl: string | null;
  away: boolean;
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  hideBranding: boolean;
  weekStart: string;
}
