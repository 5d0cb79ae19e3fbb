import { z } from "zod";
import { defineEvents } from "@/server/core/events";

const One = { sessionId: z.string() };
/** How many sessions ended. */
const Ended = { sessions: z.int() };

/** What can happen to the sign-ins of an account: events of the user. The id of a session opens nothing without its sealed cookie. */
export const sessionEvents = defineEvents("session", {
  signed_in: z.object({ ...One, address: z.string().nullable(), userAgent: z.string().nullable(), adminRestricted: z.boolean() }),
  /** With this browser, or from the list of sessions. */
  signed_out: z.object(One),
  /** Everywhere but in the session that asked. */
  signed_out_elsewhere: z.object(Ended),
  /** Everywhere, with a new password, or none until a new one is chosen. */
  signed_out_everywhere: z.object({ ...Ended, why: z.enum(["password_changed", "password_reset", "email_change_undone"]) }),
});

export type WhySignedOut = z.input<(typeof sessionEvents)["schemas"]["signed_out_everywhere"]>["why"];
