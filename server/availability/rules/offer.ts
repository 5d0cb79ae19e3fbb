import { type Intervals, lowerBound, NO_INTERVALS, subtract } from "@/server/core/intervals";
import { MINUTE_MS } from "@/server/core/time";
import { zone as zoneOf } from "@/server/core/zones";
import { type StartBar, startBars } from "./bars";
import { Calendars } from "./calendar";
import { dayRules, keepDays } from "./days";
import { Grid, type GridRules, gridReach, gridRules, gridStarts } from "./grid";
import { type HostTimes, hostGroups, hostTimes, intersectGroups, type Scope, uniteFree } from "./hosts";
import { type HeldSeats, type HostDemand, heldSeats, hostDemands, movedBooking, startedSlots } from "./seats";
import type { SeatedSlot, World } from "./world";

/**
 * The one decision. Everything that is offered, booked or explained is read from an Offer; there is no second computation of a slot.
 * `asked` is the range in which starts are wanted; days before it are computed too where a rule looks at whole days.
 */
export type Offer = {
  readonly scope: Scope;
  readonly bars: readonly StartBar[];
  readonly times: readonly HostTimes[];
  readonly groups: readonly (readonly number[])[];
  readonly demands: readonly HostDemand[];
  /** What is free for the booker, merged over hosts. */
  readonly open: Intervals;
  readonly grid: Grid;
  readonly started: ReadonlyMap<number, SeatedSlot>;
  readonly held: ReadonlyMap<number, HeldSeats>;
  /** Starts that no rule refuses but, perhaps, those about whole days; from the first day computed on. */
  readonly candidates: Float64Array;
  /** Starts on offer in the range asked for. */
  readonly starts: Float64Array;
};

/** Hosts are worked through in chunks of about this many intervals, a few milliseconds, between which others may run. */
const CHUNK = 16_384;

/** First instant whose slots must be known to decide `from`: whole days for the rules about days, from today for a rolling window. */
export function decidedFrom(world: Pick<World, "eventType" | "now">, from: number): number {
  const rules = world.eventType;
  const zone = zoneOf(rules.timeZone);
  const window = rules.bookingWindow;
  let first = from;
  if (rules.onlyShowFirstAvailableSlot) first = zone.startOfDay(zone.dayOf(from));
  if (window && window.type !== "range" && window.rolling) first = Math.min(first, zone.startOfDay(zone.dayOf(world.now)));
  return first;
}

/** Marks the starts that a bar closes. */
function closeBarred(alive: Uint8Array, starts: Float64Array, bars: readonly StartBar[]): void {
  for (const { from, to } of bars) alive.fill(0, lowerBound(starts, from), lowerBound(starts, to));
}

/** How many hosts the reservations of others will need at each start, one in every group. */
function heldHosts(demands: readonly HostDemand[], grid: Grid): Int32Array | null {
  if (demands.length === 0) return null;
  const needed = new Int32Array(grid.starts.length);
  for (const { from, to, except } of demands) {
    const until = grid.indexFrom(to);
    for (let i = grid.indexFrom(from); i < until; i++) if (grid.starts[i] !== except) needed[i]!++;
  }
  return needed;
}

/** Adds one host to the number of hosts who can take each start; `change` holds differences from one start to the next. */
function countHost(change: Int32Array, grid: Grid, times: HostTimes, lengthMs: number): void {
  let possible = times.free;
  if (times.barred.length > 0) {
    possible = new Float64Array(times.free.length);
    for (let i = 0; i < possible.length; i += 2) {
      possible[i] = times.free[i]!;
      possible[i + 1] = times.free[i + 1]! - lengthMs + 1;
    }
    possible = subtract(possible, times.barred);
  }
  const cut = times.barred.length > 0 ? 0 : lengthMs - 1;
  for (let i = 0; i < possible.length; i += 2) {
    const first = grid.indexFrom(possible[i]!);
    const next = grid.indexFrom(possible[i + 1]! - cut);
    if (next > first) {
      change[first]!++;
      change[next]!--;
    }
  }
}

/** Closes the starts that no host of a group can take, held hosts set aside. */
function closeUnserved(alive: Uint8Array, change: Int32Array, needed: Int32Array | null): void {
  let free = 0;
  for (let i = 0; i < alive.length; i++) {
    free += change[i]!;
    if (free - (needed === null ? 0 : needed[i]!) <= 0) alive[i] = 0;
  }
}

/** True when a person can still get into a started slot: seats are left and no personal rule refuses (rule 14). */
function canJoin(slot: SeatedSlot, seats: number, held: number, bars: readonly StartBar[]): boolean {
  if (slot.taken + held >= seats) return false;
  return bars.every((bar) => !bar.joins || slot.start < bar.from || slot.start >= bar.to);
}

