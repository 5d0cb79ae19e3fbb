import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { notFound } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { apiKeyEvents } from "./events";
import { RevokeApiKeyInput } from "./schemas";

/** Deletes one of the acting user's API keys; calls that use it get 401 from now on. Throws `not_found`. */
export async function revokeApiKey(ctx: Ctx, input: RevokeApiKeyInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { id } = RevokeApiKeyInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.apiKey.deleteMany({ where: { id, userId } });
    if (!count) throw notFound("API key", id);
    await recordEvent(tx, { of: apiKeyEvents.of(id), type: "revoked", data: { userId, why: "asked" } });
    logCredential(tx, "api_key_revoked", { userId, apiKeyId: id });
  });
}
