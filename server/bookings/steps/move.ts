import type { Bookable } from "@/server/availability/bookable.queries";
import { type DecidedStart, decideStart } from "@/server/availability/decide-start";
import type { ExternalBusy } from "@/server/calendars/dto";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { newUid } from "@/server/core/ids";
import type { EventType } from "@/server/event-types/dto";
import { type Party, requireBookingById } from "../access";
import type { Booking, BookingAttendee } from "../dto";
import { bookingEvents } from "../events";
import { needsConfirmation } from "../rules/confirmation";
import { locationName } from "../rules/location";
import { bookingTitle } from "../rules/title";
import { insertBooking, type NewAttendee, type NewBooking } from "./insert";

/** On whose behalf a booking is moved. */
export interface Mover {
  party: Party;
  email: string | null;
}

/** A move that is allowed, before its time is decided. Needs the locks of the hosts and of the event type. */
export interface Move {
  eventType: EventType;
  bookable: Bookable;
  /** Busy times of the hosts' calendars elsewhere round the new time. */
  elsewhere: ExternalBusy;
  former: Booking;
  start: Date;
  reason: string | null;
  by: Mover;
  /** For whom the booking page holds the new time. */
  holder: string | null;
}

/** Moves a booking with everybody in it. Returns the new one. Throws `conflict` for a taken time. */
export async function moveWhole(tx: Ctx, move: Move): Promise<Booking> {
  const decided = await decide(tx, move, false);
  if (decided.joins)
    throw new AppError("conflict", "Others have started a booking at that time. Choose another time, or move the seats one by one.");
  return takeAlong(tx, move, decided);
}

/**
 * Moves one attendee, with their seat and its uid, into the slot that has started at that time or into a new one; the last one takes the
 * booking along. Returns the booking that they are in now. Throws `conflict` for a full or taken time.
 */
export async function moveSeat(tx: Ctx, move: Move, seat: BookingAttendee): Promise<Booking> {
  const isLast = move.former.attendees.filter((attendee) => attendee.seatUid).length === 1;
  const decided = await decide(tx, move, !isLast);
  if (decided.joins?.bookingId === move.former.id)
    throw new AppError("invalid_input", "This seat is at that time already. Choose another time.");
  if (isLast && !decided.joins) return takeAlong(tx, move, decided);
  const uid = decided.joins?.uid ?? newUid();
  if (isLast) await closeFormer(tx, move, uid);
  else await leaveFormer(tx, move, seat, uid);
  return decided.joins ? joinStarted(tx, move, seat, decided.joins.bookingId) : startAnother(tx, move, seat, decided, uid);
}

function decide(tx: Ctx, { bookable, former, start, elsewhere, holder }: Move, seatOnly: boolean): Promise<DecidedStart> {
  const lengthMinutes = (former.end.getTime() - former.start.getTime()) / 60_000;
  return decideStart(tx, bookable, start.getTime(), lengthMinutes, { rescheduling: { bookingId: former.id, seatOnly }, elsewhere, holder });
}

/** Everybody moves: the calendar entry stays the same one, and its sequence goes up. */
async function takeAlong(tx: Ctx, move: Move, decided: DecidedStart): Promise<Booking> {
  const { former } = move;
  const uid = newUid();
  await letGo(tx, move, uid);
  return insertBooking(tx, decided, {
    ...successor(tx, move, uid),
    icsUid: former.icsUid,
    icsSequence: former.icsSequence + 1,
    attendees: former.attendees.map(copyOf),
  });
}

/** One attendee of several moves into a slot that nobody has started: an entry of its own. */
async function startAnother(tx: Ctx, move: Move, seat: BookingAttendee, decided: DecidedStart, uid: string): Promise<Booking> {
  const { eventType, former } = move;
  const responses = Object.keys(seat.responses).length ? seat.responses : {};
  return insertBooking(tx, decided, {
    ...successor(tx, move, uid),
    title: bookingTitle({
      customName: eventType.customName,
      eventTypeTitle: eventType.title,
      organizer: former.hosts[0]?.name ?? "the host",
      scheduler: seat.name,
      location: locationName(former.location),
      durationMinutes: (decided.end.getTime() - decided.start.getTime()) / 60_000,
      responses,
    }),
    description: typeof responses.notes === "string" ? responses.notes : "",
    responses,
    metadata: seat.metadata,
    locale: seat.language,
    icsUid: `${uid}@kairos`,
    attendees: [copyOf(seat)],
  });
}

