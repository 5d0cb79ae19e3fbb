import type { Ctx } from "@/server/core/context";
import { keptUid } from "./keep";
import { KeptSlot } from "./schemas";

/** Gives a slot back that the booking page held; one that is gone already is no error, as the page says so in leaving. */
export async function letGoOfSlot(ctx: Ctx, input: KeptSlot): Promise<void> {
  await ctx.db.slotReservation.deleteMany({ where: { uid: keptUid(KeptSlot.parse(input)) } });
}
