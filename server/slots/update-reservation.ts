import { type Ctx, inTransaction } from "@/server/core/context";
import { type Reservation, reservationSelect, toReservation } from "./dto";
import { holdSlot, prepareHold } from "./hold";
import { getReservation } from "./queries";
import { UpdateReservationInput } from "./schemas";

/**
 * Moves a live reservation to another slot or renews it; its own hold does not stand in its way. Throws `not_found`, and as `reserveSlot`.
 */
export async function updateReservation(ctx: Ctx, input: UpdateReservationInput): Promise<Reservation> {
  const { uid, ...asked } = UpdateReservationInput.parse(input);
  await getReservation(ctx, { uid });
  const hold = await prepareHold(ctx, asked);
  return inTransaction(ctx, async (tx) => {
    await getReservation(tx, { uid });
    const data = await holdSlot(tx, hold, uid);
    return toReservation(await tx.db.slotReservation.update({ where: { uid }, data, select: reservationSelect }));
  });
}