async function joinStarted(tx: Ctx, { former, reason }: Move, seat: BookingAttendee, bookingId: number): Promise<Booking> {
  await tx.db.attendee.create({ data: { ...copyOf(seat), bookingId, createdAt: tx.now }, select: { id: true } });
  await tx.db.booking.update({ where: { id: bookingId }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  await recordEvent(tx, {
    of: bookingEvents.of(bookingId),
    type: "attendee_added",
    data: { email: seat.email, seatUid: seat.seatUid, fromUid: former.uid, reason },
  });
  return requireBookingById(tx, bookingId);
}

/** The former booking ends for everybody: who is in another one now gets its entry withdrawn here. */
async function closeFormer(tx: Ctx, move: Move, toUid: string): Promise<void> {
  const { former, reason, by } = move;
  await letGo(tx, move, toUid);
  if (former.status === "cancelled") return;
  await tx.db.booking.update({ where: { id: former.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  await recordEvent(tx, { of: bookingEvents.of(former.id), type: "cancelled", data: { reason, cancelledBy: by.party, toUid } });
}

/** One of several leaves. Of a booking that was cancelled to be moved, its attendees stay known. */
async function leaveFormer(tx: Ctx, { former, reason }: Move, seat: BookingAttendee, toUid: string): Promise<void> {
  if (former.status === "cancelled") {
    await tx.db.attendee.update({ where: { id: seat.id }, data: { seatUid: null }, select: { id: true } });
    return;
  }
  await tx.db.attendee.delete({ where: { id: seat.id }, select: { id: true } });
  await tx.db.booking.update({ where: { id: former.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  const { name, email, timeZone, language, timeFormat, seatUid } = seat;
  await recordEvent(tx, {
    of: bookingEvents.of(former.id),
    type: "seat_cancelled",
    data: {
      seatUid,
      reason,
      toUid,
      attendee: { name, email, timeZone, language, timeFormat },
    },
  });
}

/** Frees the former time and links on. A seat's uid is unique: the former booking gives it up. */
async function letGo(tx: Ctx, { former, reason, by }: Move, toUid: string): Promise<void> {
  await tx.db.bookingHost.updateMany({ where: { bookingId: former.id }, data: { blocking: false } });
  await tx.db.attendee.updateMany({ where: { bookingId: former.id }, data: { seatUid: null } });
  await tx.db.booking.update({
    where: { id: former.id },
    data: {
      status: "cancelled",
      rescheduledToUid: toUid,
      cancellationReason: former.status === "cancelled" ? former.cancellationReason : reason,
      reschedulingReason: reason,
      rescheduledByEmail: by.email,
    },
    select: { id: true },
  });
}

/** What the new booking takes over. A pending one stays pending; a move by the booker may need the host's word again. */
function successor(
  tx: Ctx,
  { eventType, bookable, former, start, reason, by }: Move,
  uid: string,
): Omit<NewBooking, "icsUid" | "attendees"> {
  const isPending =
    former.status === "pending" ||
    (by.party === "booker" && needsConfirmation(eventType.confirmationPolicy, tx.now.getTime(), start.getTime()));
  const status = isPending ? "pending" : "accepted";
  const from = { fromUid: former.uid, fromStart: former.start.toISOString(), fromEnd: former.end.toISOString() };
  return {
    uid,
    status,
    title: former.title,
    description: former.description,
    eventTypeId: bookable.eventTypeId,
    buffers: { before: eventType.beforeEventBuffer, after: eventType.afterEventBuffer },
    blocking: !isPending || bookable.unconfirmedBlock,
    location: former.location,
    responses: former.responses,
    metadata: former.metadata,
    locale: former.locale,
    recurringBookingUid: former.recurringBookingUid,
    rescheduledFromUid: former.uid,
    reschedulingReason: reason,
    rescheduledByEmail: by.email,
    event: { type: "rescheduled", data: { ...from, reason, status } },
  };
}

/** Attendees go along as they are; who was marked absent has another chance. */
function copyOf({ id: _, absent: __, responses, metadata, ...attendee }: BookingAttendee): NewAttendee {
  return { ...attendee, responses: responses as object, metadata: metadata as object };
}
