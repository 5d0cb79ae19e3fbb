import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { createApiKey } from "./create";
import { apiKeyEvents } from "./events";
import { lifetimeLeftTo } from "./rules/lifetime";
import { RefreshApiKeyInput } from "./schemas";

/**
 * Replaces the API key that the caller used by a new one, valid 30 days unless asked otherwise. A key that expires is replaced by one that
 * is valid for as long at most: whoever has found it does not keep it for good. Throws `forbidden` for callers without a key,
 * `invalid_input` when more is asked for than the key had.
 */
export async function refreshApiKey(ctx: Ctx, input: RefreshApiKeyInput): Promise<{ id: string; key: string }> {
  const { actor } = ctx;
  if (actor.type !== "apiKey")
    throw new AppError("forbidden", "Only an API key can be refreshed. Send it as 'Authorization: Bearer cal_…'.");
  const asked = RefreshApiKeyInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const select = { note: true, createdAt: true, expiresAt: true };
    const old = await tx.db.apiKey.delete({ where: { id: actor.apiKeyId }, select });
    const lifetime = lifetimeLeftTo(old, asked);
    if ("refused" in lifetime) throw fieldError(lifetime.refused, lifetime.sentence);
    const expiresAt = lifetime.ms === null ? null : new Date(ctx.now.getTime() + lifetime.ms);
    const made = await createApiKey(tx, { note: old.note ?? undefined, expiresAt });
    await recordEvent(tx, { of: apiKeyEvents.of(actor.apiKeyId), type: "refreshed", data: { userId: actor.userId, newId: made.id } });
    logCredential(tx, "api_key_refreshed", { userId: actor.userId, apiKeyId: actor.apiKeyId });
    return made;
  });
}
