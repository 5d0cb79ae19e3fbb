import { cookies, headers } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { makeCtx } from "@/server/boot";
import type { Actor, Ctx, Origin } from "@/server/core/context";
import { cameByMail } from "@/server/core/mail-mark";
import { secrets } from "@/server/core/secrets";
import { endSessionOfCookie } from "@/server/sessions/end";
import { findSessionActor } from "@/server/sessions/queries";
import { sessionCookie } from "./cookies";

/**
 * The context of the current request: the signed-in user, or an anonymous booker. Once per request; without a cookie no database is asked.
 */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const sent = await headers();
  const origin: Origin = cameByMail(sent.get("referer")) ? "mail" : "page";
  const anonymous: Ctx = { ...(await anonymousCtx()), origin };
  const actor = await actorOf(await sessionIdOfCookie());
  return actor ? { ...anonymous, actor } : anonymous;
});

async function anonymousCtx(): Promise<Ctx> {
  return makeCtx({ type: "booker", address: (await headers()).get("x-kairos-address") });
}

/** The id in the cookie of this browser; undefined when there is none, it was changed or is too old. */
async function sessionIdOfCookie(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return undefined;
  const sealed = await decode({ token, secret: secrets().auth }).catch(() => null);
  return sealed?.sid;
}

/** Who a session's id stands for now, or null. */
export async function actorOf(sessionId: string | undefined): Promise<Actor | null> {
  if (!sessionId) return null;
  return findSessionActor(await anonymousCtx(), sessionId, (await headers()).get("x-kairos-address"));
}

/** Ends the session of the browser that signs out. */
export async function endBrowserSession(sessionId: string | undefined): Promise<void> {
  if (sessionId) await endSessionOfCookie(await anonymousCtx(), sessionId);
}
