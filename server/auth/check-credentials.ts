import { makeCtx } from "@/server/boot";
import { comparableEmail } from "@/server/core/atoms-email";
import { AppError } from "@/server/core/errors";
import { verifyPassword } from "@/server/core/passwords";
import { forgiveTries, spendTry } from "@/server/core/tries";
import { findCredentials } from "@/server/users/queries";

/**
 * The user whose e-mail and password these are, or null. An unknown address takes as long as a wrong password. Throws an error called
 * "TooManyTries", a word that next-auth hands to the sign-in form, when account and address have used their tries up.
 */
export async function checkCredentials(credentials: { email?: string; password?: string } | undefined, address: string | undefined) {
  const { email, password } = credentials ?? {};
  if (!email || !password || email.length > 254 || password.length > 200) return null;
  const account = comparableEmail(email);
  await spendTry("sign-in", account, address ?? null).catch((error: unknown) => {
    throw AppError.is(error) ? new Error("TooManyTries") : error;
  });
  const user = await findCredentials(await makeCtx({ type: "system", name: "sign-in" }), account);
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user) return null;
  await forgiveTries("sign-in", account, address ?? null);
  return { id: String(user.id), email: user.email, name: user.name, sessionVersion: user.sessionVersion };
}
