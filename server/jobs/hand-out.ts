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
  const bookings = waiting?.bookings ? await inTransaction(ctx, handOutOfBookings) : 0;
  return bookings + (waiting?.others ? await inTransaction(ctx, handOutOthers) : 0);
}

async function handOutOfBookings(tx: Ctx): Promise<number> {
  const events = await tx.db.$queryRaw<{ id: number }[]>`
    UPDATE "BookingEvent" SET "handedOut" = true WHERE id IN
      (SELECT id FROM "BookingEvent" WHERE NOT "handedOut" ORDER BY id LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  await enqueueAll(tx, bookingEventJob, handouts(events));
  return events.length;
}

/** Nothing is enqueued for a noun that nobody listens to. */
async function handOutOthers(tx: Ctx): Promise<number> {
  const events = await tx.db.$queryRaw<{ id: number; noun: string }[]>`
    UPDATE "DomainEvent" SET "handedOut" = true WHERE id IN
      (SELECT id FROM "DomainEvent" WHERE NOT "handedOut" ORDER BY id LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
    RETURNING id, noun`;
  const heard = events.filter(({ noun }) => isHeard(noun));
  await enqueueAll(tx, domainEventJob, handouts(heard));
  return events.length;
}

/** In the order in which they happened. */
const handouts = (events: readonly { id: number }[]) =>
  events
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .map((eventId) => ({ payload: { eventId }, key: `event:${eventId}` }));
