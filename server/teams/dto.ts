import type { Prisma } from "@/prisma/generated/client";

export interface Team {
  id: number;
  name: string;
  slug: string;
  bio: string | null;
  logoUrl: string | null;
  calVideoLogo: string | null;
  appLogo: string | null;
  appIconLogo: string | null;
  bannerUrl: string | null;
  hideBranding: boolean;
  isPrivate: boolean;
  hideBookATeamMember: boolean;
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  /** 12 or 24; null: the reader's own. */
  timeFormat: number | null;
  timeZone: string;
  weekStart: string;
  metadata: Record<string, unknown>;
}

export const teamSelect = {
  id: true,
  name: true,
  slug: true,
  bio: true,
  logoUrl: true,
  calVideoLogo: true,
  appLogo: true,
  appIconLogo: true,
  bannerUrl: true,
  hideBranding: true,
  isPrivate: true,
  hideBookATeamMember: true,
  theme: true,
  brandColor: true,
  darkBrandColor: true,
  timeFormat: true,
  timeZone: true,
  weekStart: true,
  metadata: true,
} satisfies Prisma.TeamSelect;

export function toTeam(row: Prisma.TeamGetPayload<{ select: typeof teamSelect }>): Team {
  return { ...row, metadata: (row.metadata ?? {}) as Record<string, unknown> };
}
