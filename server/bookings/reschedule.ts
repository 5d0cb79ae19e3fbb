import { type Bookable, findBookable } from "@/server/availability/bookable.queries";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { newUid } from "@/server/core/ids";
import type { EventType } from "@/server/event-types/dto";
import { findForBooking } from "@/server/event-types/public.queries";
import { actingEmail, partyOf, requireBooking, requireBookingById } from "./access";
import { decideStart } from "./decide-start";
import type { Booking } from "./dto";
import { recordBookingEvent } from "./events";
import { insertBooking } from "./insert";
import { lockHosts } from "./lock-hosts";
import { needsConfirmation } from "./rules/confirmation";
import { requireReschedulable } from "./rules/reschedulable";
import { RescheduleBookingInput } from "./schemas";

/**
 * Moves a booking: a new one with a new uid takes its place, the old one is cancelled, linked both ways, in one transaction
 * (scheduling rule 19). The calendar UID stays and its sequence goes up, so that calendars move the entry. Returns the new booking.
 * Throws `not_found`, `invalid_input` for a state that cannot be moved (with the uid it was moved to), `conflict` for a taken time.
 */
export async function rescheduleBooking(ctx: Ctx, input: RescheduleBookingInput): Promise<Booking> {
  const { uid, start, reason, rescheduledBy } = RescheduleBookingInput.parse(input);
  const { eventType, bookable } = await requireStillOffered(ctx, await requireBooking(ctx, uid));
  return inTransaction(ctx, async (tx) => {
    const hostIds = bookable.hosts.map((host) => host.userId);
    await lockHosts(tx, hostIds, eventType.id);
    const former = await requireBooking(tx, uid);
    requireReschedulable(eventType, former, tx.now, partyOf(tx, former) === "host");
    const by = rescheduledBy ?? actingEmail(tx, former);
    return move(tx, { eventType, bookable, former }, start, { reason: reason ?? null, by });
  });
}

interface Move {
  eventType: EventType;
  bookable: Bookable;
  former: Booking;
}

async function requireStillOffered(ctx: Ctx, booking: Booking) {
  const eventType = booking.eventType && (await findForBooking(ctx, { id: booking.eventType.id }));
  const bookable = eventType && (await findBookable(ctx, eventType.id));
  if (!eventType || !bookable)
    throw new AppError("invalid_input", "The event type of this booking no longer exists. Book another one instead.");
  return { eventType, bookable };
}

async function move(
  tx: Ctx,
  { eventType, bookable, former }: Move,
  start: Date,
  why: { reason: string | null; by: string | null },
): Promise<Booking> {
  const lengthMinutes = (former.end.getTime() - former.start.getTime()) / 60_000;
  const rescheduling = { bookingId: former.id, seatOnly: false };
  const decided = await decideStart(tx, bookable, start.getTime(), lengthMinutes, { rescheduling });
  const uid = newUid();
  await tx.db.bookingHost.updateMany({ where: { bookingId: former.id }, data: { blocking: false } });
  await tx.db.booking.update({
    where: { id: former.id },
    data: {
      status: "cancelled",
      rescheduledToUid: uid,
      cancellationReason: why.reason,
      reschedulingReason: why.reason,
      rescheduledByEmail: why.by,
    },
    select: { id: true },
  });
  const isPending =
    former.status === "pending" ||
    (partyOf(tx, former) === "booker" && needsConfirmation(eventType.confirmationPolicy, tx.now.getTime(), start.getTime()));
  const booking = await insertBooking(tx, decided, {
    uid,
    status: isPending ? "pending" : "accepted",
    title: former.title,
    description: former.description,
    eventTypeId: eventType.id,
    buffers: { before: eventType.beforeEventBuffer, after: eventType.afterEventBuffer },
    blocking: !isPending || bookable.unconfirmedBlock,
    location: former.location,
    responses: former.responses,
    metadata: former.metadata,
    locale: former.locale,
    recurringBookingUid: former.recurringBookingUid,
    rescheduledFromUid: former.uid,
    reschedulingReason: why.reason,
    rescheduledByEmail: why.by,
    icsUid: former.icsUid,
    icsSequence: former.icsSequence + 1,
    attendees: await takeAttendees(tx, former),
  });
  const from = { fromUid: former.uid, fromStart: former.start.toISOString(), fromEnd: former.end.toISOString() };
  await recordBookingEvent(tx, booking.id, "rescheduled", { ...from, reason: why.reason });
  return requireBookingById(tx, booking.id);
}

/** Attendees go along with their seats; a seat's uid is unique, so the former booking lets go of it. */
async function takeAttendees(tx: Ctx, former: Booking) {
  await tx.db.attendee.updateMany({ where: { bookingId: former.id }, data: { seatUid: null } });
  return former.attendees.map(({ id: _, absent: __, responses, metadata, ...attendee }) => ({
    ...attendee,
    responses: responses as object,
    metadata: metadata as object,
  }));
}
