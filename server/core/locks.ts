import type { Ctx } from "./context";

// Every lock of ours, so that no two share a number, and the order in which whoever needs several takes them: the row of a user or a team,
// the event type, its hosts (ascending), the booking. Two transactions then never wait for each other. All but the one of migrations end
// with their transaction.

/** Advisory locks of two numbers: this one, and which of its kind. */
const HOST = 8101;
const EVENT_TYPE = 8102;
const TEAM_NAMES = 8103;

/** Advisory locks of one number: a space of its own, shared with the hashes of `tryLockText`. */
const SET_UP = 7_240_001;
/** Held by a connection, not a transaction, while it migrates: every server on this database waits for the same one. */
export const MIGRATION_LOCK = 727_001;

/**
 * Waits until this transaction alone decides for these hosts, and for the event type where its own rules span hosts (seats, limits,
 * round robin).
 */
export async function lockHosts(tx: Ctx, userIds: readonly number[], eventTypeId: number | null): Promise<void> {
  const ids = [...new Set(userIds)].sort((a, b) => a - b);
  const locks = [...(eventTypeId ? [[EVENT_TYPE, eventTypeId]] : []), ...ids.map((id) => [HOST, id])];
  if (!locks.length) return;
  const [spaces, keys] = [locks.map(([space]) => space), locks.map(([, key]) => key)];
  await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(space, key) FROM unnest(${spaces}::int[], ${keys}::int[]) AS locks(space, key)`;
}

/** Waits until this transaction alone changes one booking: against those that decide for its event type, and against each other. */
export async function lockBooking(tx: Ctx, { id, eventType }: { id: number; eventType: { id: number } | null }): Promise<void> {
  await lockHosts(tx, [], eventType?.id ?? null);
  await tx.db.$executeRaw`SELECT id FROM "Booking" WHERE id = ${id} FOR UPDATE`;
}

/** Waits until this transaction alone changes a team and who is in it: two owners cannot both leave. False when the team is gone. */
export async function lockTeam(tx: Ctx, teamId: number): Promise<boolean> {
  // event types of the team may be written meanwhile: their reference to it does not wait for this lock
  const rows = await tx.db.$queryRaw<unknown[]>`SELECT id FROM "Team" WHERE id = ${teamId} FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/** Waits until this transaction alone chooses the address of a new team: the next team of the same name sees that this one is there. */
export async function lockTeamNames(tx: Ctx): Promise<void> {
  await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(${TEAM_NAMES}::int, 0)`;
}

/** Waits until this transaction alone changes a user: of two changes at once neither loses the other. */
export async function lockUser(tx: Ctx, userId: number): Promise<void> {
  await tx.db.$executeRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
}

/** Waits until this transaction alone sets the instance up. */
export async function lockSetUp(tx: Ctx): Promise<void> {
  await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP})`;
}

/** Takes the lock of a text, without waiting; false when another transaction has it. */
export async function tryLockText(tx: Ctx, text: string): Promise<boolean> {
  const [lock] = await tx.db.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${text}, 0)) AS taken`;
  return lock?.taken ?? false;
}
