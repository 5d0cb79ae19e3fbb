import { z } from "zod";
import { type Booking, type BookingEventView, type BookingHost, eventSelect, toEventView } from "@/server/bookings/dto";
import type { Ctx } from "@/server/core/context";
import { findForBooking } from "@/server/event-types/row.queries";
import type { Along } from "./letter";

/**
 * The ids of the events of the same kind that one request brought about in one series, oldest first, the given one included; empty for
 * an event of a booking that does not recur.
 */
export async function findHappenedTogether(ctx: Ctx, eventId: number): Promise<number[]> {
  const event = await ctx.db.bookingEvent.findUnique({
    where: { id: eventId },
    select: { type: true, at: true, requestId: true, booking: { select: { recurringBookingUid: true } } },
  });
  const recurringBookingUid = event?.booking.recurringBookingUid;
  if (!event || !recurringBookingUid) return [];
  const { type, at, requestId } = event;
  const rows = await ctx.db.bookingEvent.findMany({
    where: { type, at, requestId, booking: { recurringBookingUid } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Events with the bookings of their series, as they are now, in the order given; one whose booking is not among these is left out. */
export async function findEventsOf(ctx: Ctx, eventIds: readonly number[], series: readonly Booking[]): Promise<BookingEventView[]> {
  const rows = await ctx.db.bookingEvent.findMany({
    where: { id: { in: [...eventIds] } },
    select: { ...eventSelect, bookingId: true },
  });
  const events = new Map(rows.map((row) => [row.id, row]));
  const bookings = new Map(series.map((booking) => [booking.id, booking]));
  return eventIds.flatMap((id) => {
    const event = events.get(id);
    const booking = event && bookings.get(event.bookingId);
    return booking ? [toEventView(event, booking)] : [];
  });
}

/** Who had a booking before it was reassigned; null when they are gone, or have it again. */
export async function findFormerHost(ctx: Ctx, { type, data, booking }: BookingEventView): Promise<BookingHost | null> {
  if (type !== "reassigned" || booking.hosts.some(({ id }) => id === data.fromUserId)) return null;
  const user = await ctx.db.user.findUnique({
    where: { id: data.fromUserId },
    select: { id: true, name: true, email: true, username: true, timeZone: true, locale: true, timeFormat: true },
  });
  return user && { ...user, name: user.name ?? user.username ?? user.email, username: user.username ?? "", absent: false };
}

const Labelled = z
  .array(
    z
      .object({ slug: z.string(), label: z.string().min(1) })
      .nullable()
      .catch(null),
  )
  .catch([]);

/** What the form of an event type calls the host's own fields, by slug, and the zone of its schedule: of a group neither. */
export async function findFormFacts(ctx: Ctx, { eventType }: Booking): Promise<Pick<Along, "labels" | "scheduleZone">> {
  const settings = eventType && (await findForBooking(ctx, { id: eventType.id }));
  const fields = Labelled.parse(settings?.bookingFields ?? []);
  return {
    labels: Object.fromEntries(fields.flatMap((field) => (field ? [[field.slug, field.label]] : []))),
    scheduleZone: settings?.timeZone ?? null,
  };
}

/** The other events of a booking that decide who is told of this one: who was added to it, and the host's word. */
export async function findNeighbours(ctx: Ctx, { id, booking }: BookingEventView): Promise<BookingEventView[]> {
  const rows = await ctx.db.bookingEvent.findMany({
    where: { bookingId: booking.id, type: { in: ["attendee_added", "confirmed"] } },
    select: eventSelect,
    orderBy: { id: "asc" },
  });
  return rows.map((row) => toEventView(row, booking)).filter((event) => event.id !== id || event.type === "attendee_added");
}

/** When a booking was first made, before all of its moves. */
export async function findFirstMade(ctx: Ctx, { id, createdAt, rescheduledFromUid }: Booking): Promise<Date> {
  if (!rescheduledFromUid) return createdAt;
  const [row] = await ctx.db.$queryRaw<{ firstMade: Date | string | null }[]>`
    WITH RECURSIVE chain AS (
      SELECT uid, "rescheduledFromUid", "createdAt" FROM "Booking" WHERE id = ${id}
      UNION SELECT b.uid, b."rescheduledFromUid", b."createdAt" FROM "Booking" b JOIN chain c ON b.uid = c."rescheduledFromUid")
    SELECT min("createdAt") AS "firstMade" FROM chain`;
  return row?.firstMade ? new Date(row.firstMade) : createdAt;
}
