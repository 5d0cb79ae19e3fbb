import type { Ctx } from "@/server/core/context";
import { MINUTE_MS } from "@/server/core/time";
import type { Bookable } from "./bookable.queries";
import { type Explained, explainRange } from "./rules/explain-range";
import { type HostHours, hostHours } from "./rules/hours";
import { slotsAsync } from "./rules/slots";
import type { SlotList } from "./rules/world";
import { type Ask, loadWorld } from "./world.queries";

/** The slots on offer in the asked range, ascending; instants are UTC milliseconds. */
export async function offeredSlots(ctx: Ctx, bookable: Bookable, ask: Ask): Promise<SlotList> {
  return slotsAsync(await loadWorld(ctx, bookable, ask));
}

export interface ExplainedRange {
  starts: Explained[];
  /** Minutes from one candidate to the next. */
  stepMinutes: number;
  hours: HostHours[];
}

/**
 * Every candidate start in `[from, to)` (UTC ms) with all reasons against it, bookings by id, and what the hosts' schedules say of that
 * time; for the hosts' eyes only (scheduling rule 21).
 */
export async function explainStarts(
  ctx: Ctx,
  bookable: Bookable,
  range: { from: number; to: number },
  ask: Pick<Ask, "elsewhere"> & { lengthMinutes: number },
): Promise<ExplainedRange> {
  const { lengthMinutes } = ask;
  const request = { start: range.from, end: range.to + lengthMinutes * MINUTE_MS };
  const world = await loadWorld(ctx, bookable, { ...request, ...ask, named: true });
  const stepMinutes = Math.max(5, Math.min(60, bookable.rules.slotIntervalMinutes ?? lengthMinutes));
  return { starts: explainRange(world, lengthMinutes, range, stepMinutes), stepMinutes, hours: hostHours(world, range) };
}
