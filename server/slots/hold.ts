import { findBookable } from "@/server/availability/bookable.queries";
import { requireLength } from "@/server/availability/rules/require-length";
import { decideStart } from "@/server/bookings/decide-start";
import { lockHosts } from "@/server/bookings/lock-hosts";
import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { ReserveSlotInput } from "./schemas";

type Input = ReturnType<(typeof ReserveSlotInput)["parse"]>;

/** How long a slot is held unless asked otherwise, as documented. */
const DEFAULT_MINUTES = 5;

/**
 * Decides, under the hosts' locks, whether a slot can be held, by the function that offers and books it. `heldUid` is the
 * reservation that is being moved. Returns the columns to write. Throws as booking the slot would.
 */
export async function holdSlot(tx: Ctx, input: Input, heldUid: string | null) {
  if (input.reservationDuration !== undefined && !person(tx)) {
    throw new AppError("unauthenticated", "Only authenticated callers may choose reservationDuration. Leave it out, or send an API key.");
  }
  const bookable = await findBookable(tx, input.eventTypeId);
  if (!bookable) throw new AppError("not_found", `Event type with id ${input.eventTypeId} not found. Check eventTypeId.`);
  const { rules, hosts } = bookable;
  const lengthMinutes = requireLength(rules, input.slotDuration, "slotDuration");
  await lockHosts(
    tx,
    hosts.map((host) => host.userId),
    input.eventTypeId,
  );
  const decided = await decideStart(tx, bookable, input.slotStart.getTime(), lengthMinutes, { heldReservationUid: heldUid });
  return {
    eventTypeId: input.eventTypeId,
    // of a round robin no host is held, only this event type's slot: who will take it is not decided yet
    userIds: rules.schedulingType === "roundRobin" ? [] : decided.hostIds,
    slotStart: decided.start,
    slotEnd: decided.end,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + (input.reservationDuration ?? DEFAULT_MINUTES) * 60_000),
  };
}
