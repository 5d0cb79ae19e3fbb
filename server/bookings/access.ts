import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { type Booking, bookingSelect, toBooking } from "./dto";

/** Who acts on a booking: one of its hosts, or whoever holds its uid (the booker, by the link in the mail). */
export type Party = "host" | "booker";

/** Its hosts may do everything; the uid is the booker's credential: 129 random bits that only the mail and the answer carry. */
export function partyOf(ctx: Ctx, booking: Booking): Party {
  const actor = person(ctx);
  return actor && booking.hosts.some((host) => host.id === actor.userId) ? "host" : "booker";
}

/** The booking with this uid. Throws `not_found`. */
export async function requireBooking(ctx: Ctx, uid: string): Promise<Booking> {
  const row = await ctx.db.booking.findUnique({ where: { uid }, select: bookingSelect });
  if (!row) throw notFound("Booking", uid);
  return toBooking(row);
}

/** The booking with this id, which the caller has from the database. */
export async function requireBookingById(ctx: Ctx, id: number): Promise<Booking> {
  return toBooking(await ctx.db.booking.findUniqueOrThrow({ where: { id }, select: bookingSelect }));
}

/** A booking that the acting user hosts. Throws `unauthenticated`, and `not_found` for anybody else's. */
export async function requireHostedBooking(ctx: Ctx, uid: string): Promise<Booking> {
  const booking = await requireBooking(ctx, uid);
  if (partyOf(ctx, booking) !== "host") throw notFound("Booking", uid);
  return booking;
}

/** The address of whoever acts, for "cancelled by" and "rescheduled by": the host's own, or the first attendee's. */
export function actingEmail(ctx: Ctx, booking: Booking): string | null {
  const actor = person(ctx);
  if (actor && partyOf(ctx, booking) === "host") return actor.email;
  return booking.attendees.find((attendee) => !attendee.isGuest)?.email ?? null;
}
