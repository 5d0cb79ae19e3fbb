import type { Ctx } from "@/server/core/context";
import { enqueue } from "@/server/core/jobs";
import type { OutOfOfficeEntry } from "./dto";
import { outOfOfficeWebhookJob } from "./jobs";
import { createdPayload } from "./rules/created-payload";

const personSelect = { id: true, name: true, username: true, email: true, timeZone: true } as const;

/** Enqueues the consumers of a new entry, in the caller's transaction, with all that they say: the entry may be gone when they run. */
export async function recordOutOfOfficeCreated(tx: Ctx, entry: OutOfOfficeEntry): Promise<void> {
  const user = await tx.db.user.findUniqueOrThrow({ where: { id: entry.userId }, select: personSelect });
  const toUser = entry.toUser && (await tx.db.user.findUnique({ where: { id: entry.toUser.id }, select: personSelect }));
  const payload = createdPayload(entry, user, toUser);
  const told = { entryId: entry.id, userId: entry.userId, at: tx.now.toISOString(), payload };
  await enqueue(tx, outOfOfficeWebhookJob, told, { key: `${outOfOfficeWebhookJob.name}:${entry.id}` });
}
