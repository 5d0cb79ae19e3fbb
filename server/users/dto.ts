import type { Prisma } from "@/prisma/generated/client";

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
  admin: boolean;
  emailVerified: boolean;
  onboarded: boolean;
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
  role: true,
  emailVerifiedAt: true,
  onboardedAt: true,
} satisfies Prisma.UserSelect;

export function toMe(row: Prisma.UserGetPayload<{ select: typeof meSelect }>): Me {
  const { role, emailVerifiedAt, onboardedAt, metadata, ...rest } = row;
  return {
    ...rest,
    metadata: (metadata ?? {}) as Record<string, unknown>,
    admin: role === "admin",
    emailVerified: emailVerifiedAt !== null,
    onboarded: onboardedAt !== null,
  };
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
