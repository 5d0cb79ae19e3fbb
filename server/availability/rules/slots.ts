import { type Offer, offerNow, offerSteps } from "./offer";
import type { SeatedSlot, SlotList, World } from "./world";

/** Seats left at a start: of the started slot, or all, without those that others hold; null without seats. */
export function seatsLeftAt(offer: Offer, start: number): number | null {
  const seats = offer.scope.world.eventType.seatsPerTimeSlot;
  if (seats === null) return null;
  return seats - (offer.started.get(start)?.taken ?? 0) - (offer.held.get(start)?.count ?? 0);
}

function slotList(offer: Offer): SlotList {
  const { starts, scope } = offer;
  const hasSeats = scope.world.eventType.seatsPerTimeSlot !== null;
  const started = new Map<number, SeatedSlot>();
  for (const start of hasSeats ? starts : []) {
    const slot = offer.started.get(start);
    if (slot) started.set(start, slot);
  }
  return {
    starts,
    lengthMinutes: scope.lengthMinutes,
    seatsLeft: hasSeats ? Int32Array.from(starts, (start) => seatsLeftAt(offer, start) ?? 0) : null,
    started,
  };
}

function lengthOf(world: World): number {
  return world.lengthMinutes ?? world.eventType.lengthMinutes;
}

/**
 * The slots on offer within `world.request`, ascending: starts at or after its start, ends at or before its end. Pure and linear in
 * hosts, range and rows; for many hosts prefer `slotsAsync`.
 */
export function slots(world: World): SlotList {
  return slotList(offerNow(world, lengthOf(world), world.request.start, world.request.end));
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** As `slots`, giving way to other work after every few milliseconds of hosts. `pause` resolves when it may go on. */
export async function slotsAsync(world: World, pause: () => Promise<void> = nextTurn): Promise<SlotList> {
  const steps = offerSteps(world, lengthOf(world), world.request.start, world.request.end);
  for (;;) {
    const step = steps.next();
    if (step.done) return slotList(step.value);
    await pause();
  }
}
