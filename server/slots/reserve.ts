import { type Ctx, inTransaction } from "@/server/core/context";
import { newUuid } from "@/server/core/ids";
import { type Reservation, reservationSelect, toReservation } from "./dto";
import { holdSlot, prepareHold } from "./hold";
import { ReserveSlotInput } from "./schemas";

/**
 * Holds a slot for whoever gets the answer: it is hidden from everybody else until it expires (scheduling rule 15), five minutes
 * unless an authenticated caller says otherwise. Throws `not_found`, `invalid_input`, `conflict` when the slot is gone.
 */
export async function reserveSlot(ctx: Ctx, input: ReserveSlotInput): Promise<Reservation> {
  const asked = ReserveSlotInput.parse(input);
  const hold = await prepareHold(ctx, asked);
  return inTransaction(ctx, async (tx) => {
    const data = { uid: newUuid(), ...(await holdSlot(tx, hold, null)) };
    return toReservation(await tx.db.slotReservation.create({ data, select: reservationSelect }));
  });
}
