import type { Prisma } from "@/prisma/generated/client";
import type { Actor, Ctx } from "@/server/core/context";

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

/** What happened, in words that its consumers know. `data` must be enough for a consumer that runs when the booking has changed again. */
export interface Happened {
  type: BookingEventType;
  data?: Prisma.InputJsonObject;
}

/** Writes what happened into the booking's timeline, in the caller's transaction; its consumers are told from there (`handOutEvents`). */
export async function recordBookingEvent(tx: Ctx, bookingId: number, type: BookingEventType, data?: Happened["data"]): Promise<void> {
  const [kind, actor, details, requestId, at] = eventValues(tx, { type, data });
  await tx.db.$executeRaw`
    INSERT INTO "BookingEvent" ("bookingId", type, actor, data, "requestId", at)
    VALUES (${bookingId}, ${kind}, ${actor}::jsonb, ${details}::jsonb, ${requestId}, ${at}::timestamptz)`;
}

/** Type, actor, data, request and instant of an event, as a statement takes them. */
export const eventValues = (tx: Ctx, { type, data = {} }: Happened) =>
  [
    type,
    JSON.stringify({ ...describeActor(tx.actor), origin: tx.origin }),
    JSON.stringify(data),
    tx.requestId,
    tx.now.toISOString(),
  ] as const;

/** Who did it, without secrets. */
function describeActor(actor: Actor): Prisma.InputJsonObject {
  switch (actor.type) {
    case "user":
      return { type: "user", userId: actor.userId };
    case "apiKey":
      return { type: "apiKey", userId: actor.userId, apiKeyId: actor.apiKeyId };
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
