import type { Prisma } from "@/prisma/generated/client";
import type { Actor, Ctx } from "@/server/core/context";
import { enqueue } from "@/server/jobs/define";
import { bookingEventJobs } from "./jobs";

/** What can happen to a booking. Closed: consumers (mail, webhooks, the timeline) switch over it. */
export type BookingEventType =
  | "created"
  | "requested"
  | "rescheduled"
  | "cancelled"
  | "confirmed"
  | "rejected"
  | "reschedule_requested"
  | "attendee_added"
  | "seat_cancelled"
  | "location_changed"
  | "reassigned"
  | "marked_absent";

/**
 * Writes what happened into the booking's timeline and enqueues its consumers, in the caller's transaction.
 * `data` must be enough for a consumer that runs when the booking has changed again.
 */
export async function recordBookingEvent(
  tx: Ctx,
  bookingId: number,
  type: BookingEventType,
  data: Prisma.InputJsonObject = {},
): Promise<void> {
  const event = await tx.db.bookingEvent.create({
    data: { bookingId, type, actor: describeActor(tx.actor), data, requestId: tx.requestId, at: tx.now },
    select: { id: true },
  });
  for (const job of bookingEventJobs) await enqueue(tx, job, { eventId: event.id }, { key: `${job.name}:${event.id}` });
}

/** Who did it, without secrets. */
function describeActor(actor: Actor): Prisma.InputJsonObject {
  switch (actor.type) {
    case "user":
      return { type: "user", userId: actor.userId };
    case "apiKey":
      return { type: "apiKey", userId: actor.userId };
    case "oauth":
      return { type: "oauth", userId: actor.userId, clientId: actor.clientId };
    case "platformClient":
      return { type: "platformClient", clientId: actor.clientId };
    case "booker":
      return { type: "booker" };
    case "system":
      return { type: "system", name: actor.name };
  }
}
