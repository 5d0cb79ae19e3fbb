import { makeCtx } from "@/server/boot";
import { AppError } from "@/server/core/errors";
import { signIn } from "@/server/users/sign-in";

/** Words that next-auth hands to the sign-in form. */
const WORDS: Record<string, string> = { rate_limited: "TooManyTries", unavailable: "TooBusy" };

/**
 * Starts a session for the user whose e-mail and password these are; null when they are nobody's. Throws an error called "TooManyTries"
 * when account and address have used their tries up, "TooBusy" when too many sign in at once.
 */
export async function checkCredentials(
  credentials: { email?: string; password?: string } | undefined,
  caller: { address: string | undefined; userAgent: string | undefined },
) {
  const { email, password } = credentials ?? {};
  if (!email || !password || email.length > 254 || password.length > 200) return null;
  const { address = null, userAgent = null } = caller;
  const ctx = await makeCtx({ type: "booker", address });
  const signedIn = await signIn(ctx, { email, password, address, userAgent }).catch((error: unknown) => {
    throw AppError.is(error) && WORDS[error.code] ? new Error(WORDS[error.code]) : error;
  });
  return signedIn && { id: String(signedIn.userId), sessionId: signedIn.sessionId };
}
