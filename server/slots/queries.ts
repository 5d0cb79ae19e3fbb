import { type Bookable, findBookable, findDynamicBookable } from "@/server/availability/bookable.queries";
import { readBusyElsewhere, silentCalendars } from "@/server/availability/elsewhere.queries";
import { offeredSlots } from "@/server/availability/queries";
import { requireLength } from "@/server/availability/rules/require-length";
import type { SlotList } from "@/server/availability/rules/world";
import type { Ctx } from "@/server/core/context";
import { AppError, fieldError, notFound } from "@/server/core/errors";
import { instant } from "@/server/core/units";
import { requireZone } from "@/server/core/zone-input";
import { transitionsBetween } from "@/server/core/zones";
import { requireOpen } from "@/server/private-links/require-open";
import { renamedFrom } from "@/server/users/former-usernames.queries";
import { type OfferedSlots, type Reservation, reservationSelect, type Slot, toReservation } from "./dto";
import { ListSlotsInput, type ReservationUid } from "./schemas";

type Input = ReturnType<typeof ListSlotsInput.parse>;

/** The widest range of one request: more is asked for in parts. */
const WIDEST_MS = 400 * 86_400_000;

/**
 * The slots of an event type, or of a dynamic group of users, within a range of instants (documentation, "Get available time slots").
 * Throws `not_found` for an unknown event type or user, `invalid_input` for a range, length or zone that cannot be.
 */
export async function listSlots(ctx: Ctx, input: ListSlotsInput): Promise<OfferedSlots> {
  const asked = ListSlotsInput.parse(input);
  const [start, end, now] = [asked.start.getTime(), asked.end.getTime(), ctx.now.getTime()];
  const timeZone = requireZone(asked.timeZone);
  if (end <= start) throw fieldError("end", "The end does not lie after the start. Choose a later end.");
  if (end - start > WIDEST_MS) throw fieldError("end", "The range is longer than 400 days. Ask for it in parts.");
  const bookable = await requireBookable(ctx, asked);
  // a dynamic group takes any length
  const lengthMinutes =
    bookable.eventTypeId === null ? bookable.rules.lengthMinutes : requireLength(bookable.rules, asked.duration, "duration");
  const rescheduling = await reschedulingOf(ctx, asked.seatUid ?? asked.bookingUidToReschedule);
  const elsewhere = await readBusyElsewhere(ctx, bookable, { start, end, lengthMinutes });
  const list = await offeredSlots(ctx, bookable, { start, end, lengthMinutes, rescheduling, elsewhere, holder: asked.holder });
  return {
    lengthInMinutes: list.lengthMinutes,
    calendarsUnavailable: silentCalendars(bookable, elsewhere)?.policy ?? null,
    showSeats: list.seatsLeft !== null,
    slots: toSlots(list, bookable.rules.seatsPerTimeSlot),
    timeZone,
    // with the offset of this moment: what is shown may lie on the other side of a change, and "today" is asked of the same list
    offsets: transitionsBetween(timeZone, Math.min(start, now), Math.max(end, now + 1)).map(({ at, offsetMinutes }) => ({
      at,
      offsetMinutes,
    })),
  };
}

async function requireBookable(ctx: Ctx, asked: Input): Promise<Bookable> {
  const found = await findAsked(ctx, asked);
  if (!found)
    throw new AppError("not_found", "There is no such event type. Check eventTypeId, or eventTypeSlug with username, or usernames.");
  await requireOpen(ctx, found, { privateLinkId: asked.privateLinkId, movingUid: asked.seatUid ?? asked.bookingUidToReschedule });
  return found;
}

async function findAsked(ctx: Ctx, asked: Input): Promise<Bookable | null> {
  const { eventTypeId, eventTypeSlug, username, teamSlug, usernames } = asked;
  if (eventTypeId) return findBookable(ctx, eventTypeId);
  if (eventTypeSlug && (username || teamSlug)) {
    const id = await idOf(ctx, eventTypeSlug, username ? { username } : { teamSlug });
    return id === null ? null : findBookable(ctx, id);
  }
  if (!usernames)
    throw new AppError("invalid_input", "Say whose slots: send eventTypeId, or eventTypeSlug with username or teamSlug, or usernames.");
  if (usernames.length < 2) throw fieldError("usernames", "Send at least two usernames, separated by commas.");
  return findDynamicBookable(ctx, usernames, asked.duration ?? 30);
}

async function idOf(ctx: Ctx, eventTypeSlug: string, { username, teamSlug }: Pick<Input, "username" | "teamSlug">): Promise<number | null> {
  const slug = eventTypeSlug.toLowerCase();
  const ask = (owner: object) => ctx.db.eventType.findFirst({ where: { slug, ...owner }, select: { id: true } });
  if (!username) return (await ask({ team: { slug: teamSlug } }))?.id ?? null;
  const found = await ask({ owner: { username: username.toLowerCase() } });
  if (found) return found.id;
  const renamed = await renamedFrom(ctx, username);
  return renamed === null ? null : ((await ask({ owner: { username: renamed } }))?.id ?? null);
}

/**
 * The booking being moved does not stand in its own way. By a seat's uid one attendee moves: while others stay, the booking keeps its time
 * and only the seat is freed. An unknown uid changes nothing.
 */
export async function reschedulingOf(ctx: Ctx, uid: string | undefined) {
  if (!uid) return null;
  const whole = await ctx.db.booking.findUnique({ where: { uid }, select: { id: true } });
  if (whole) return { bookingId: whole.id, seatOnly: false };
  const seat = await ctx.db.attendee.findUnique({ where: { seatUid: uid }, select: { bookingId: true } });
  if (!seat) return null;
  const seats = await ctx.db.attendee.count({ where: { bookingId: seat.bookingId, seatUid: { not: null } } });
  return { bookingId: seat.bookingId, seatOnly: seats > 1 };
}

function toSlots(list: SlotList, total: number | null): Slot[] {
  const lengthMs = list.lengthMinutes * 60_000;
  const { seatsLeft, started } = list;
  return Array.from(list.starts, (start, i) => {
    const seats = seatsLeft && total !== null ? { taken: total - seatsLeft[i]!, total, bookingUid: started.get(start)?.uid ?? null } : null;
    return { start: instant(start), end: instant(start + lengthMs), seats };
  });
}

/** A live reservation by its uid. Throws `not_found` for unknown and expired ones. */
export async function getReservation(ctx: Ctx, { uid }: ReservationUid): Promise<Reservation> {
  const row = await ctx.db.slotReservation.findFirst({ where: { uid, expiresAt: { gt: ctx.now } }, select: reservationSelect });
  if (!row) throw notFound("Reservation", uid);
  return toReservation(row);
}
