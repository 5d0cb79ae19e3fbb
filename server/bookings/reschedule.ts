import { readBusyElsewhere } from "@/server/availability/elsewhere.queries";
import { completeFields } from "@/server/booking-fields/rules/complete";
import { validateResponses } from "@/server/booking-fields/rules/validate";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { lockHosts } from "@/server/core/locks";
import { MINUTE_MS } from "@/server/core/time";
import type { EventType } from "@/server/event-types/dto";
import { actingEmail, partyOf, requireBooking } from "./access";
import type { Booking, BookingAttendee } from "./dto";
import { findOfferOf } from "./offer.queries";
import { requireReschedulable } from "./rules/reschedulable";
import { isSeated } from "./rules/visible";
import { RescheduleBookingInput } from "./schemas";
import { letGoOfHolds } from "./steps/let-go-of-holds";
import { type Move, type Mover, moveSeat, moveWhole } from "./steps/move";
import { redeemVerificationCode } from "./steps/redeem-verification-code";
import { spendMailsOf } from "./steps/spend-mails";

/**
 * Moves a booking: a new one with a new uid takes its place, the old one is cancelled, linked both ways, in one transaction
 * (scheduling rule 19). The calendar UID stays and its sequence goes up, so that calendars move the entry. With a seat's uid that attendee
 * moves alone. Returns the booking they are in now. Throws `not_found`, `invalid_input` for a state that cannot be moved (with the uid it
 * was moved to) for a wrong code and a reason that is asked for, `conflict` for a taken time.
 */
export async function rescheduleBooking(ctx: Ctx, input: RescheduleBookingInput): Promise<Booking> {
  const { uid, start, reason = null, rescheduledBy, seatUid, holder = null, emailVerificationCode } = RescheduleBookingInput.parse(input);
  const known = await requireBooking(ctx, uid);
  const { eventType, bookable } = await requireStillOffered(ctx, known);
  const lengthMs = known.end.getTime() - known.start.getTime();
  const asked = { start: start.getTime(), end: start.getTime() + lengthMs, lengthMinutes: lengthMs / MINUTE_MS };
  const elsewhere = await readBusyElsewhere(ctx, bookable, asked);
  return inTransaction(ctx, async (tx) => {
    const hostIds = [...bookable.hosts.map((host) => host.userId), ...known.hosts.map((host) => host.id)];
    await lockHosts(tx, hostIds, bookable.eventTypeId);
    const former = await requireBooking(tx, uid);
    const isHost = partyOf(tx, former) === "host";
    requireReschedulable(eventType, former, tx.now, isHost);
    if (!isHost) requireReason(eventType, reason);
    const seat = seatOf(former, seatUid, isHost);
    const by = moverOf(tx, former, rescheduledBy, seat);
    if (emailVerificationCode)
      await redeemVerificationCode(tx, { email: by.email, code: emailVerificationCode, eventTypeId: eventType.id });
    if (holder) await letGoOfHolds(tx, holder, bookable.eventTypeId);
    await spendMailsOf(tx, [former], { seatUid: seat?.seatUid ?? undefined });
    const move: Move = { eventType, bookable, elsewhere, former, start, reason, by, holder };
    return seat ? moveSeat(tx, move, seat) : moveWhole(tx, move);
  });
}

/** The seat to move, or null for the whole booking, which of a booking with seats is for its host alone. */
function seatOf(former: Booking, seatUid: string | undefined, isHost: boolean): BookingAttendee | null {
  if (seatUid) {
    const seat = former.attendees.find((attendee) => attendee.seatUid === seatUid);
    if (!seat) throw new AppError("not_found", `Seat with id ${seatUid} not found in this booking. Check the seatUid.`);
    return seat;
  }
  if (!isHost && isSeated(former))
    throw new AppError(
      "invalid_input",
      "Other people have seats in this booking. Send the seatUid of the seat to move; only the host moves all.",
    );
  return null;
}

/**
 * On whose behalf the booking is moved. A signed-in host may say for whom; anybody else can be an attendee only: to name a host's address
 * without being signed in as one is no proof, and is ignored.
 */
function moverOf(tx: Ctx, former: Booking, named: string | undefined, seat: BookingAttendee | null): Mover {
  const isAttendee = former.attendees.some((attendee) => attendee.email === named);
  if (partyOf(tx, former) === "booker") {
    const email = named && isAttendee && !isSeated(former) ? named : actingEmail(tx, former, seat ?? undefined);
    return { party: "booker", email };
  }
  return { party: isAttendee ? "booker" : "host", email: named ?? actingEmail(tx, former) };
}

/** Where the form wants a reason from bookers, one of the length it asks for. Throws `invalid_input`. */
function requireReason(eventType: EventType, rescheduleReason: string | null): void {
  const fields = completeFields(eventType).filter(({ slug }) => slug === "rescheduleReason");
  const problem = validateResponses(fields, { rescheduleReason }, { rescheduling: true }).problems.rescheduleReason;
  if (problem) throw fieldError("reason", problem);
}

async function requireStillOffered(ctx: Ctx, booking: Booking) {
  const offer = await findOfferOf(ctx, booking);
  if (!offer) throw new AppError("invalid_input", "The event type of this booking no longer exists. Book another one instead.");
  return offer;
}
