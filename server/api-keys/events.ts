import { z } from "zod";
import { defineEvents } from "@/server/core/events";

/** Whose key it is. */
const Owned = { userId: z.int() };

/** What can happen to an API key; nothing of the key itself. */
export const apiKeyEvents = defineEvents("api_key", {
  created: z.object({ ...Owned, note: z.string().nullable(), expiresAt: z.iso.datetime().nullable() }),
  /** It ended, and this one took its place. */
  refreshed: z.object({ ...Owned, newId: z.string() }),
  /** `why`: by itself, or with all keys of its user. */
  revoked: z.object({ ...Owned, why: z.enum(["asked", "password_changed", "password_reset", "email_change_undone"]) }),
});

export type WhyRevoked = z.input<(typeof apiKeyEvents)["schemas"]["revoked"]>["why"];
