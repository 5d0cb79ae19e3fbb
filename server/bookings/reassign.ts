import type { Prisma } from "@/prisma/generated/client";
import { type Bookable, findBookable } from "@/server/availability/bookable.queries";
import { type DecidedStart, decideStart } from "@/server/availability/decide-start";
import { readBusyElsewhere } from "@/server/availability/elsewhere.queries";
import { slotGone } from "@/server/availability/rules/refusal";
import type { ExternalBusy } from "@/server/calendars/dto";
import { type Ctx, inTransaction } from "@/server/core/context";
import { isOverlapViolation } from "@/server/core/database";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockHosts } from "@/server/core/locks";
import { MINUTE_MS } from "@/server/core/time";
import { findForBooking } from "@/server/event-types/row.queries";
import { requireBookingById, requireHostedBooking, requireOngoing } from "./access";
import type { Booking, BookingHost } from "./dto";
import { bookingEvents } from "./events";
import { locationName } from "./rules/location";
import { bookingTitle } from "./rules/title";
import { ReassignBookingInput } from "./schemas";

/**
 * Gives a round-robin booking to another of the event type's hosts, as one of its hosts: to the one named, or to whoever is next in turn.
 * The time stays, so that rules about when one may book do not count; the new host must be free. Returns the booking and who has it now.
 * Throws `not_found`, `invalid_input` for a booking of another kind or one that is over, `conflict` when nobody is free.
 */
export async function reassignBooking(ctx: Ctx, input: ReassignBookingInput): Promise<{ booking: Booking; to: BookingHost }> {
  const { uid, toUserId, reason = null } = ReassignBookingInput.parse(input);
  const known = await requireHostedBooking(ctx, uid, "booking.update");
  const bookable = known.eventType && (await findBookable(ctx, known.eventType.id));
  if (bookable?.rules.schedulingType !== "roundRobin")
    throw new AppError(
      "invalid_input",
      "Only bookings of a team's round-robin event type can be reassigned. Reschedule or cancel this one.",
    );
  const elsewhere = await readBusyElsewhere(ctx, bookable, timeOf(known));
  return inTransaction(ctx, async (tx) => {
    const hostIds = [...bookable.hosts.map((host) => host.userId), ...known.hosts.map((host) => host.id)];
    await lockHosts(tx, hostIds, bookable.eventTypeId);
    const booking = await requireHostedBooking(tx, uid, "booking.update");
    requireOngoing(booking, tx.now);
    const from = leavingHost(bookable, booking);
    const decided = await decideSuccessor(tx, { bookable, elsewhere }, booking, from, toUserId);
    const toId = decided.hostIds[0]!;
    await replaceHost(tx, booking, from.id, toId);
    await retitle(tx, booking, from.id, decided);
    await recordEvent(tx, { of: bookingEvents.of(booking.id), type: "reassigned", data: { fromUserId: from.id, toUserId: toId, reason } });
    const now = await requireBookingById(tx, booking.id);
    return { booking: now, to: now.hosts.find((host) => host.id === toId)! };
  });
}

/** The first host who was there by turn. */
function leavingHost({ hosts }: Bookable, booking: Booking): BookingHost {
  const fixed = new Set(hosts.filter((host) => host.fixed).map((host) => host.userId));
  const found = booking.hosts.find((host) => !fixed.has(host.id));
  if (!found)
    throw new AppError(
      "invalid_input",
      "Every host of this booking takes part in all bookings of its event type: there is none to replace.",
    );
  return found;
}

function decideSuccessor(
  tx: Ctx,
  { bookable, elsewhere }: { bookable: Bookable; elsewhere: ExternalBusy },
  booking: Booking,
  from: BookingHost,
  toUserId: number | undefined,
): Promise<DecidedStart> {
  const group = bookable.hosts.find((host) => host.userId === from.id)?.group ?? null;
  const present = new Set(booking.hosts.map((host) => host.id));
  const others = bookable.hosts.filter((host) => !host.fixed && host.group === group && !present.has(host.userId));
  const hosts = toUserId ? others.filter((host) => host.userId === toUserId) : others;
  if (!hosts.length)
    throw fieldError(
      "userId",
      "There is no such other host to take over. Choose one of the event type's hosts who is not in the booking yet.",
    );
  const { start, lengthMinutes } = timeOf(booking);
  const rules = {
    ...bookable.rules,
    lengthMinutes,
    lengthOptions: [],
    slotIntervalMinutes: 1,
    minimumBookingNoticeMinutes: 0,
    bookingWindow: null,
    bookingLimitsCount: null,
    bookingLimitsDuration: null,
    onlyShowFirstAvailableSlot: false,
    seatsPerTimeSlot: null,
  };
  const rescheduling = { bookingId: booking.id, seatOnly: false };
  return decideStart(tx, { ...bookable, rules, hosts }, start, lengthMinutes, { rescheduling, elsewhere });
}

function timeOf({ start, end }: Booking) {
  return { start: start.getTime(), end: end.getTime(), lengthMinutes: (end.getTime() - start.getTime()) / MINUTE_MS };
}

async function replaceHost(tx: Ctx, { id: bookingId }: Booking, fromId: number, toId: number): Promise<void> {
  await tx.db.bookingHost
    .update({ where: { bookingId_userId: { bookingId, userId: fromId } }, data: { userId: toId, forced: false }, select: { userId: true } })
    .catch((error) => {
      throw isOverlapViolation(error) ? slotGone() : error;
    });
}

/** The organizer's name is in the title. */
async function retitle(tx: Ctx, booking: Booking, fromId: number, { hostIds, assignment }: DecidedStart): Promise<void> {
  const eventType = await findForBooking(tx, { id: booking.eventType!.id });
  const isOrganizer = booking.hosts[0]?.id === fromId;
  const organizer = eventType?.hosts.find((host) => host.userId === hostIds[0]);
  const { responses } = booking;
  const title = bookingTitle({
    customName: eventType?.customName ?? null,
    eventTypeTitle: typeof responses.title === "string" && responses.title ? responses.title : (eventType?.title ?? booking.title),
    organizer: organizer?.name ?? organizer?.username ?? "the host",
    scheduler: booking.attendees[0]?.name ?? "",
    location: locationName(booking.location),
    durationMinutes: (booking.end.getTime() - booking.start.getTime()) / 60_000,
    responses,
  });
  await tx.db.booking.update({
    where: { id: booking.id },
    data: {
      ...(isOrganizer && { organizerId: hostIds[0], title }),
      assignmentReason: (assignment ?? undefined) as Prisma.InputJsonValue | undefined,
      icsSequence: { increment: 1 },
    },
    select: { id: true },
  });
}
