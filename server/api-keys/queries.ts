import { requirePerson } from "@/server/core/authorize";
import type { Actor, Ctx } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import type { ApiKeyItem } from "./dto";

/** How stale "last used" may be: one write a key and quarter of an hour instead of one a call. */
const LAST_USED_STEP = 15 * 60_000;

/** The user whose key this is, or null when it is unknown or has expired. */
export async function findActorByApiKey(ctx: Ctx, key: string): Promise<Actor | null> {
  const row = await ctx.db.apiKey.findUnique({
    where: { keyHash: sha256(key) },
    select: { id: true, expiresAt: true, lastUsedAt: true, user: { select: { id: true, email: true, role: true, adminRestricted: true } } },
  });
  if (!row || (row.expiresAt && row.expiresAt <= ctx.now)) return null;
  if (!row.lastUsedAt || ctx.now.getTime() - row.lastUsedAt.getTime() > LAST_USED_STEP) {
    await ctx.db.apiKey.updateMany({ where: { id: row.id }, data: { lastUsedAt: ctx.now } });
  }
  const { id: userId, email, role, adminRestricted } = row.user;
  return { type: "apiKey", apiKeyId: row.id, userId, email, admin: role === "admin" && !adminRestricted };
}

/** The acting user's API keys, newest first. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKeyItem[]> {
  const { userId } = requirePerson(ctx);
  return ctx.db.apiKey.findMany({
    where: { userId },
    select: { id: true, note: true, hint: true, expiresAt: true, lastUsedAt: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
}