/** Starts left on the grid, without those that are full, with the started slots that can be joined. */
function withStarted(grid: Grid, alive: Uint8Array, offer: Pick<Offer, "bars" | "started" | "held">, seats: number | null): Float64Array {
  const { bars, started, held } = offer;
  const joined: number[] = [];
  if (seats !== null) {
    for (const slot of started.values()) if (canJoin(slot, seats, held.get(slot.start)?.count ?? 0, bars)) joined.push(slot.start);
  }
  const out = new Float64Array(alive.length + joined.length);
  let n = 0;
  for (let i = 0; i < alive.length; i++) {
    if (alive[i] === 0) continue;
    const start = grid.starts[i]!;
    if (seats !== null && (started.has(start) || (held.get(start)?.count ?? 0) >= seats)) continue;
    out[n++] = start;
  }
  if (joined.length === 0) return out.subarray(0, n);
  out.set(joined, n);
  return out.subarray(0, n + joined.length).sort();
}

/** Candidates within `[from, to - length]`. */
function within(starts: Float64Array, from: number, to: number, lengthMs: number): Float64Array {
  return starts.subarray(lowerBound(starts, from), lowerBound(starts, to - lengthMs + 1));
}

/** What every computation of one length shares: buffers, calendars of the zones involved, the time in which it must be exact. */
function scopeOf(world: World, lengthMinutes: number, grid: GridRules, first: number, to: number): Scope {
  const rules = world.eventType;
  const { lengthMs } = grid;
  const reach = gridReach(grid, first, to);
  const from = reach > 0 ? first - reach - lengthMs : first;
  const until = reach > 0 && rules.showOptimizedSlots ? to + reach : to;
  return {
    world,
    calendars: new Calendars(from, until),
    buffers: { before: rules.beforeBufferMinutes * MINUTE_MS, after: rules.afterBufferMinutes * MINUTE_MS },
    lengthMinutes,
    lengthMs,
    moved: movedBooking(world),
    from,
    to: until,
  };
}

/**
 * Works out the offer for starts from `from` whose slots end by `to`, in steps between which a caller may let others run. Linear in
 * hosts, in their intervals and in the range.
 */
export function* offerSteps(world: World, lengthMinutes: number, from: number, to: number): Generator<void, Offer> {
  const rules = world.eventType;
  const first = decidedFrom(world, from);
  const marks = gridRules(rules, zoneOf(rules.timeZone), lengthMinutes);
  const scope = scopeOf(world, lengthMinutes, marks, first, to);
  const { lengthMs, moved } = scope;
  const bars = startBars(world, lengthMinutes, moved, scope.calendars);
  const groups = hostGroups(rules, world.hosts);

  const times: HostTimes[] = [];
  let open: Intervals | null = null;
  let work = 0;
  for (const group of groups) {
    let offered: Intervals | null = null;
    for (const index of group) {
      const host = hostTimes(world.hosts[index]!, scope);
      times[index] = host;
      offered = uniteFree(offered, host.free);
      work += host.free.length + host.host.busy.length + offered.length;
      if (work > CHUNK) {
        work = 0;
        yield;
      }
    }
    open = intersectGroups(open, offered ?? NO_INTERVALS, lengthMs);
  }

  const grid = new Grid(gridStarts(open ?? NO_INTERVALS, marks, first, to), marks);
  const alive = new Uint8Array(grid.starts.length).fill(1);
  const demands = hostDemands(world, lengthMs);
  const needed = heldHosts(demands, grid);
  for (const group of groups) {
    const change = new Int32Array(grid.starts.length + 1);
    for (const index of group) {
      countHost(change, grid, times[index]!, lengthMs);
      work += times[index]!.free.length;
      if (work > CHUNK) {
        work = 0;
        yield;
      }
    }
    closeUnserved(alive, change, needed);
  }
  closeBarred(alive, grid.starts, bars);

  const started = startedSlots(world, lengthMs, moved);
  const held = heldSeats(world, lengthMs);
  const candidates = within(withStarted(grid, alive, { bars, started, held }, rules.seatsPerTimeSlot), first, to, lengthMs);
  const starts = within(keepDays(candidates, dayRules(rules)), from, to, lengthMs);
  return { scope, bars, times, groups, demands, open: open ?? NO_INTERVALS, grid, started, held, candidates, starts };
}

/** As `offerSteps`, in one go. */
export function offerNow(world: World, lengthMinutes: number, from: number, to: number): Offer {
  const steps = offerSteps(world, lengthMinutes, from, to);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
