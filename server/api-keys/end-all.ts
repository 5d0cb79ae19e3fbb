import type { Ctx } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { apiKeyEvents, type WhyRevoked } from "./events";

/** Deletes all API keys of a user; answers how many. For use inside the transaction of another verb, which has checked who asks. */
export async function endAllApiKeys(tx: Ctx, userId: number, why: WhyRevoked): Promise<number> {
  // in one statement, so that what ends is what is recorded
  const keys = await tx.db.$queryRaw<{ id: string }[]>`
    WITH ended AS (DELETE FROM "ApiKey" WHERE "userId" = ${userId} RETURNING id, "createdAt")
    SELECT id FROM ended ORDER BY "createdAt"`;
  for (const { id } of keys) await recordEvent(tx, { of: apiKeyEvents.of(id), type: "revoked", data: { userId, why } });
  return keys.length;
}
