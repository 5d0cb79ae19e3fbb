import type { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";
import { likeText } from "@/server/core/atoms";
import { comparableEmail } from "@/server/core/atoms-email";
import type { Ctx } from "@/server/core/context";
import { openCursor, sealCursor } from "@/server/core/cursors";
import type { CursorPage, Page } from "@/server/core/pagination";
import { requireMine } from "@/server/owners/access";
import { provenEmail } from "./access";
import { type Booking, type BookingStatus, bookingSelect, toBooking } from "./dto";
import { asVisible } from "./queries";
import { type BOOKING_FILTERS, type BookingFilters, ListBookingsInput, WalkBookingsInput } from "./schemas";
import { seriesIn } from "./series.queries";

export interface BookingPage extends Page<Booking> {
  /** By the uid of each series, how many of its occurrences the list has; nothing where the list is not by series. */
  series: Record<string, number>;
}

/** The bookings that the acting user hosts or attends, each as they may see it, filtered and sorted; by start unless told otherwise. */
export async function listBookings(ctx: Ctx, input: ListBookingsInput): Promise<BookingPage> {
  const asked = ListBookingsInput.parse(input);
  const mine = await ownBookings(ctx);
  const { take, skip, bySeries, seriesUid } = asked;
  const wanted: Prisma.BookingWhereInput = {
    AND: [
      mine.where,
      statusWhere(asked.status ?? [], ctx.now, asked.states, bySeries),
      filterWhere(asked),
      mine.with(asked),
      seriesUid ? { recurringBookingUid: seriesUid } : {},
    ],
  };
  const series = bySeries ? await seriesIn(ctx, wanted) : null;
  const where = series ? { AND: [wanted, { OR: [{ recurringBookingUid: null }, { id: { in: series.firstIds } }] }] } : wanted;
  const page = { where, select: bookingSelect, orderBy: orderOf(asked), take, skip, relationLoadStrategy: "join" as const };
  const [rows, totalItems] = await Promise.all([ctx.db.booking.findMany(page), ctx.db.booking.count({ where })]);
  return { items: rows.map(toBooking).map(mine.visible), totalItems, take, skip, series: series?.counts ?? {} };
}

/**
 * One page of the acting user's bookings of a status, by start: forwards for what is to come, backwards for what is over or for all
 * (documentation, "Get all bookings", 2026-05-01). A booking made or moved meanwhile neither repeats nor hides another. Throws
 * `invalid_input` for a cursor that no page gave.
 */
export async function walkBookings(ctx: Ctx, input: WalkBookingsInput): Promise<CursorPage<Booking>> {
  const asked = WalkBookingsInput.parse(input);
  const mine = await ownBookings(ctx);
  const { cursor, take, ...chosen } = asked;
  const { status } = chosen;
  const direction = status === "upcoming" || status === "recurring" || status === "unconfirmed" ? "asc" : "desc";
  const use = { ...chosen, list: "bookings", userId: mine.userId };
  const where = {
    AND: [
      mine.where,
      statusWhere(status ? [status] : [], ctx.now),
      filterWhere(asked),
      mine.with(asked),
      cursor ? beyond(openCursor(use, cursor), direction) : {},
    ],
  };
  const orderBy = [{ startTime: direction }, { id: direction }] as const;
  const rows = await ctx.db.booking.findMany({
    where,
    select: bookingSelect,
    orderBy: [...orderBy],
    take: take + 1,
    relationLoadStrategy: "join",
  });
  const items = rows.slice(0, take).map(toBooking);
  const last = rows.length > take ? items.at(-1) : undefined;
  return { items: items.map(mine.visible), nextCursor: last ? sealCursor(use, `${last.start.getTime()}.${last.id}`) : null };
}

/** After the booking of which `position` holds start and id. */
function beyond(position: string, direction: "asc" | "desc"): Prisma.BookingWhereInput {
  const [start, id] = position.split(".");
  const startTime = new Date(Number(start));
  const next = <T>(value: T) => (direction === "asc" ? { gt: value } : { lt: value });
  return { OR: [{ startTime: next(startTime) }, { startTime, id: next(Number(id)) }] };
}

/** Which bookings are the acting user's, and what they may see of one: their own seat, of those that they attend. */
async function ownBookings(ctx: Ctx) {
  const { userId } = requireMine(ctx, "booking.read");
  const email = await provenEmail(ctx);
  const hosted: Prisma.BookingWhereInput = { hosts: { some: { userId } } };
  const where = email ? { OR: [hosted, { attendees: { some: { email } } }] } : hosted;
  const seatOf = (booking: Booking) => booking.attendees.find((attendee) => attendee.email === email)?.seatUid;
  return {
    userId,
    where,
    visible: (booking: Booking) => asVisible(ctx, booking, seatOf(booking)),
    /** Those with such an attendee, as far as the reader knows who attends: a filter must not tell who has the next seat. */
    with: (asked: BookingFilters) => attendeeWhere(asked, hosted, email),
  };
}

function attendeeWhere({ attendeeEmail, attendeeName }: BookingFilters, hosted: Prisma.BookingWhereInput, ownEmail: string | null) {
  if (!attendeeEmail && !attendeeName) return {};
  const named: Prisma.AttendeeWhereInput = {
    ...(attendeeEmail && { email: comparableEmail(attendeeEmail) }),
    ...(attendeeName && { name: { contains: likeText(attendeeName), mode: "insensitive" as const } }),
  };
  const known: Prisma.AttendeeWhereInput = { OR: [{ seatUid: null }, ...(ownEmail ? [{ email: ownEmail }] : [])] };
  const isShown: Prisma.BookingWhereInput = { eventType: { seats: { path: ["showAttendeeInfo"], equals: true } } };
  return { attendees: { some: named }, OR: [hosted, isShown, { attendees: { some: { AND: [named, known] } } }] };
}

type Filter = (typeof BOOKING_FILTERS)[number];

function statusWhere(
  filters: readonly Filter[],
  now: Date,
  states: readonly BookingStatus[] = [],
  bySeries = false,
): Prisma.BookingWhereInput {
  if (!filters.length && !states.length) return {};
  const active: Prisma.BookingWhereInput = { endTime: { gte: now }, status: "accepted" };
  const of: Record<Filter, Prisma.BookingWhereInput> = {
    upcoming: active,
    recurring: { ...active, recurringBookingUid: { not: null }, ...(bySeries && { status: { in: ["accepted", "pending"] } }) },
    past: { endTime: { lt: now }, status: { in: ["accepted", "pending"] } },
    cancelled: { status: { in: ["cancelled", "rejected"] } },
    unconfirmed: { endTime: { gte: now }, status: "pending" },
  };
  return { OR: [...filters.map((filter) => of[filter]), { status: { in: [...states] } }] };
}

function filterWhere(asked: BookingFilters): Prisma.BookingWhereInput {
  return {
    ...(asked.bookingUid && { uid: asked.bookingUid }),
    ...(asked.eventTypeIds && { eventTypeId: { in: asked.eventTypeIds } }),
    ...(asked.teamIds && { eventType: { teamId: { in: asked.teamIds } } }),
    startTime: { gte: asked.afterStart },
    endTime: { lte: asked.beforeEnd },
    createdAt: { gte: asked.afterCreatedAt, lte: asked.beforeCreatedAt },
    updatedAt: { gte: asked.afterUpdatedAt, lte: asked.beforeUpdatedAt },
  };
}

function orderOf(asked: z.output<typeof ListBookingsInput>): Prisma.BookingOrderByWithRelationInput[] {
  const order: Prisma.BookingOrderByWithRelationInput[] = [];
  if (asked.sortStart) order.push({ startTime: asked.sortStart });
  if (asked.sortEnd) order.push({ endTime: asked.sortEnd });
  if (asked.sortCreated) order.push({ createdAt: asked.sortCreated });
  if (asked.sortUpdatedAt) order.push({ updatedAt: asked.sortUpdatedAt });
  // the id makes pages stable
  return [...(order.length ? order : [{ startTime: "asc" as const }]), { id: "asc" }];
}
