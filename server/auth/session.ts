import { headers } from "next/headers";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { makeCtx } from "@/server/boot";
import type { Actor, Ctx, Origin } from "@/server/core/context";
import { cameByMail } from "@/server/core/mail-mark";
import { findSessionActor } from "@/server/users/queries";
import { authOptions } from "./options";

/** The context of the current request: the signed-in user, or an anonymous booker. Once per request. */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const sent = await headers();
  const origin: Origin = cameByMail(sent.get("referer")) ? "mail" : "page";
  const anonymous: Ctx = { ...(await makeCtx({ type: "booker", address: sent.get("x-kairos-address") })), origin };
  const session = await getServerSession(authOptions());
  if (!session?.user.id) return anonymous;
  const actor: Actor | null = await findSessionActor(anonymous, session.user.id, session.user.sessionVersion);
  return actor ? { ...anonymous, actor } : anonymous;
});
