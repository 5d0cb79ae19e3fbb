import { RateLimiterMemory } from "rate-limiter-flexible";
import { makeCtx } from "@/server/boot";
import { verifyPassword } from "@/server/core/passwords";
import { findCredentials } from "@/server/users/queries";

/** Ten tries per account and address in a quarter of an hour: a password cannot be guessed, a typing error costs nothing. */
const tries = new RateLimiterMemory({ points: 10, duration: 900 });

/** The user whose e-mail and password these are, or null. An unknown address takes as long as a wrong password. */
export async function checkCredentials(credentials: { email?: string; password?: string } | undefined, address: string | undefined) {
  const { email, password } = credentials ?? {};
  if (!email || !password || password.length > 200) return null;
  const spent = await tries.consume(`${email.toLowerCase()} ${address ?? ""}`).catch(() => null);
  if (!spent) throw new Error("TooManyTries");
  const user = await findCredentials(await makeCtx({ type: "system", name: "sign-in" }), email);
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user) return null;
  return { id: String(user.id), email: user.email, name: user.name, sessionVersion: user.sessionVersion };
}
