import { z } from "zod";
import { apiKeyEvents } from "@/server/api-keys/events";
import { mailEvent } from "@/server/booking-mails/mail-event";
import type { BookingEventView } from "@/server/bookings/dto";
import { findBookingEvent } from "@/server/bookings/queries";
import type { Ctx } from "@/server/core/context";
import { type Events, findKeptEvent, type Recorded, readActor, readEvent } from "@/server/core/events";
import { defineJob, enqueue, type JobDefinition } from "@/server/core/jobs";
import { inviteLinkEvents, membershipEvents } from "@/server/memberships/events";
import { outOfOfficeEvents } from "@/server/out-of-office/events";
import { sessionEvents } from "@/server/sessions/events";
import { teamEvents } from "@/server/teams/events";
import { announceBooking } from "@/server/webhooks/announce-booking";
import { announceOutOfOffice } from "@/server/webhooks/announce-out-of-office";

/** Every noun that has events; bookings have a table of their own. */
const NOUNS = {
  api_key: apiKeyEvents,
  invite_link: inviteLinkEvents,
  membership: membershipEvents,
  out_of_office: outOfOfficeEvents,
  session: sessionEvents,
  team: teamEvents,
};

/** What a listener is handed, by noun. */
type Heard = { booking: BookingEventView } & { [N in keyof typeof NOUNS]: Recorded<(typeof NOUNS)[N]> };

type Consumer = { readonly [N in keyof Heard]?: (ctx: Ctx, event: Heard[N]) => Promise<void> };

/** Who listens, and to which nouns. A listener may run more than once, and when what it hears of has changed again. */
const CONSUMERS = {
  mail: { booking: mail },
  webhooks: { booking: announceBooking, out_of_office: announceOutOfOffice },
} as const satisfies Record<string, Consumer>;

/** Asked for by name alone. */
const LATER = { guestMail: { booking: guestMail } } as const satisfies Record<string, Consumer>;

/** Mails all that hear of it at once; the guests who have to wait become a job of their own. */
async function mail(ctx: Ctx, event: BookingEventView): Promise<void> {
  const startAfter = await mailEvent(ctx, event, "at once");
  if (startAfter)
    await enqueue(ctx, bookingEventJob, { eventId: event.id, consumer: "guestMail" }, { key: `event:${event.id}:guests`, startAfter });
}

async function guestMail(ctx: Ctx, event: BookingEventView): Promise<void> {
  await mailEvent(ctx, event, "waiting guests");
}

type Name = keyof typeof CONSUMERS | keyof typeof LATER;
type Listener = (ctx: Ctx, event: object) => Promise<void>;

const named: Record<Name, Record<string, Listener | undefined>> = { ...CONSUMERS, ...LATER } as never;

const Handout = z.object({ eventId: z.int(), consumer: z.enum(Object.keys(named) as [Name, ...Name[]]).optional() });
type Handout = z.output<typeof Handout>;

/** Names of those who listen to a noun. */
const listenersTo = (noun: string) => (Object.keys(CONSUMERS) as Name[]).filter((name) => named[name][noun]);

/** True for nouns with listeners, and for unknown ones: a newer build beside this one may listen to them. */
export const isHeard = (noun: string): boolean => listenersTo(noun).length > 0 || !Object.hasOwn(NOUNS, noun);

/**
 * A job that hands one event to everybody who listens to its noun. One that fails is asked again alone, under the limit of retries, and
 * does not keep the event from the others. `find` answers null for an event that has gone.
 */
function handoutJob(name: string, find: (ctx: Ctx, id: number) => Promise<{ noun: string; event: object } | null>): JobDefinition<Handout> {
  const job = defineJob({
    name,
    payload: Handout,
    retry: { limit: 8, delaySeconds: 5 },
    concurrency: 3,
    async run(ctx, { eventId, consumer }) {
      const found = await find(ctx, eventId);
      if (!found) return;
      const { noun, event } = found;
      if (consumer) return named[consumer][noun]?.(ctx, event);
      for (const listener of listenersTo(noun)) {
        await named[listener][noun]!(ctx, event).catch(async (error) => {
          ctx.log.error({ err: error, noun, eventId, consumer: listener }, "a listener failed at an event; it will be asked again");
          await enqueue(ctx, job, { eventId, consumer: listener }, { key: `event:${eventId}:${listener}` });
        });
      }
    },
  });
  return job;
}

export const bookingEventJob: JobDefinition<Handout> = handoutJob("booking-events", async (ctx, id) => {
  const event = await findBookingEvent(ctx, id);
  return event && { noun: "booking", event };
});

export const domainEventJob: JobDefinition<Handout> = handoutJob("domain-events", async (ctx, id) => {
  const row = await findKeptEvent(ctx, id);
  if (!row) return null;
  const { noun, subjectId, actor, at } = row;
  const event = Object.hasOwn(NOUNS, noun) ? readEvent((NOUNS as Record<string, Events>)[noun]!, row) : null;
  if (!event) throw new Error(`Event ${id} (${noun} ${row.type}, version ${row.version}) is none that this build knows.`);
  return { noun, event: { ...event, id, subjectId, actor: readActor(actor), at } };
});
