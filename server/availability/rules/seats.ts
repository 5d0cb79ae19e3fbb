import { heldStarts, liveReservations } from "./bars";
import type { SeatedSlot, World } from "./world";

/** Id of the booking that is moved as a whole, which occupies nothing and counts nowhere (rule 13); null when others stay in it. */
export function movedBooking(world: World): number | null {
  return world.rescheduling && !world.rescheduling.seatOnly ? world.rescheduling.bookingId : null;
}

/**
 * Rule 14: started slots of exactly this length, by start. A booking being moved is left out; a single attendee who moves gives
 * their seat back.
 */
export function startedSlots(world: World, lengthMs: number, moved: number | null): Map<number, SeatedSlot> {
  const started = new Map<number, SeatedSlot>();
  if (world.eventType.seatsPerTimeSlot === null) return started;
  for (const slot of world.seated) {
    if (slot.bookingId === moved || slot.end - slot.start !== lengthMs) continue;
    const leaving = world.rescheduling?.bookingId === slot.bookingId ? 1 : 0;
    started.set(slot.start, leaving === 0 ? slot : { ...slot, taken: slot.taken - leaving });
  }
  return started;
}

/** Seats that others hold at one start, and when the first of them comes free. */
export type HeldSeats = { readonly count: number; readonly until: number };

/** Seats that others hold by live reservations of this event type, by start, for slots of exactly this length. */
export function heldSeats(world: World, lengthMs: number): Map<number, HeldSeats> {
  const held = new Map<number, HeldSeats>();
  if (world.eventType.seatsPerTimeSlot === null) return held;
  for (const reservation of liveReservations(world)) {
    if (reservation.userIds !== null || reservation.end - reservation.start !== lengthMs) continue;
    const others = held.get(reservation.start);
    held.set(reservation.start, {
      count: (others?.count ?? 0) + 1,
      until: Math.min(others?.until ?? Number.POSITIVE_INFINITY, reservation.expiresAt),
    });
  }
  return held;
}

/** Starts for which a reservation of this event type will need one host of each group, but for the start `except`. */
export type HostDemand = { readonly from: number; readonly to: number; readonly except: number | null; readonly until: number };

/**
 * Rule 15 for several hosts: a held slot of a round robin does not say which host it will get, so one host of each group is set
 * aside. Someone who takes a seat in the held slot itself needs no further host.
 */
export function hostDemands(world: World, lengthMs: number): HostDemand[] {
  if (world.reservations.length === 0) return [];
  const seated = world.eventType.seatsPerTimeSlot !== null;
  return liveReservations(world)
    .filter((held) => held.userIds === null)
    .map((held) => ({
      ...heldStarts(held, world.eventType, lengthMs),
      except: seated && held.end - held.start === lengthMs ? held.start : null,
      until: held.expiresAt,
    }));
}
