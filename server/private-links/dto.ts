import type { Prisma } from "@/prisma/generated/client";
import { isExpired } from "./rules/expired";

/** A secret address under which an event type, also a hidden one, can be booked until the link has expired. */
export interface PrivateLink {
  linkId: string;
  eventTypeId: number;
  /** Slug of the event type: the last part of the address. */
  slug: string;
  /** null: no moment ends it. */
  expiresAt: Date | null;
  /** null: no number of uses ends it. */
  maxUsageCount: number | null;
  usageCount: number;
  isExpired: boolean;
}

export const privateLinkSelect = {
  linkId: true,
  eventTypeId: true,
  expiresAt: true,
  maxUsageCount: true,
  usageCount: true,
  eventType: { select: { slug: true } },
} satisfies Prisma.PrivateLinkSelect;

export function toPrivateLink(row: Prisma.PrivateLinkGetPayload<{ select: typeof privateLinkSelect }>, now: Date): PrivateLink {
  const { eventType, ...link } = row;
  return { ...link, slug: eventType.slug, isExpired: isExpired(link, now) };
}
