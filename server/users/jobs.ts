import { z } from "zod";
import { defineJob } from "@/server/core/jobs";
import { mailEmailChange } from "./mail-email-change";
import { mailPasswordReset } from "./mail-password-reset";
import { mailSignUp } from "./mail-sign-up";

/**
 * Somebody typed this address where one asks for a new password. The token is made when they ask: a repetition mails the same one, or
 * nothing.
 */
export const passwordResetJob = defineJob({
  name: "password-reset",
  payload: z.object({ email: z.string(), token: z.string() }),
  sealed: true,
  retry: { limit: 3, delaySeconds: 10 },
  run: mailPasswordReset,
});

/** Somebody signed up with this address. The token is made when they do: a repetition mails the same one, or nothing. */
export const signUpJob = defineJob({
  name: "sign-up",
  payload: z.object({ email: z.string(), token: z.string() }),
  sealed: true,
  retry: { limit: 3, delaySeconds: 10 },
  run: mailSignUp,
});

/** A user wants to sign in with this address from now on. The token is made when they ask: a repetition mails the same one, or nothing. */
export const emailChangeJob = defineJob({
  name: "email-change",
  payload: z.object({ email: z.string(), token: z.string() }),
  sealed: true,
  retry: { limit: 3, delaySeconds: 10 },
  run: mailEmailChange,
});
