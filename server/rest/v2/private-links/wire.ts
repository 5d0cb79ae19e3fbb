import { z } from "zod";
import { webappUrl } from "@/server/core/env";
import type { PrivateLink } from "@/server/private-links/dto";

const link = { linkId: z.string(), eventTypeId: z.int(), isExpired: z.boolean(), bookingUrl: z.url() };

/** A link that a moment ends, one that a number of uses ends, or both. */
export const PrivateLinkWire = z.union([
  z.object({ ...link, expiresAt: z.iso.datetime(), maxUsageCount: z.int().optional(), usageCount: z.int().optional() }),
  z.object({ ...link, maxUsageCount: z.int(), usageCount: z.int() }),
]);

export function toPrivateLinkWire({ slug, expiresAt, maxUsageCount, usageCount, ...rest }: PrivateLink): z.input<typeof PrivateLinkWire> {
  const facts = { ...rest, bookingUrl: `${webappUrl()}/d/${rest.linkId}/${slug}` };
  if (!expiresAt) return { ...facts, maxUsageCount: maxUsageCount ?? 1, usageCount };
  return { ...facts, expiresAt: expiresAt.toISOString(), ...(maxUsageCount !== null && { maxUsageCount, usageCount }) };
}

export const DeletedPrivateLinkWire = z.object({ linkId: z.string(), message: z.string() });
