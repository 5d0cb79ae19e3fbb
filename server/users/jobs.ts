import { z } from "zod";
import { defineJob } from "@/server/jobs/define";
import { mailPasswordReset } from "./mail-password-reset";

/** Somebody typed this address where one asks for a new password. */
export const passwordResetJob = defineJob({
  name: "password-reset",
  payload: z.object({ email: z.string() }),
  retry: { limit: 3, delaySeconds: 10 },
  run: (ctx, { email }) => mailPasswordReset(ctx, email),
});
