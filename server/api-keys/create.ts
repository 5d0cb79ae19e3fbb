import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { randomText, sha256 } from "@/server/core/ids";
import { apiKeyEvents } from "./events";
import { CreateApiKeyInput } from "./schemas";

/**
 * Makes an API key for the acting user. The answer is the only place where the key is ever seen. Throws `invalid_input` for an expiry in
 * the past.
 */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<{ id: string; key: string }> {
  const { userId } = requirePerson(ctx);
  const { note, expiresAt } = CreateApiKeyInput.parse(input);
  if (expiresAt && expiresAt <= ctx.now) throw fieldError("expiresAt", "Choose an expiry in the future.");
  const key = `cal_${randomText(40)}`;
  const data = { userId, note, keyHash: sha256(key), hint: key.slice(-4), expiresAt, createdAt: ctx.now };
  return inTransaction(ctx, async (tx) => {
    const { id } = await tx.db.apiKey.create({ data, select: { id: true } });
    const said = { userId, note: note ?? null, expiresAt: expiresAt?.toISOString() ?? null };
    await recordEvent(tx, { of: apiKeyEvents.of(id), type: "created", data: said });
    logCredential(tx, "api_key_created", { userId, apiKeyId: id });
    return { id, key };
  });
}
