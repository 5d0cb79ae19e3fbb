import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import type { EventType } from "@/server/event-types/dto";
import { partyOf, requireBooking, requireHostedBooking } from "./access";
import { type Booking, type BookingEventView, bookingSelect, eventSelect, toBooking, toEventView } from "./dto";
import { findBooking } from "./row.queries";
import { isReschedulable } from "./rules/reschedulable";
import { forBooker, newestSeat } from "./rules/visible";
import type { BookingUid, VisibleBookingInput } from "./schemas";
import { listTimeline } from "./timeline.queries";

/** A booking as whoever holds its uid, and perhaps that of a seat, may see it: its hosts see everything. Throws `not_found`. */
export async function getVisibleBooking(ctx: Ctx, { uid, seatUid }: VisibleBookingInput): Promise<Booking> {
  return asVisible(ctx, await requireBooking(ctx, uid), seatUid);
}

/** What the caller may see of a booking that they have; `seatUid` is the seat that they hold, if any. */
export function asVisible(ctx: Ctx, booking: Booking, seatUid?: string | null): Booking {
  return partyOf(ctx, booking) === "host" ? booking : forBooker(booking, seatUid);
}

/** Bookings that were just made, as whoever made them may see them, each with the seat that was taken. */
export const asBooked = (ctx: Ctx, bookings: readonly Booking[]): Booking[] => bookings.map((one) => asVisible(ctx, one, newestSeat(one)));

/** Whether the caller may move a booking as it stands: what a page offers. The verb decides again. */
export const mayReschedule = (ctx: Ctx, booking: Booking, eventType: EventType): boolean =>
  isReschedulable(eventType, booking, ctx.now, partyOf(ctx, booking) === "host");

/** The booking that a seat is in, as its holder may see it. Throws `not_found`. */
export async function getBookingBySeat(ctx: Ctx, { seatUid }: { seatUid: string }): Promise<Booking> {
  const where = { attendees: { some: { seatUid } } };
  const row = await ctx.db.booking.findFirst({ where, select: bookingSelect, relationLoadStrategy: "join" });
  if (!row) throw notFound("Seat", seatUid);
  return asVisible(ctx, toBooking(row), seatUid);
}

/** A booking with its timeline and what it is called elsewhere, for its hosts. Throws `not_found` for everybody else. */
export async function getHostedBooking(ctx: Ctx, { uid }: BookingUid) {
  const booking = await requireHostedBooking(ctx, uid, "booking.read");
  const timeline = await listTimeline(ctx, booking);
  const references = await ctx.db.bookingReference.findMany({
    where: { bookingId: booking.id },
    select: { id: true, type: true, uid: true, meetingUrl: true },
    orderBy: { id: "asc" },
  });
  return { ...booking, timeline, references };
}

/** All occurrences of a recurring booking, by start; empty for an unknown uid. */
export async function listSeries(ctx: Ctx, recurringBookingUid: string): Promise<Booking[]> {
  const orderBy = [{ startTime: "asc" as const }, { id: "asc" as const }];
  const where = { recurringBookingUid };
  const rows = await ctx.db.booking.findMany({ where, select: bookingSelect, orderBy, relationLoadStrategy: "join" });
  return rows.map(toBooking);
}

/** A booking by uid, or all occurrences where the uid is that of a series. Throws `not_found`. */
export async function getBookingOrSeries(ctx: Ctx, { uid }: BookingUid): Promise<Booking | Booking[]> {
  const booking = await findBooking(ctx, { uid });
  if (booking) return booking;
  const series = await listSeries(ctx, uid);
  if (!series.length) throw notFound("Booking", uid);
  return series;
}

/** An event with its booking, for its listeners; null when the booking has been deleted since. Throws for one of a newer build. */
export async function findBookingEvent(ctx: Ctx, id: number): Promise<BookingEventView | null> {
  const row = await ctx.db.bookingEvent.findUnique({
    where: { id },
    select: { ...eventSelect, bookingId: true },
  });
  const booking = row && (await findBooking(ctx, { id: row.bookingId }));
  return booking && toEventView(row, booking);
}
