import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { notFound } from "@/server/core/errors";
import { RevokeApiKeyInput } from "./schemas";

/** Deletes one of the acting user's API keys; calls that use it get 401 from now on. Throws `not_found`. */
export async function revokeApiKey(ctx: Ctx, input: RevokeApiKeyInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { id } = RevokeApiKeyInput.parse(input);
  const { count } = await ctx.db.apiKey.deleteMany({ where: { id, userId } });
  if (!count) throw notFound("API key", id);
  logCredential(ctx, "api_key_revoked", { userId, apiKeyId: id });
}
