import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockBooking } from "@/server/core/locks";
import { requirePhone } from "@/server/core/phone-input";
import { requireZone } from "@/server/core/zone-input";
import { requireBookingById, requireOngoing, requireOwnBooking } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { isSeated } from "./rules/visible";
import { AddGuestsInput, MOST_GUESTS } from "./schemas";
import { spendMailsOf } from "./steps/spend-mails";

type Guest = ReturnType<typeof AddGuestsInput.parse>["guests"][number];

/**
 * Brings guests along, as a host or an attendee. Addresses that take part already, and those of the hosts, are left out. Throws
 * `not_found`, `invalid_input` when none is left, when there would be more than 30 guests, when the event type takes no guests or has
 * seats, and for a booking that is over or cancelled.
 */
export async function addGuests(ctx: Ctx, input: AddGuestsInput): Promise<Booking> {
  const { uid, guests } = AddGuestsInput.parse(input);
  for (const [i, { timeZone, phoneNumber }] of guests.entries()) {
    if (timeZone) requireZone(timeZone, `guests.${i}.timeZone`);
    if (phoneNumber) requirePhone(phoneNumber, `guests.${i}.phoneNumber`);
  }
  const { booking: known } = await requireOwnBooking(ctx, uid, "booking.update");
  return inTransaction(ctx, async (tx) => {
    // two calls at once must not pass the limit together, nor may a move leave new guests behind
    await lockBooking(tx, known);
    const { booking } = await requireOwnBooking(tx, uid, "booking.update");
    requireOngoing(booking, tx.now);
    requireGuestsWelcome(booking);
    const added = newGuests(booking, guests);
    await spendMailsOf(tx, [booking], { joining: added.map((guest) => guest.email) });
    const timeZone = booking.attendees[0]?.timeZone ?? booking.hosts[0]?.timeZone ?? "UTC";
    const rows = await tx.db.attendee.createManyAndReturn({
      data: added.map((guest) => ({
        ...guest,
        name: guest.name ?? guest.email,
        timeZone: guest.timeZone ?? timeZone,
        bookingId: booking.id,
        isGuest: true,
        createdAt: tx.now,
      })),
      select: { id: true },
    });
    await tx.db.booking.update({ where: { id: booking.id }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "attendee_added", data: { attendeeIds: rows.map((row) => row.id) } });
    return requireBookingById(tx, booking.id);
  });
}

function requireGuestsWelcome(booking: Booking): void {
  if (isSeated(booking)) throw new AppError("invalid_input", "This event type has seats: everybody books their own, guests included.");
  if (booking.eventType?.disableGuests)
    throw fieldError("guests", "This event type takes no guests. Switch disableGuests off to add some, or invite them yourself.");
}

/** Those who do not take part yet, each once. */
function newGuests({ attendees, hosts }: Booking, asked: Guest[]): Guest[] {
  const present = new Set([...attendees, ...hosts].map((person) => person.email.toLowerCase()));
  const added = [...new Map(asked.map((guest) => [guest.email, guest])).values()].filter((guest) => !present.has(guest.email));
  if (!added.length) throw fieldError("guests", "All of these people take part already. Name somebody else.");
  const room = MOST_GUESTS - attendees.filter((attendee) => attendee.isGuest).length;
  if (added.length > room)
    throw fieldError(
      "guests",
      `A booking has at most ${MOST_GUESTS} guests. ${room > 0 ? `Add at most ${room}.` : "This one has them all."}`,
    );
  return added;
}
