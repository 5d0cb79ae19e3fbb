import type { NextAuthOptions } from "next-auth";
import { isHttps } from "@/server/core/env";

/** Under https every cookie is bound to this very host: no other one, and no plain connection, can set it. */
const cookieName = (name: string) => `${isHttps() ? "__Host-" : ""}next-auth.${name}`;

/** The cookie that holds a session's id, encrypted. */
export const sessionCookie = (): string => cookieName("session-token");

/** The cookies of signing in, by next-auth's names for them. */
export function authCookies(): NonNullable<NextAuthOptions["cookies"]> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  const cookie = (name: string) => ({ name: cookieName(name), options });
  return { sessionToken: cookie("session-token"), callbackUrl: cookie("callback-url"), csrfToken: cookie("csrf-token") };
}
