// isomorphic
import { z } from "zod";
import { RangeEnd } from "@/server/core/range-bounds";
import { EventTypeOwner } from "@/server/owners/schemas";

/** A date ends a link with its last moment. */
const ExpiresAt = RangeEnd;
const usageMessage = "Use a whole number from 1 to 100000";
const MaxUsageCount = z.int(usageMessage).min(1, usageMessage).max(100_000, usageMessage);

/** What ends a link: a moment, a number of uses, or whichever comes first. */
export const PrivateLinkLimits = z.object({ expiresAt: ExpiresAt.optional(), maxUsageCount: MaxUsageCount.optional() });

export const CreatePrivateLinkInput = PrivateLinkLimits.extend({ owner: EventTypeOwner });
export type CreatePrivateLinkInput = z.input<typeof CreatePrivateLinkInput>;

export const PrivateLinkId = z.object({ owner: EventTypeOwner, linkId: z.string().min(1).max(100) });
export type PrivateLinkId = z.input<typeof PrivateLinkId>;

export const PrivateLinksRef = z.object({ owner: EventTypeOwner });
export type PrivateLinksRef = z.input<typeof PrivateLinksRef>;

export const UpdatePrivateLinkInput = PrivateLinkLimits.extend(PrivateLinkId.shape);
export type UpdatePrivateLinkInput = z.input<typeof UpdatePrivateLinkInput>;
