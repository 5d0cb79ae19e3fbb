import type { Ctx } from "@/server/core/context";
import { ReservationUid } from "./schemas";

/** Gives a slot back that the booking page held; one that is gone already is no error, as the page says so in leaving. */
export async function letGoOfSlot(ctx: Ctx, input: ReservationUid): Promise<void> {
  const { uid } = ReservationUid.parse(input);
  await ctx.db.slotReservation.deleteMany({ where: { uid, holder: { not: null } } });
}
