// isomorphic
import { z } from "zod";
import { Flag, TrimmedText } from "@/server/core/atoms";

export const CreateApiKeyInput = z.object({
  note: TrimmedText(100).optional(),
  /** null: never expires. */
  expiresAt: z.coerce.date("Choose a date").nullable(),
});
export type CreateApiKeyInput = z.input<typeof CreateApiKeyInput>;

export const RefreshApiKeyInput = z.object({
  apiKeyDaysValid: z
    .number()
    .int("apiKeyDaysValid must be a whole number")
    .min(1, "apiKeyDaysValid must be at least 1")
    .max(3650, "apiKeyDaysValid must be at most 3650")
    .optional(),
  apiKeyNeverExpires: Flag.optional(),
});
export type RefreshApiKeyInput = z.input<typeof RefreshApiKeyInput>;

export const RevokeApiKeyInput = z.object({ id: z.uuid() });
export type RevokeApiKeyInput = z.input<typeof RevokeApiKeyInput>;
