import { findActorByApiKey } from "@/server/api-keys/queries";
import type { Actor, Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { type Access, isPublic } from "./access";

const HOW = "Send 'Authorization: Bearer cal_…' with a valid API key (Settings > Developer > API keys).";

/** Who calls. A credential that is sent must be good, also where none is needed. Throws `unauthenticated`. */
export async function authenticate(ctx: Ctx, access: Access, authorization: string | undefined): Promise<Actor> {
  if (access === "platform")
    throw new AppError("unauthenticated", "This endpoint is for OAuth clients. Send x-cal-client-id and x-cal-secret-key.");
  if (authorization === undefined) {
    if (isPublic(access)) return ctx.actor;
    throw new AppError("unauthenticated", `No credential was sent. ${HOW}`);
  }
  const token = /^Bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
  const actor = token?.startsWith("cal_") ? await findActorByApiKey(ctx, token) : null;
  if (!actor) throw new AppError("unauthenticated", `The credential is not valid or has expired. ${HOW}`);
  return actor;
}
