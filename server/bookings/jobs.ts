import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { toldTogether } from "@/server/emails/booking-change";
import { bookingMails } from "@/server/emails/booking-mails";
import { enqueueMails } from "@/server/emails/send";
import { defineJob, enqueue, type JobDefinition } from "@/server/jobs/define";
import { announceBooking } from "@/server/webhooks/announce-booking";
import type { BookingEventView } from "./dto";
import { findEventsOf, findFieldLabels, findFormerHost, findHappenedTogether } from "./mail-facts.queries";
import { findBookingEvent, listSeries } from "./queries";

/** Writes the mails that an event calls for, each as a job of its own: one bad address does not hold up the rest. */
async function mailEvent(ctx: Ctx, event: BookingEventView): Promise<void> {
  const { recurringBookingUid } = event.booking;
  const together = recurringBookingUid ? await findHappenedTogether(ctx, event.id) : [];
  // one mail tells of all dates of a series to which the same happened at once; the first date's job writes it, whatever became of that date
  if (together.length && together[0] !== event.id) return;
  const series = recurringBookingUid ? await listSeries(ctx, recurringBookingUid) : [];
  const events = together.length ? await findEventsOf(ctx, together, series) : [event];
  const formerHost = event.type === "reassigned" ? await findFormerHost(ctx, event) : null;
  const labels = event.booking.eventType ? await findFieldLabels(ctx, event.booking.eventType.id) : {};
  const mails = toldTogether(events).flatMap((told) =>
    bookingMails(told[0], { series, together: told.map(({ booking }) => booking), labels, formerHost, writer: event }),
  );
  const [host] = event.booking.hosts;
  await enqueueMails(ctx, mails, host ? `user:${host.id}` : "nobody");
}

/** Who listens to booking events, by name. */
const consumers = { mail: mailEvent, webhooks: announceBooking };

type Consumer = keyof typeof consumers;

const Handout = z.object({ eventId: z.number().int(), consumer: z.enum(Object.keys(consumers) as [Consumer, ...Consumer[]]).optional() });

/** Hands an event to every consumer. One that fails is asked again alone, under the limit of retries, and does not keep the event from the others. */
export const bookingEventJob: JobDefinition<z.output<typeof Handout>> = defineJob({
  name: "booking-events",
  payload: Handout,
  retry: { limit: 8, delaySeconds: 5 },
  concurrency: 3,
  async run(ctx, { eventId, consumer }) {
    const event = await findBookingEvent(ctx, eventId);
    if (!event) return;
    if (consumer) return consumers[consumer](ctx, event);
    for (const name of Object.keys(consumers) as Consumer[]) {
      await consumers[name](ctx, event).catch(async (error) => {
        ctx.log.error({ err: error, eventId, consumer: name }, "a consumer of a booking event failed; it will be asked again");
        await enqueue(ctx, bookingEventJob, { eventId, consumer: name }, { key: `event:${eventId}:${name}` });
      });
    }
  },
});

/** Forgets mailed codes that no longer work, every hour. */
export const bookingCodeCleanupJob = defineJob({
  name: "booking-code-cleanup",
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  cron: "27 * * * *",
  async run(ctx) {
    await ctx.db.bookingCode.deleteMany({ where: { expiresAt: { lte: ctx.now } } });
  },
});
