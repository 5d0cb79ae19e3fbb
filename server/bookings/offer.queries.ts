import { type Bookable, ENGINE_COLUMNS, type EngineRow, findDynamicBookable, toBookable } from "@/server/availability/bookable.queries";
import { requireLength } from "@/server/availability/rules/require-length";
import type { Ctx } from "@/server/core/context";
import { type EventType, toEventType } from "@/server/event-types/dto";
import { findByUsernames } from "@/server/event-types/public.queries";
import { type EventTypeKey, type EventTypeRow, eventTypeStatements, findForBooking, readEventType } from "@/server/event-types/row.queries";
import { toPublicEventType } from "@/server/event-types/rules/public-view";
import type { Booking } from "./dto";
import { isDynamicGroup } from "./rules/dynamic-group";

/** What can be booked: an event type with all its settings, and what the engine knows of it. */
export interface Offer {
  eventType: EventType;
  bookable: Bookable;
}

const OFFERS = eventTypeStatements(ENGINE_COLUMNS);

/** The offer of a stored event type, in one statement, or null when there is none. */
export async function findOffer(ctx: Ctx, key: EventTypeKey): Promise<Offer | null> {
  const row = await readEventType<EventTypeRow & EngineRow>(ctx, key, OFFERS);
  return row && { eventType: toEventType(row), bookable: toBookable(row) };
}

/** The offer of a dynamic group for so many minutes, its first user the organizer; null when one of them does not exist. */
export async function findGroupOffer(ctx: Ctx, usernames: string[], lengthMinutes?: number): Promise<Offer | null> {
  const eventType = await findByUsernames(ctx, { usernames });
  const found = eventType && (await findDynamicBookable(ctx, usernames, lengthMinutes ?? eventType.lengthInMinutes));
  if (!eventType || !found) return null;
  const placeOf = (userId: number) => eventType.hosts.findIndex((host) => host.userId === userId);
  return { eventType, bookable: { ...found, hosts: found.hosts.toSorted((a, b) => placeOf(a.userId) - placeOf(b.userId)) } };
}

/** The offer that a booking was made from, to be moved within it; null when its event type, or a user of its group, is gone. */
export async function findOfferOf(ctx: Ctx, booking: Booking): Promise<Offer | null> {
  if (booking.eventType) return findOffer(ctx, { id: booking.eventType.id });
  if (!isDynamicGroup(booking)) return null;
  return findGroupOffer(ctx, usernamesOf(booking), (booking.end.getTime() - booking.start.getTime()) / 60_000);
}

/** The settings that a booking is under; null when its event type, or a user of its group, is gone. */
export async function findEventTypeOf(ctx: Ctx, booking: Booking): Promise<EventType | null> {
  if (booking.eventType) return findForBooking(ctx, { id: booking.eventType.id });
  return isDynamicGroup(booking) ? findByUsernames(ctx, { usernames: usernamesOf(booking) }) : null;
}

/** The same as strangers may see it, with the usernames where it is a dynamic group's. */
export async function findPublicOfferOf(ctx: Ctx, booking: Booking) {
  const eventType = await findEventTypeOf(ctx, booking);
  return eventType && { eventType: toPublicEventType(eventType), usernames: booking.eventType ? null : usernamesOf(booking) };
}

const usernamesOf = (booking: Booking) => booking.hosts.map((host) => host.username);

/** The minutes asked for, or the usual ones. A dynamic group takes any length (scheduling rule 16). Throws `invalid_input`. */
export function offeredLength({ rules, eventTypeId }: Bookable, asked: number | undefined): number {
  return eventTypeId === null ? rules.lengthMinutes : requireLength(rules, asked, "lengthInMinutes");
}
