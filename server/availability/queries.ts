import type { Ctx } from "@/server/core/context";
import type { Bookable } from "./bookable.queries";
import { type Explained, explainRange } from "./rules/explain-range";
import { slotsAsync } from "./rules/slots";
import type { SlotList } from "./rules/world";
import { type Ask, loadWorld } from "./world.queries";

/** The slots on offer in the asked range, ascending; instants are UTC milliseconds. */
export async function offeredSlots(ctx: Ctx, bookable: Bookable, ask: Ask): Promise<SlotList> {
  return slotsAsync(await loadWorld(ctx, bookable, ask));
}

/** Every candidate start in `[from, to)` (UTC ms) with all reasons against it, bookings by id; for the hosts' eyes only (scheduling rule 21). */
export async function explainStarts(
  ctx: Ctx,
  bookable: Bookable,
  range: { from: number; to: number },
  lengthMinutes: number,
): Promise<Explained[]> {
  const world = await loadWorld(ctx, bookable, { start: range.from, end: range.to + lengthMinutes * 60_000, lengthMinutes, named: true });
  const step = Math.max(5, Math.min(60, bookable.rules.slotIntervalMinutes ?? lengthMinutes));
  return explainRange(world, lengthMinutes, range, step);
}
