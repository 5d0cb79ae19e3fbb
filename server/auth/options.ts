import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { secrets } from "@/server/core/secrets";

declare module "next-auth" {
  interface Session {
    user: { id: number; sessionVersion: number; name?: string | null };
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    uid?: number;
    ver?: number;
  }
}

/** next-auth with credentials and a JWT session. Who the user is now is read from the database on each request (session.ts). */
export function authOptions(): NextAuthOptions {
  return {
    secret: secrets().auth,
    session: { strategy: "jwt", maxAge: 30 * 86_400 },
    pages: { signIn: "/auth/login", error: "/auth/login" },
    providers: [
      CredentialsProvider({
        name: "credentials",
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          // loaded on demand: this module is also imported where no database may be opened
          const { checkCredentials } = await import("./check-credentials");
          return checkCredentials(credentials, request?.headers?.["x-kairos-address"]);
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) {
          token.uid = Number(user.id);
          token.ver = (user as unknown as { sessionVersion: number }).sessionVersion;
        }
        return token;
      },
      session({ session, token }) {
        session.user = { id: token.uid ?? 0, sessionVersion: token.ver ?? -1 };
        return session;
      },
    },
  };
}
