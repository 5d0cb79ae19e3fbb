import { type Ctx, inTransaction } from "@/server/core/context";
import { newUuid } from "@/server/core/ids";
import { type Reservation, reservationSelect, toReservation } from "./dto";
import { holdSlot, prepareHold } from "./hold";
import { KeepSlotInput } from "./schemas";

/**
 * Holds a slot for a visitor of the booking page while they fill in the form: five minutes, and again whenever the page asks. What they
 * hold elsewhere does not stand in their way, and of one slot they have one hold however many tabs they open: the newest. Throws
 * `not_found`, `invalid_input`, `conflict` when the slot is gone.
 */
export async function keepSlot(ctx: Ctx, input: KeepSlotInput): Promise<Reservation> {
  const asked = KeepSlotInput.parse(input);
  const hold = await prepareHold(ctx, asked);
  return inTransaction(ctx, async (tx) => {
    const data = { uid: newUuid(), ...(await holdSlot(tx, hold, null)) };
    const { holder, eventTypeId, slotStart } = data;
    await tx.db.slotReservation.deleteMany({ where: { holder, eventTypeId, slotStart } });
    return toReservation(await tx.db.slotReservation.create({ data, select: reservationSelect }));
  });
}
