import { z } from "zod";
import { mailEvent } from "@/server/booking-mails/mail-event";
import type { BookingEventView } from "@/server/bookings/dto";
import { findBookingEvent } from "@/server/bookings/queries";
import type { Ctx } from "@/server/core/context";
import { defineJob, enqueue, type JobDefinition } from "@/server/core/jobs";
import { announceBooking } from "@/server/webhooks/announce-booking";

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
