import { type Ctx, inTransaction } from "@/server/core/context";
import { type Reservation, reservationSelect, toReservation } from "./dto";
import { holdSlot, prepareHold } from "./hold";
import { KeepSlotInput, type KeptSlot } from "./schemas";

/** No two visitors can have the same one: it begins with who they are. */
export const keptUid = ({ holder, hold }: KeptSlot): string => `${holder}${hold}`;

/**
 * Holds a slot for a visitor of the booking page while they fill in the form: five minutes, and again whenever the page asks. What they
 * hold elsewhere does not stand in their way, and of one slot they have one hold however many tabs they open: the newest. Throws
 * `not_found`, `invalid_input`, `conflict` when the slot is gone.
 */
export async function keepSlot(ctx: Ctx, input: KeepSlotInput): Promise<Reservation> {
  const asked = KeepSlotInput.parse(input);
  const hold = await prepareHold(ctx, asked);
  return inTransaction(ctx, async (tx) => {
    const data = { uid: keptUid(asked), ...(await holdSlot(tx, hold, null)) };
    const { uid, holder, eventTypeId, slotStart } = data;
    await tx.db.slotReservation.deleteMany({ where: { OR: [{ uid }, { holder, eventTypeId, slotStart }] } });
    return toReservation(await tx.db.slotReservation.create({ data, select: reservationSelect }));
  });
}
