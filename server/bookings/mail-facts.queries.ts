import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { type Booking, type BookingEventView, type BookingHost, toEventView } from "./dto";

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
    select: { id: true, type: true, actor: true, data: true, at: true, bookingId: true },
  });
  const events = new Map(rows.map((row) => [row.id, row]));
  const bookings = new Map(series.map((booking) => [booking.id, booking]));
  return eventIds.flatMap((id) => {
    const event = events.get(id);
    const booking = event && bookings.get(event.bookingId);
    return booking ? [toEventView(event, booking)] : [];
  });
}

const Reassigned = z.object({ fromUserId: z.number().int() });

/** Who had a booking before it was reassigned; null when they are gone, or have it again. */
export async function findFormerHost(ctx: Ctx, { data, booking }: BookingEventView): Promise<BookingHost | null> {
  const parsed = Reassigned.safeParse(data);
  if (!parsed.success || booking.hosts.some(({ id }) => id === parsed.data.fromUserId)) return null;
  const user = await ctx.db.user.findUnique({
    where: { id: parsed.data.fromUserId },
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

/** What the form of an event type calls the host's own fields, by slug. */
export async function findFieldLabels(ctx: Ctx, eventTypeId: number): Promise<Record<string, string>> {
  const row = await ctx.db.eventType.findUnique({ where: { id: eventTypeId }, select: { bookingFields: true } });
  const fields = Labelled.parse(row?.bookingFields ?? []);
  return Object.fromEntries(fields.flatMap((field) => (field ? [[field.slug, field.label]] : [])));
}
