import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { defineJob, enqueue, type JobDefinition } from "@/server/jobs/define";
import { announceBooking } from "@/server/webhooks/announce-booking";
import type { BookingEventView } from "./dto";
import { mailEvent } from "./mail-event";
import { findBookingEvent } from "./queries";

/** Mails all that hear of it at once; the guests who have to wait become a job of their own. */
async function mail(ctx: Ctx, event: BookingEventView): Promise<void> {
  const startAfter = await mailEvent(ctx, event, "at once");
  if (startAfter)
    await enqueue(ctx, bookingEventJob, { eventId: event.id, consumer: "guestMail" }, { key: `event:${event.id}:guests`, startAfter });
}

async function guestMail(ctx: Ctx, event: BookingEventView): Promise<void> {
  await mailEvent(ctx, event, "waiting guests");
}

/** Who listens to booking events, by name. */
const consumers = { mail, webhooks: announceBooking };

/** Asked for by name alone. */
const later = { guestMail };

const named = { ...consumers, ...later };

type Consumer = keyof typeof named;

const Handout = z.object({ eventId: z.number().int(), consumer: z.enum(Object.keys(named) as [Consumer, ...Consumer[]]).optional() });

/**
 * Hands an event to every consumer. One that fails is asked again alone, under the limit of retries, and does not keep the event from the
 * others.
 */
export const bookingEventJob: JobDefinition<z.output<typeof Handout>> = defineJob({
  name: "booking-events",
  payload: Handout,
  retry: { limit: 8, delaySeconds: 5 },
  concurrency: 3,
  async run(ctx, { eventId, consumer }) {
    const event = await findBookingEvent(ctx, eventId);
    if (!event) return;
    if (consumer) return named[consumer](ctx, event);
    for (const name of Object.keys(consumers) as (keyof typeof consumers)[]) {
      await consumers[name](ctx, event).catch(async (error) => {
        ctx.log.error({ err: error, eventId, consumer: name }, "a consumer of a booking event failed; it will be asked again");
        await enqueue(ctx, bookingEventJob, { eventId, consumer: name }, { key: `event:${eventId}:${name}` });
      });
    }
  },
});

/** Forgets mailed codes that no longer work, and counts of mails whose hour is over, every hour. */
export const bookingCodeCleanupJob = defineJob({
  name: "booking-code-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "27 * * * *",
  async run(ctx) {
    await ctx.db.bookingCode.deleteMany({ where: { expiresAt: { lte: ctx.now } } });
    await ctx.db.mailBudget.deleteMany({ where: { endsAt: { lte: ctx.now } } });
  },
});
