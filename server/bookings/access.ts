import { person, requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import type { EventType } from "@/server/event-types/dto";
import { requireScopeOf } from "@/server/owners/access";
import type { Booking, BookingAttendee } from "./dto";
import { findBooking } from "./row.queries";

/** Who acts on a booking: one of its hosts, or whoever holds its uid (the booker, by the link in the mail). */
export type Party = "host" | "booker";

/** Its hosts may do everything; the uid is the booker's credential: 129 random bits that only the mail and the answer carry. */
export function partyOf(ctx: Ctx, booking: Booking): Party {
  const actor = person(ctx);
  return actor && booking.hosts.some((host) => host.id === actor.userId) ? "host" : "booker";
}

/** The acting user's address where it is proven to be theirs: what makes them an attendee of the bookings that name it. */
export async function provenEmail(ctx: Ctx): Promise<string | null> {
  const actor = person(ctx);
  if (!actor) return null;
  const where = { id: actor.userId, emailVerifiedAt: { not: null } };
  return (await ctx.db.user.findFirst({ where, select: { email: true } }))?.email ?? null;
}

/** The booking with this uid. Throws `not_found`. */
export async function requireBooking(ctx: Ctx, uid: string): Promise<Booking> {
  const booking = await findBooking(ctx, { uid });
  if (!booking) throw notFound("Booking", uid);
  return booking;
}

/** The booking with this id, which the caller has from the database. */
export async function requireBookingById(ctx: Ctx, id: number): Promise<Booking> {
  const booking = await findBooking(ctx, { id });
  if (!booking) throw notFound("Booking", id);
  return booking;
}

/** What is done with it: asked of access tokens. */
type BookingPermission = "booking.read" | "booking.update";

/** A booking that the acting user hosts. Throws `unauthenticated`, and `not_found` for anybody else's. */
export async function requireHostedBooking(ctx: Ctx, uid: string, permission: BookingPermission): Promise<Booking> {
  requireScopeOf(ctx, permission);
  const booking = await requireBooking(ctx, uid);
  if (partyOf(ctx, booking) !== "host") throw notFound("Booking", uid);
  return booking;
}

/** A booking as a signed-in participant knows it: all of it for a host, what an attendee may see for an attendee. */
export interface OwnBooking {
  booking: Booking;
  party: Party;
  /** The attendee that the acting user is; null for hosts. */
  attendee: BookingAttendee | null;
}

/** A booking that the acting user hosts or attends. Throws `unauthenticated`, and `not_found` for anybody else's. */
export async function requireOwnBooking(ctx: Ctx, uid: string, permission: BookingPermission): Promise<OwnBooking> {
  requirePerson(ctx);
  requireScopeOf(ctx, permission);
  const booking = await requireBooking(ctx, uid);
  if (partyOf(ctx, booking) === "host") return { booking, party: "host", attendee: null };
  const email = await provenEmail(ctx);
  const attendee = email ? booking.attendees.find((candidate) => candidate.email === email) : undefined;
  if (!attendee) throw notFound("Booking", uid);
  return { booking, party: "booker", attendee };
}

/**
 * Refuses strangers where the event type asks for a signed-in booker: as documented only its owner and its team's people may book it
 * then. Throws `unauthenticated`, `forbidden`.
 */
export function requireMayBook(ctx: Ctx, eventType: WhoBooks): void {
  if (!eventType.bookingRequiresAuthentication) return;
  if (!person(ctx))
    throw new AppError("unauthenticated", "This event type can be booked by its own people only. Sign in, or send an API key.");
  if (!isHostOf(ctx, eventType))
    throw new AppError("forbidden", "This event type can be booked by its owner and its team only. Ask them to book for you.");
}

/** Whether the acting user owns an event type or is one of its hosts. */
export function isHostOf(ctx: Ctx, { ownerId, hosts }: Hosting): boolean {
  const userId = person(ctx)?.userId;
  return userId !== undefined && (ownerId === userId || hosts.some((host) => host.userId === userId));
}

/** Whose an event type is, and who hosts it. */
interface Hosting {
  ownerId: number | null;
  hosts: readonly { userId: number }[];
}

type WhoBooks = Pick<EventType, "bookingRequiresAuthentication"> & Hosting;

/** Refuses to change a booking that does not take place any more. Throws `invalid_input`. */
export function requireOngoing(booking: Booking, now: Date): void {
  if (booking.status === "cancelled" || booking.status === "rejected")
    throw new AppError("invalid_input", `This booking is ${booking.status}. Nothing about it can be changed any more.`);
  if (booking.end <= now) throw new AppError("invalid_input", "This booking is over. Nothing about it can be changed any more.");
}

/** The address of whoever acts, for "cancelled by" and "rescheduled by": the host's own, that of the seat, or the first attendee's. */
export function actingEmail(ctx: Ctx, booking: Booking, seat?: BookingAttendee): string | null {
  const actor = person(ctx);
  if (actor && partyOf(ctx, booking) === "host") return actor.email;
  if (seat) return seat.email;
  return booking.attendees.find((attendee) => !attendee.isGuest)?.email ?? null;
}
