import { type Ctx, inTransaction } from "@/server/core/context";
import { enqueueAll } from "@/server/core/jobs";
import { bookingEventJob } from "./consumers";

/** As many at once: one statement for the jobs of all. */
const MOST = 100;

/**
 * Hands recorded events to the queue: each becomes the job of its consumers, in the transaction that marks it as handed out. A booking
 * writes no job of its own: that costs as much as the booking. Processes that do this at once take different events. Returns how many.
 */
export async function handOutEvents(ctx: Ctx): Promise<number> {
  // asked for all the time, and mostly there is nothing: no transaction for that
  const waiting = await ctx.db.$queryRaw<unknown[]>`SELECT id FROM "BookingEvent" WHERE NOT "handedOut" LIMIT 1`;
  if (!waiting.length) return 0;
  return inTransaction(ctx, async (tx) => {
    const events = await tx.db.$queryRaw<{ id: number }[]>`
      UPDATE "BookingEvent" SET "handedOut" = true WHERE id IN
        (SELECT id FROM "BookingEvent" WHERE NOT "handedOut" ORDER BY id LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
      RETURNING id`;
    const ids = events.map(({ id }) => id).sort((a, b) => a - b);
    await enqueueAll(
      tx,
      bookingEventJob,
      ids.map((eventId) => ({ payload: { eventId }, key: `event:${eventId}` })),
    );
    return ids.length;
  });
}
