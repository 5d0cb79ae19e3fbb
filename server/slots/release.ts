import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { ReservationUid } from "./schemas";

/** Gives a held slot back. Throws `not_found`. */
export async function releaseSlot(ctx: Ctx, input: ReservationUid): Promise<void> {
  const { uid } = ReservationUid.parse(input);
  const { count } = await ctx.db.slotReservation.deleteMany({ where: { uid } });
  if (!count) throw notFound("Reservation", uid);
}
