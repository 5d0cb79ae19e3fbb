import { z } from "zod";
import { bookingMails } from "@/server/emails/booking-mails";
import { enqueueMails } from "@/server/emails/send";
import { defineJob } from "@/server/jobs/define";
import { findBookingEvent } from "./queries";

const EventId = z.object({ eventId: z.number().int() });

/** Writes the mails that an event calls for, each as a job of its own: one bad address does not hold up the rest. */
export const bookingMailJob = defineJob({
  name: "booking-mail",
  payload: EventId,
  retry: { limit: 8, delaySeconds: 5 },
  async run(ctx, { eventId }) {
    const event = await findBookingEvent(ctx, eventId);
    if (event) await enqueueMails(ctx, bookingMails(event));
  },
});

/** Who listens to booking events. */
export const bookingEventJobs = [bookingMailJob];
