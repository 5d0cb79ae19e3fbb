import { cache } from "react";
import type { BookingView, WhenView } from "@/components/booking-status/types";
import { requestCtx } from "@/server/auth/session";
import type { Booking } from "@/server/bookings/dto";
import { findEventTypeOf, findPublicOfferOf } from "@/server/bookings/offer.queries";
import { asVisible, getBookingOrSeries, listSeries, mayReschedule } from "@/server/bookings/queries";
import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { instantOf, minutes } from "@/server/core/units";
import { isZone, transitionsBetween } from "@/server/core/zones";
import type { EventType } from "@/server/event-types/dto";
import { readSegment } from "./find-event-type";
import { first, knownHours, type Query, startZone } from "./visitor";

/** A booking as the holder of its uid sees it, with the rules of its event type; null when there is none. Once per request. */
export const findBooking = cache(async (uid: string, seatUid: string | null) => {
  const ctx = await requestCtx();
  const found = await getBookingOrSeries(ctx, { uid: readSegment(uid) }).catch((error: unknown) => {
    if (AppError.is(error) && error.code === "not_found") return null;
    throw error;
  });
  const booking = [found].flat()[0];
  if (!booking) return null;
  const eventType = await findEventTypeOf(ctx, booking);
  return { ctx, booking: asVisible(ctx, booking, seatUid ?? undefined), eventType, findOffer: () => findPublicOfferOf(ctx, booking) };
});

type Found = NonNullable<Awaited<ReturnType<typeof findBooking>>>;

/** What the booking's page shows, in the visitor's zone: their browser's remembered one, else the one they booked in. */
export async function loadBooking({ ctx, booking, eventType }: Found, query: Query): Promise<BookingView> {
  const seatUid = first(query, "seatUid");
  const me = booking.attendees.find((attendee) => (seatUid ? attendee.seatUid === seatUid : !attendee.isGuest));
  const own = me && isZone(me.timeZone) ? me.timeZone : (eventType?.timeZone ?? "UTC");
  const { zone } = await startZone(query, own, null);
  const when = (start: Date, end: Date): WhenView => whenView(zone, start, end);
  const series = booking.recurringBookingUid ? await listSeries(ctx, booking.recurringBookingUid) : [];
  return {
    booking,
    me: me ?? null,
    seatUid,
    zone,
    hours: await knownHours(),
    when: when(booking.start, booking.end),
    series: series.filter(isOpen).map((occurrence) => ({ uid: occurrence.uid, when: when(occurrence.start, occurrence.end) })),
    isLastOfSeries: !series.some((other) => isOpen(other) && other.start > booking.start),
    former: await formerOf(ctx, booking, when),
    isOver: booking.end <= ctx.now,
    ...changes(ctx, booking, eventType),
    eventPath: pathOf(booking, eventType),
    look: eventType?.owner ?? null,
    sendsMail: hasMailServer(),
  };
}

const isOpen = ({ status }: Booking) => status === "accepted" || status === "pending";

function whenView(zone: string, start: Date, end: Date): WhenView {
  const offsets = transitionsBetween(zone, start.getTime(), end.getTime() + 1);
  const local = (date: Date, at: "first" | "last") => ({
    instant: instantOf(date),
    offsetMinutes: (at === "first" ? offsets[0] : offsets.at(-1))?.offsetMinutes ?? minutes(0),
  });
  return { start: local(start, "first"), end: local(end, "last") };
}

/** The time that this booking had before it was moved here. */
async function formerOf(ctx: Ctx, booking: Booking, when: (start: Date, end: Date) => WhenView): Promise<WhenView | null> {
  if (!booking.rescheduledFromUid) return null;
  const former = await getBookingOrSeries(ctx, { uid: booking.rescheduledFromUid }).catch(() => null);
  return former && !Array.isArray(former) ? when(former.start, former.end) : null;
}

/** What the holder of the uid may still do. The verbs decide again. */
function changes(ctx: Ctx, booking: Booking, eventType: EventType | null): Pick<BookingView, "canCancel" | "canReschedule"> {
  const isHost = booking.hosts.some(({ id }) => id === person(ctx)?.userId);
  const isLive = isOpen(booking) && booking.end > ctx.now;
  return {
    canCancel: isLive && (isHost || !eventType?.disableCancelling?.disabled),
    canReschedule: eventType !== null && mayReschedule(ctx, booking, eventType),
  };
}

/** The public page of the event type; null when it is gone. */
function pathOf({ eventType, hosts }: Booking, settings: EventType | null): string | null {
  if (!eventType) return settings && `/${hosts.map(({ username }) => username).join("+")}`;
  if (eventType.closed) return null;
  const owner = eventType.teamSlug ? `team/${eventType.teamSlug}` : eventType.ownerUsername;
  return owner ? `/${owner}/${eventType.slug}` : null;
}
