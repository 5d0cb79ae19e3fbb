import type { Ctx } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { enqueue } from "@/server/core/jobs";
import { keyedHash } from "@/server/core/secrets";
import { newEmailToken } from "@/server/email-tokens/issue";
import { passwordResetJob } from "./jobs";
import { RequestPasswordResetInput } from "./schemas";

/**
 * Asks for a mail with a link to choose a new password. The answer, and the time it takes, are the same whether there is such an account or
 * not: the address is looked up by a job.
 */
export async function requestPasswordReset(ctx: Ctx, input: RequestPasswordResetInput): Promise<void> {
  const { email } = RequestPasswordResetInput.parse(input);
  await enqueue(ctx, passwordResetJob, { email, token: newEmailToken() }, { key: keyedHash(email) });
  logCredential(ctx, "password_reset_requested", { typed: email, address: ctx.actor.type === "booker" ? ctx.actor.address : null });
}
