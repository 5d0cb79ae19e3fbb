import type { Prisma } from "@/prisma/generated/client";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { partyOf, requireBooking, requireHostedBooking } from "./access";
import { type Booking, type BookingEventView, bookingSelect, toBooking } from "./dto";
import type { BookingEventType } from "./events";
import { forBooker } from "./rules/visible";
import { type BOOKING_FILTERS, type BookingUid, ListBookingsInput } from "./schemas";

/** A booking as whoever holds its uid may see it: its hosts see everything. Throws `not_found`. */
export async function getVisibleBooking(ctx: Ctx, { uid }: BookingUid): Promise<Booking> {
  return asVisible(ctx, await requireBooking(ctx, uid));
}

/** What the caller may see of a booking that they have; `seatUid` is the seat that they hold, if any. */
export function asVisible(ctx: Ctx, booking: Booking, seatUid?: string): Booking {
  return partyOf(ctx, booking) === "host" ? booking : forBooker(booking, seatUid);
}

/** A booking with its timeline, for its hosts. Throws `not_found` for everybody else. */
export async function getHostedBooking(ctx: Ctx, { uid }: BookingUid) {
  const booking = await requireHostedBooking(ctx, uid);
  return { ...booking, timeline: await listBookingEvents(ctx, booking.id) };
}

/** All occurrences of a recurring booking, by start; empty for an unknown uid. */
export async function listSeries(ctx: Ctx, recurringBookingUid: string): Promise<Booking[]> {
  const rows = await ctx.db.booking.findMany({ where: { recurringBookingUid }, select: bookingSelect, orderBy: { startTime: "asc" } });
  return rows.map(toBooking);
}

/** A booking by uid, or all occurrences where the uid is that of a series. Throws `not_found`. */
export async function getBookingOrSeries(ctx: Ctx, { uid }: BookingUid): Promise<Booking | Booking[]> {
  const row = await ctx.db.booking.findUnique({ where: { uid }, select: bookingSelect });
  if (row) return toBooking(row);
  const series = await listSeries(ctx, uid);
  if (!series.length) throw notFound("Booking", uid);
  return series;
}

export interface BookingPage {
  items: Booking[];
  totalItems: number;
  take: number;
  skip: number;
}

/** The bookings that the acting user hosts or attends, filtered and sorted; upcoming ones by start unless told otherwise. */
export async function listBookings(ctx: Ctx, input: ListBookingsInput): Promise<BookingPage> {
  const { userId, email } = requirePerson(ctx);
  const asked = ListBookingsInput.parse(input);
  const mine: Prisma.BookingWhereInput = { OR: [{ hosts: { some: { userId } } }, { attendees: { some: { email } } }] };
  const where: Prisma.BookingWhereInput = { AND: [mine, statusWhere(asked.status ?? [], ctx.now), filterWhere(asked)] };
  const [rows, totalItems] = await Promise.all([
    ctx.db.booking.findMany({ where, select: bookingSelect, orderBy: orderOf(asked), take: asked.take, skip: asked.skip }),
    ctx.db.booking.count({ where }),
  ]);
  return { items: rows.map(toBooking), totalItems, take: asked.take, skip: asked.skip };
}

type Filter = (typeof BOOKING_FILTERS)[number];

function statusWhere(filters: readonly Filter[], now: Date): Prisma.BookingWhereInput {
  if (!filters.length) return {};
  const active: Prisma.BookingWhereInput = { endTime: { gte: now }, status: "accepted" };
  const of: Record<Filter, Prisma.BookingWhereInput> = {
    upcoming: active,
    recurring: { ...active, recurringBookingUid: { not: null } },
    past: { endTime: { lt: now }, status: { in: ["accepted", "pending"] } },
    cancelled: { status: { in: ["cancelled", "rejected"] } },
    unconfirmed: { endTime: { gte: now }, status: "pending" },
  };
  return { OR: filters.map((filter) => of[filter]) };
}

function filterWhere(asked: ReturnType<typeof ListBookingsInput.parse>): Prisma.BookingWhereInput {
  const { attendeeEmail, attendeeName } = asked;
  return {
    ...(asked.bookingUid && { uid: asked.bookingUid }),
    ...(asked.eventTypeIds && { eventTypeId: { in: asked.eventTypeIds } }),
    ...(asked.teamIds && { eventType: { teamId: { in: asked.teamIds } } }),
    ...((attendeeEmail || attendeeName) && {
      attendees: {
        some: {
          ...(attendeeEmail && { email: attendeeEmail.toLowerCase() }),
          ...(attendeeName && { name: { contains: attendeeName, mode: "insensitive" as const } }),
        },
      },
    }),
    startTime: { gte: asked.afterStart },
    endTime: { lte: asked.beforeEnd },
    createdAt: { gte: asked.afterCreatedAt, lte: asked.beforeCreatedAt },
    updatedAt: { gte: asked.afterUpdatedAt, lte: asked.beforeUpdatedAt },
  };
}

function orderOf(asked: ReturnType<typeof ListBookingsInput.parse>): Prisma.BookingOrderByWithRelationInput[] {
  const order: Prisma.BookingOrderByWithRelationInput[] = [];
  if (asked.sortStart) order.push({ startTime: asked.sortStart });
  if (asked.sortEnd) order.push({ endTime: asked.sortEnd });
  if (asked.sortCreated) order.push({ createdAt: asked.sortCreated });
  if (asked.sortUpdatedAt) order.push({ updatedAt: asked.sortUpdatedAt });
  // the id makes pages stable
  return [...(order.length ? order : [{ startTime: "asc" as const }]), { id: "asc" }];
}

/** What happened to a booking, oldest first. */
async function listBookingEvents(ctx: Ctx, bookingId: number) {
  return ctx.db.bookingEvent.findMany({
    where: { bookingId },
    select: { id: true, type: true, actor: true, data: true, at: true },
    orderBy: { id: "asc" },
  });
}

/** An event with its booking, for the consumers of events; null when the booking has been deleted since. */
export async function findBookingEvent(ctx: Ctx, id: number): Promise<BookingEventView | null> {
  const row = await ctx.db.bookingEvent.findUnique({
    where: { id },
    select: { id: true, type: true, actor: true, data: true, at: true, booking: { select: bookingSelect } },
  });
  if (!row) return null;
  return {
    id: row.id,
    type: row.type as BookingEventType,
    actor: row.actor as BookingEventView["actor"],
    data: row.data as Record<string, unknown>,
    at: row.at,
    booking: toBooking(row.booking),
  };
}
