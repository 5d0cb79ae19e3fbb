import type { Ctx } from "@/server/core/context";
import type { Bookable } from "./bookable.queries";
import { explainHosts } from "./rules/explain";
import { slotsAsync } from "./rules/slots";
import type { Reason, SlotList } from "./rules/world";
import { type Ask, loadWorld } from "./world.queries";

/** The slots on offer in the asked range, ascending; instants are UTC milliseconds. */
export async function offeredSlots(ctx: Ctx, bookable: Bookable, ask: Ask): Promise<SlotList> {
  return slotsAsync(await loadWorld(ctx, bookable, ask));
}

/** Why one start is not on offer, by host id (0: whatever does not depend on a host); for the host's eyes only (scheduling rule 21). */
export async function explainStart(ctx: Ctx, bookable: Bookable, start: number, lengthMinutes: number): Promise<Map<number, Reason[]>> {
  const world = await loadWorld(ctx, bookable, { start, end: start + lengthMinutes * 60_000, lengthMinutes, named: true });
  return explainHosts(world, start, lengthMinutes);
}
