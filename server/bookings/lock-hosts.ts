import type { Ctx } from "@/server/core/context";
import type { Booking } from "./dto";

/** Namespaces of advisory locks: one number space for hosts, one for event types. */
const HOST_LOCK = 8101;
const EVENT_TYPE_LOCK = 8102;

/**
 * Waits until this transaction alone decides for these hosts, and for the event type where its own rules span hosts (seats, limits,
 * round robin). Taken in one order by everyone, the event type before its hosts and these ascending, so that two bookings never wait for
 * each other. Freed with the transaction.
 */
export async function lockHosts(tx: Ctx, userIds: readonly number[], eventTypeId: number | null): Promise<void> {
  const ids = [...new Set(userIds)].sort((a, b) => a - b);
  const locks = [...(eventTypeId ? [[EVENT_TYPE_LOCK, eventTypeId]] : []), ...ids.map((id) => [HOST_LOCK, id])];
  if (!locks.length) return;
  const [spaces, keys] = [locks.map(([space]) => space), locks.map(([, key]) => key)];
  await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(space, key) FROM unnest(${spaces}::int[], ${keys}::int[]) AS locks(space, key)`;
}

/** Waits until this transaction alone changes one booking: against those that decide for its event type, and against each other. */
export async function lockBooking(tx: Ctx, { id, eventType }: Pick<Booking, "id" | "eventType">): Promise<void> {
  await lockHosts(tx, [], eventType?.id ?? null);
  await tx.db.$executeRaw`SELECT id FROM "Booking" WHERE id = ${id} FOR UPDATE`;
}
