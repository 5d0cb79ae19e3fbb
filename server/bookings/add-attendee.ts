import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { newUid } from "@/server/core/ids";
import { lockBooking } from "@/server/core/locks";
import { requirePhone } from "@/server/core/phone-input";
import { requireZone } from "@/server/core/zone-input";
import { requireOngoing, requireOwnBooking } from "./access";
import type { Booking, BookingAttendee } from "./dto";
import { bookingEvents } from "./events";
import { isSeated } from "./rules/visible";
import { AddAttendeeInput } from "./schemas";
import { spendMailsOf } from "./steps/spend-mails";

/** People in one booking without seats, guests included: more is a mailing list. */
const MOST_PEOPLE = 100;

/**
 * Adds an attendee, as a host or another attendee; in a booking with seats they take one. Throws `not_found`, `conflict` when no seat is
 * left or they attend already, `forbidden` for an attendee of one with seats, `invalid_input` for a host's address and for a booking that
 * is over or cancelled.
 */
export async function addAttendee(ctx: Ctx, input: AddAttendeeInput): Promise<{ bookingId: number; attendee: BookingAttendee }> {
  const { uid, phoneNumber = null, ...rest } = AddAttendeeInput.parse(input);
  const timeZone = requireZone(rest.timeZone);
  if (phoneNumber) requirePhone(phoneNumber, "phoneNumber");
  const known = await requireOwnBooking(ctx, uid, "booking.update");
  return inTransaction(ctx, async (tx) => {
    await lockBooking(tx, known.booking);
    const { booking, party } = await requireOwnBooking(tx, uid, "booking.update");
    requireOngoing(booking, tx.now);
    // who attends already would show in the refusal
    if (party !== "host" && isSeated(booking)) throw new AppError("forbidden", "This event type has seats: everybody books their own.");
    if (party !== "host" && booking.eventType?.disableGuests)
      throw new AppError("forbidden", "This event type takes nobody along. Ask the host to add them.");
    requireRoomFor(booking, rest.email);
    await spendMailsOf(tx, [booking], { joining: [rest.email] });
    const seatUid = isSeated(booking) ? newUid() : null;
    const { id } = await tx.db.attendee.create({
      data: { ...rest, timeZone, phoneNumber, seatUid, bookingId: booking.id, createdAt: tx.now },
      select: { id: true },
    });
    await tx.db.booking.update({ where: { id: booking.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
    await recordEvent(tx, {
      of: bookingEvents.of(booking.id),
      type: "attendee_added",
      data: { email: rest.email, seatUid, attendeeIds: [id] },
    });
    const attendee = {
      ...rest,
      id,
      timeZone,
      timeFormat: null,
      phoneNumber,
      seatUid,
      absent: false,
      isGuest: false,
      responses: {},
      metadata: {},
    };
    return { bookingId: booking.id, attendee };
  });
}

function requireRoomFor(booking: Booking, email: string): void {
  const { attendees, hosts, eventType } = booking;
  if (hosts.some((host) => host.email === email)) throw fieldError("email", "That is the address of a host, who takes part already.");
  if (attendees.some((attendee) => attendee.email === email))
    throw new AppError("conflict", "Somebody with that address takes part already. Use another address.");
  const taken = attendees.filter((attendee) => !attendee.isGuest).length;
  if (eventType?.seatsPerTimeSlot != null && taken >= eventType.seatsPerTimeSlot)
    throw new AppError("conflict", `All ${eventType.seatsPerTimeSlot} seats of this booking are taken. Book another slot.`);
  if (attendees.length >= MOST_PEOPLE)
    throw new AppError("invalid_input", `A booking has at most ${MOST_PEOPLE} people. Book a further one.`);
}
