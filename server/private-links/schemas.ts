// isomorphic
import { z } from "zod";
import { Id } from "@/server/core/atoms";
import { RangeEnd } from "@/server/core/range-bounds";

/** A date ends a link with its last moment. */
const ExpiresAt = RangeEnd;
const usageMessage = "Use a whole number from 1 to 100000";
const MaxUsageCount = z.int(usageMessage).min(1, usageMessage).max(100_000, usageMessage);

/** What ends a link: a moment, a number of uses, or whichever comes first. */
export const PrivateLinkLimits = z.object({ expiresAt: ExpiresAt.optional(), maxUsageCount: MaxUsageCount.optional() });

export const CreatePrivateLinkInput = PrivateLinkLimits.extend({ eventTypeId: Id });
export type CreatePrivateLinkInput = z.input<typeof CreatePrivateLinkInput>;

export const PrivateLinkId = z.object({ eventTypeId: Id, linkId: z.string().min(1).max(100) });
export type PrivateLinkId = z.input<typeof PrivateLinkId>;

export const UpdatePrivateLinkInput = PrivateLinkLimits.extend(PrivateLinkId.shape);
export type UpdatePrivateLinkInput = z.input<typeof UpdatePrivateLinkInput>;
