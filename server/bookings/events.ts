import { z } from "zod";
import { defineEvents, type EventOf, type Happened } from "@/server/core/events";

const Text = z.string().nullable().default(null);
const Instant = z.iso.datetime({ offset: true });
const Reason = { reason: Text };

/** Whoever had a seat: they may no longer be in the booking when it is read. */
const SeatHolder = z.object({
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  language: z.string(),
  timeFormat: z.number().nullable().default(null),
});
export type SeatHolder = z.output<typeof SeatHolder>;

/** How a booking begins. */
const Begun = z.object({
  /** The host booked it against their own conflicts, or outside their own hours. */
  forced: z.object({ conflicts: z.boolean(), outOfBounds: z.boolean() }).nullable().default(null),
  /** What the event type wants confirmed the host confirmed in the same step. */
  confirmedAtOnce: z.boolean().default(false),
});

/** What can happen to a booking. Data is enough for a listener that runs when the booking has changed again. */
export const bookingEvents = defineEvents(
  "booking",
  {
    created: Begun,
    requested: Begun,
    /** The first event of the booking that a former one was moved to. */
    rescheduled: z.object({
      fromUid: Text,
      fromStart: Instant,
      fromEnd: Instant,
      ...Reason,
      /** Of the new booking, before anybody confirmed or cancelled it. */
      status: z.enum(["accepted", "pending"]).nullable().default(null),
    }),
    cancelled: z.object({
      ...Reason,
      cancelledBy: z.enum(["host", "booker"]).nullable().default(null),
      /** It was moved to this booking, which has an event of its own. */
      toUid: Text,
    }),
    confirmed: z.object({}),
    rejected: z.object(Reason),
    reschedule_requested: z.object(Reason),
    /** One with a seat, or guests. */
    attendee_added: z.object({
      attendeeIds: z.array(z.int()).default([]),
      email: Text,
      seatUid: Text,
      attendee: SeatHolder.nullable().default(null),
      /** They were moved here from this booking. */
      fromUid: Text,
      ...Reason,
    }),
    seat_cancelled: z.object({ seatUid: Text, ...Reason, toUid: Text, attendee: SeatHolder.nullable() }),
    location_changed: z.object({ from: Text, to: Text }),
    reassigned: z.object({ fromUserId: z.int(), toUserId: z.int(), ...Reason }),
    /** Of the host null: nothing was said. */
    marked_absent: z.object({
      host: z.boolean().nullable(),
      attendees: z.array(z.object({ email: z.string(), absent: z.boolean() })),
    }),
  },
  { table: "BookingEvent", older: fieldsThatFit },
);

type Schemas = (typeof bookingEvents)["schemas"];

export type BookingEventType = keyof Schemas;

/** What happened, as a verb says it. */
export type BookingHappened = Happened<Schemas>;

/** What happened, as its listeners read it. */
export type BookingEvent = EventOf<Schemas>;

/** Events of before there were versions were not checked: a field that does not fit counts as absent. */
function fieldsThatFit(type: string, data: object): object {
  const fields: Record<string, z.ZodType> = bookingEvents.schemas[type as BookingEventType].shape;
  const fitting = Object.entries(fields).map(([name, schema]) => {
    const value = (data as Record<string, unknown>)[name];
    return [name, [value, undefined, null].find((one) => schema.safeParse(one).success)];
  });
  return Object.fromEntries(fitting);
}
