import { type Bookable, findBookable } from "@/server/availability/bookable.queries";
import { decideStart } from "@/server/availability/decide-start";
import { readBusyElsewhere } from "@/server/availability/elsewhere.queries";
import { requireLength } from "@/server/availability/rules/require-length";
import { requireMayBook } from "@/server/bookings/access";
import type { ExternalBusy } from "@/server/calendars/dto";
import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { lockHosts } from "@/server/core/locks";
import { MINUTE_MS } from "@/server/core/time";
import { isBookingOf, requireOpen } from "@/server/private-links/require-open";
import { reschedulingOf } from "./queries";
import type { KeepSlotInput, ReserveSlotInput } from "./schemas";

type Input = ReturnType<(typeof ReserveSlotInput)["parse"]> & Partial<ReturnType<(typeof KeepSlotInput)["parse"]>>;

/** How long a slot is held unless asked otherwise, as documented. */
const DEFAULT_MINUTES = 5;

/** What is to be held, as far as it can be settled before the hosts are locked. */
interface Hold {
  input: Input;
  bookable: Bookable;
  lengthMinutes: number;
  elsewhere: ExternalBusy;
  rescheduling: Awaited<ReturnType<typeof reschedulingOf>>;
}

/**
 * Reads what a hold needs, the hosts' calendars elsewhere included: not for transactions. Throws `unauthenticated`, `forbidden`,
 * `not_found`, `invalid_input`.
 */
export async function prepareHold(ctx: Ctx, input: Input): Promise<Hold> {
  if (input.reservationDuration !== undefined && !person(ctx)) {
    throw new AppError("unauthenticated", "Only authenticated callers may choose reservationDuration. Leave it out, or send an API key.");
  }
  const bookable = await findBookable(ctx, input.eventTypeId);
  if (!bookable) throw new AppError("not_found", `Event type with id ${input.eventTypeId} not found. Check eventTypeId.`);
  await requireOpen(ctx, bookable, {
    privateLinkId: input.privateLinkId,
    movingUid: input.seatUid ?? input.bookingUidToReschedule,
  });
  await requireMayHold(ctx, input);
  const lengthMinutes = requireLength(bookable.rules, input.slotDuration, "slotDuration");
  const start = input.slotStart.getTime();
  const elsewhere = await readBusyElsewhere(ctx, bookable, { start, end: start + lengthMinutes * MINUTE_MS, lengthMinutes });
  const rescheduling = await reschedulingOf(ctx, input.seatUid ?? input.bookingUidToReschedule);
  return { input, bookable, lengthMinutes, elsewhere, rescheduling };
}

/** Who may not book a time does not keep it from those who may; who has a booking may move it. Throws `unauthenticated`, `forbidden`. */
async function requireMayHold(ctx: Ctx, { eventTypeId: id, seatUid, bookingUidToReschedule }: Input) {
  const select = { bookingRequiresAuthentication: true, ownerId: true, hosts: { select: { userId: true } } };
  const eventType = await ctx.db.eventType.findUnique({ where: { id }, select });
  const movingUid = seatUid ?? bookingUidToReschedule;
  if (!eventType?.bookingRequiresAuthentication || (movingUid && (await isBookingOf(ctx, id, movingUid)))) return;
  requireMayBook(ctx, eventType);
}

/**
 * Decides, under the hosts' locks, whether a slot can be held, by the function that offers and books it. `heldUid` is the
 * reservation that is being moved. Returns the columns to write. Throws as booking the slot would.
 */
export async function holdSlot(tx: Ctx, { input, bookable, lengthMinutes, elsewhere, rescheduling }: Hold, heldUid: string | null) {
  const { rules, hosts } = bookable;
  await lockHosts(
    tx,
    hosts.map((host) => host.userId),
    input.eventTypeId,
  );
  const own = { heldReservationUid: heldUid, holder: input.holder, rescheduling };
  const decided = await decideStart(tx, bookable, input.slotStart.getTime(), lengthMinutes, { ...own, elsewhere });
  return {
    eventTypeId: input.eventTypeId,
    // of a round robin no host is held, only this event type's slot: who will take it is not decided yet
    userIds: rules.schedulingType === "roundRobin" ? [] : decided.hostIds,
    holder: input.holder ?? null,
    slotStart: decided.start,
    slotEnd: decided.end,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + (input.reservationDuration ?? DEFAULT_MINUTES) * MINUTE_MS),
  };
}
