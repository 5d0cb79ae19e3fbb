import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createApiKey } from "./create";
import { RefreshApiKeyInput } from "./schemas";

const DAY = 86_400_000;

/** Replaces the API key that the caller used by a new one, valid 30 days unless asked otherwise. Throws `forbidden` for callers without a key. */
export async function refreshApiKey(ctx: Ctx, input: RefreshApiKeyInput): Promise<{ id: string; key: string }> {
  const { actor } = ctx;
  if (actor.type !== "apiKey")
    throw new AppError("forbidden", "Only an API key can be refreshed. Send it as 'Authorization: Bearer cal_…'.");
  const { apiKeyDaysValid = 30, apiKeyNeverExpires } = RefreshApiKeyInput.parse(input);
  const expiresAt = apiKeyNeverExpires ? null : new Date(ctx.now.getTime() + apiKeyDaysValid * DAY);
  return inTransaction(ctx, async (tx) => {
    const old = await tx.db.apiKey.delete({ where: { id: actor.apiKeyId }, select: { note: true } });
    return createApiKey(tx, { note: old.note ?? undefined, expiresAt });
  });
}
