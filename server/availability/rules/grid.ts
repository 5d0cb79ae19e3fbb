import type { Intervals } from "@/server/core/intervals";
import { DAY_MS, MINUTE_MS } from "@/server/core/time";
import type { Zone } from "@/server/core/zones";
import type { EventTypeRules } from "./world";

/**
 * A free interval that has lasted this many whole days starts its grid again at every midnight of the event type's zone. Without it
 * the grid of a host who is always free would hang on an instant in the endless past, and slots would depend on the range asked for.
 */
const LONGEST_GRID_DAYS = 7;

/** How far around the request free intervals must be known, where the grid depends on where they begin (and, optimized, end). */
const GRID_REACH_MS = (LONGEST_GRID_DAYS + 3) * DAY_MS;

export type GridRules = {
  readonly zone: Zone;
  readonly lengthMs: number;
  readonly stepMs: number;
  /** Starts begin on wall-clock multiples of this. */
  readonly markMs: number;
  readonly offsetMs: number;
  readonly optimized: boolean;
};

/** Rule 9: the largest of 60, 30, 20, 15, 10, 5 minutes that divides the slot interval, or 1. */
function markMinutes(step: number): number {
  return [60, 30, 20, 15, 10, 5].find((mark) => step % mark === 0) ?? 1;
}

export function gridRules(rules: EventTypeRules, zone: Zone, lengthMinutes: number): GridRules {
  const step = rules.slotIntervalMinutes ?? lengthMinutes;
  return {
    zone,
    lengthMs: lengthMinutes * MINUTE_MS,
    stepMs: step * MINUTE_MS,
    markMs: markMinutes(step) * MINUTE_MS,
    offsetMs: rules.offsetStartMinutes * MINUTE_MS,
    optimized: rules.showOptimizedSlots,
  };
}

/**
 * How far beyond `[from, to)` free intervals matter for the grid inside it: not at all where every mark is a start, unless a clock
 * change that is no multiple of the marks (Lord Howe: 30 minutes) shifts those after it.
 */
export function gridReach(rules: GridRules, from: number, to: number): number {
  if (rules.optimized || rules.stepMs !== rules.markMs) return GRID_REACH_MS;
  const { zone } = rules;
  const era = zone.eraAt(from - GRID_REACH_MS);
  for (let i = era; i < zone.transitions.length && zone.transitions[i]! < to; i++) {
    if ((zone.offsets[i + 1]! - zone.offsets[i]!) % rules.markMs !== 0) return GRID_REACH_MS;
  }
  return 0;
}

/** First wall-clock mark at or after an instant. */
function firstMark(zone: Zone, instant: number, markMs: number, offsetMs: number): number {
  for (let at = instant; ; ) {
    const offset = zone.offsetAt(at);
    const mark = Math.ceil((at + offset - offsetMs) / markMs) * markMs + offsetMs - offset;
    const change = zone.nextTransition(at);
    if (mark < change) return mark;
    at = change;
  }
}

/** Number of starts from `first` to `last` (included), `step` apart. */
function countFrom(first: number, last: number, step: number): number {
  return first > last ? 0 : Math.floor((last - first) / step) + 1;
}

/** Where the starts of one stretch of a free interval begin; its last possible start is `last`. */
function anchor(rules: GridRules, start: number, last: number): number {
  const marked = firstMark(rules.zone, start, rules.markMs, rules.offsetMs);
  if (!rules.optimized) return marked;
  const tight = firstMark(rules.zone, start, MINUTE_MS, 0);
  return countFrom(tight, last, rules.stepMs) > countFrom(marked, last, rules.stepMs) ? tight : marked;
}

/** Ascending starts that grow as needed. */
class Starts {
  #values = new Float64Array(256);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const wider = new Float64Array(2 * this.#count);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#count++] = value;
  }

  done(): Float64Array {
    return this.#values.subarray(0, this.#count);
  }
}

/**
 * Rule 9: the starts in `open` (what is free, merged over hosts) that lie in `[from, to - length]`. In each interval the first is the
 * first mark at or after its start, the next ones a slot interval apart.
 */
export function gridStarts(open: Intervals, rules: GridRules, from: number, to: number): Float64Array {
  const { zone, stepMs, lengthMs } = rules;
  const starts = new Starts();
  if (!(stepMs > 0 && lengthMs > 0)) return starts.done();
  for (let i = 0; i < open.length; i += 2) {
    const begin = open[i]!;
    const final = open[i + 1]! - lengthMs;
    if (final < from || begin > to - lengthMs) continue;
    let restartDay = zone.dayOf(begin) + LONGEST_GRID_DAYS;
    if (zone.startOfDay(restartDay - LONGEST_GRID_DAYS) < begin) restartDay++;
    let stretch = begin;
    // Stretches that end before `from` hold nothing that is asked for.
    const skippedTo = zone.dayOf(from) - 1;
    if (skippedTo > restartDay) {
      stretch = zone.startOfDay(skippedTo);
      restartDay = skippedTo + 1;
    }
    while (stretch <= final && stretch <= to - lengthMs) {
      const restart = zone.startOfDay(restartDay++);
      const first = anchor(rules, stretch, Math.min(final, restart - 1));
      const last = Math.min(final, restart - 1, to - lengthMs);
      const skipped = Math.max(0, Math.ceil((from - first) / stepMs));
      for (let at = first + skipped * stepMs; at <= last; at += stepMs) starts.push(at);
      stretch = restart;
    }
  }
  return starts.done();
}

/** A grid with direct access: the index of the first start at or after an instant, without a search. */
export class Grid {
  readonly starts: Float64Array;
  readonly #width: number;
  /** Index of the first start at or after the first one plus so many widths. */
  readonly #buckets: Int32Array;

  constructor(starts: Float64Array, rules: GridRules) {
    // Two starts closer than this are at a restart or in two free intervals of at least one length: a bucket holds a few at most.
    const width = Math.min(rules.stepMs, rules.lengthMs);
    const count = starts.length;
    const buckets = new Int32Array(count === 0 ? 0 : Math.floor((starts[count - 1]! - starts[0]!) / width) + 1);
    for (let k = 0, index = 0; k < buckets.length; k++) {
      while (starts[index]! < starts[0]! + k * width) index++;
      buckets[k] = index;
    }
    this.starts = starts;
    this.#width = width;
    this.#buckets = buckets;
  }

  indexFrom(instant: number): number {
    const { starts } = this;
    if (starts.length === 0 || instant <= starts[0]!) return 0;
    const bucket = Math.floor((instant - starts[0]!) / this.#width);
    if (bucket >= this.#buckets.length) return starts.length;
    let index = this.#buckets[bucket]!;
    while (index < starts.length && starts[index]! < instant) index++;
    return index;
  }
}
