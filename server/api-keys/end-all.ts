import type { Ctx } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { apiKeyEvents, type WhyRevoked } from "./events";

/** Deletes all API keys of a user; answers how many. For use inside the transaction of another verb, which has checked who asks. */
export async function endAllApiKeys(tx: Ctx, userId: number, why: WhyRevoked): Promise<number> {
  const keys = await tx.db.apiKey.findMany({ where: { userId }, select: { id: true }, orderBy: { createdAt: "asc" } });
  const ids = keys.map(({ id }) => id);
  await tx.db.apiKey.deleteMany({ where: { id: { in: ids } } });
  for (const id of ids) await recordEvent(tx, { of: apiKeyEvents.of(id), type: "revoked", data: { userId, why } });
  return ids.length;
}
