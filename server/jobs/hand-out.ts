import { type Ctx, inTransaction } from "@/server/core/context";
import { enqueueAll } from "@/server/core/jobs";
import { bookingEventJob, domainEventJob, isHeard } from "./consumers";

/** As many at once: one statement for the jobs of all. */
const MOST = 100;

/**
 * Hands recorded events to the queue: each becomes the job of its listeners, in the transaction that marks it as handed out. A verb writes
 * no job for them: with a booking that costs as much as the booking. Processes that do this at once take different events. Returns how
 * many.
 */
export async function handOutEvents(ctx: Ctx): Promise<number> {
  // asked for all the time, and mostly there is nothing: no transaction for that
  const [waiting] = await ctx.db.$queryRaw<{ bookings: boolean; others: boolean }[]>`
    SELECT EXISTS (SELECT FROM "BookingEvent" WHERE NOT "handedOut") AS bookings,
      EXISTS (SELECT FROM "DomainEvent" WHERE NOT "handedOut") AS others`;
  const bookings = waiting?.bookings ? await inTransaction(ctx, (tx) => handOut(tx, BOOKINGS)) : 0;
  return bookings + (waiting?.others ? await inTransaction(ctx, (tx) => handOut(tx, OTHERS)) : 0);
}

/** A table of events: the SQL that marks some of them as handed out, and the job of each. */
const BOOKINGS = { mark: markIn("BookingEvent", "'booking'"), job: bookingEventJob };
const OTHERS = { mark: markIn("DomainEvent", "noun"), job: domainEventJob };

function markIn(table: "BookingEvent" | "DomainEvent", noun: string): string {
  return `UPDATE "${table}" SET "handedOut" = true WHERE id IN
      (SELECT id FROM "${table}" WHERE NOT "handedOut" ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING id, ${noun} AS noun`;
}

/** In the order in which they happened. Nothing is enqueued for a noun that nobody listens to. */
async function handOut(tx: Ctx, { mark, job }: typeof BOOKINGS): Promise<number> {
  const events = await tx.db.$queryRawUnsafe<{ id: number; noun: string }[]>(mark, MOST);
  const heard = events.filter(({ noun }) => isHeard(noun)).sort((a, b) => a.id - b.id);
  await enqueueAll(
    tx,
    job,
    heard.map(({ id: eventId }) => ({ payload: { eventId }, key: `event:${eventId}` })),
  );
  return events.length;
}
