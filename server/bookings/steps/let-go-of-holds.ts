import type { Ctx } from "@/server/core/context";

/**
 * What the booking page held for a visitor of an event type goes with their booking; a null event type (of a dynamic group) is never held.
 */
export async function letGoOfHolds(ctx: Ctx, holder: string, eventTypeId: number | null): Promise<void> {
  if (eventTypeId !== null) await ctx.db.slotReservation.deleteMany({ where: { holder, eventTypeId } });
}
