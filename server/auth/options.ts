import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { isHttps } from "@/server/core/env";
import { secrets } from "@/server/core/secrets";
import { ABSOLUTE_MS } from "@/server/sessions/rules/lifetime";
import { authCookies } from "./cookies";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    /** Of the session's row, which says whether the cookie still opens anything. */
    sid?: string;
  }
}

const SESSION_SECONDS = ABSOLUTE_MS / 1000;

/**
 * next-auth with credentials and a cookie that is no more than a sealed reference to a session's row: pages of visitors ask no database
 * (session.ts). Its own addresses under /api/auth look at the row as well.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secrets().auth,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: isHttps(),
    cookies: authCookies(),
    pages: { signIn: "/auth/login", error: "/auth/login" },
    providers: [
      CredentialsProvider({
        name: "credentials",
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          // loaded on demand: this module is also imported where no database may be opened
          const { checkCredentials } = await import("./check-credentials");
          const { "x-kairos-address": address, "user-agent": userAgent } = request?.headers ?? {};
          return checkCredentials(credentials, { address, userAgent });
        },
      }),
    ],
    callbacks: {
      // nothing of the user travels in the cookie
      jwt: ({ token, user }) => (user ? { sid: user.sessionId } : { sid: token.sid }),
      async session({ session, token }) {
        const { actorOf } = await import("./session");
        const actor = await actorOf(token.sid);
        return actor && "userId" in actor ? { expires: session.expires, user: { id: actor.userId } as object } : ({} as typeof session);
      },
    },
    events: {
      async signOut({ token }) {
        const { endBrowserSession } = await import("./session");
        await endBrowserSession(token?.sid);
      },
    },
  };
}
