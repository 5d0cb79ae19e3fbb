import { DAY_MS, dayNumber, formatDate, HOUR_MS, MINUTE_MS } from "./time";
import { type AnyInstant, type Instant, instant, type Milliseconds, type Minutes, milliseconds, toMinutes } from "./units";
import { allZoneNames, TZ_VERSION, unpackZone, zoneDataName } from "./zone-table";

export { TZ_VERSION };

/** Offsets lie between -16 h and +16 h; a local time is looked for this far around the same digits read as UTC. */
const WIDEST_OFFSET_MS = 16 * HOUR_MS;

export type Transition = { at: Instant; offsetMinutes: Minutes; abbreviation: string };
/** Wall clock: `day` in days since 1970-01-01, `minute` of that day (0-1439), `ms` within the minute. */
export type LocalTime = { day: number; minute: number; ms: number };

/**
 * One zone of the pinned table. Take it once with `zone(name)` and keep it through a loop: look-ups remember the last era, so walking
 * time forwards or backwards costs no search. Instants are UTC milliseconds, days are numbers since 1970-01-01.
 */
export class Zone {
  readonly name: string;
  /** Instants at which the offset or the abbreviation changes, ascending. */
  readonly transitions: Float64Array;
  /** Milliseconds east of UTC in the era before each transition, and in the last. */
  readonly offsets: Float64Array;
  readonly abbreviations: readonly string[];
  #era = 0;

  constructor(name: string, dataName: string) {
    const data = unpackZone(dataName);
    this.name = name;
    this.transitions = data.transitions;
    this.offsets = data.offsets;
    this.abbreviations = data.abbreviations;
  }

  /** Index of the era that contains an instant: the number of transitions at or before it. */
  eraAt(instant: AnyInstant): number {
    const { transitions } = this;
    let era = this.#era;
    if ((era === 0 || transitions[era - 1]! <= instant) && (era === transitions.length || instant < transitions[era]!)) return era;
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      era = (low + high) >>> 1;
      if (transitions[era]! <= instant) low = era + 1;
      else high = era;
    }
    this.#era = low;
    return low;
  }

  /** Milliseconds east of UTC at an instant. */
  offsetAt(instant: AnyInstant): Milliseconds {
    return this.offsets[this.eraAt(instant)]! as Milliseconds;
  }

  /** The first transition after an instant, or Infinity. */
  nextTransition(instant: AnyInstant): number {
    return this.transitions[this.eraAt(instant)] ?? Number.POSITIVE_INFINITY;
  }

  /**
   * Wall clock -> instant, Temporal's `compatible` rule: in a gap forward by the length of the gap, in a fold the earlier of the two.
   * `minute` may be 1440 or more: it then belongs to a following day, on that day's clock.
   */
  toInstant(day: number, minute: number): number {
    return this.localToInstant(day * DAY_MS + minute * MINUTE_MS);
  }

  /** As `toInstant`, from the wall clock in milliseconds as if it were UTC. */
  localToInstant(local: number): number {
    const { transitions, offsets } = this;
    const last = this.eraAt(local + WIDEST_OFFSET_MS);
    let era = last;
    while (era > 0 && transitions[era - 1]! > local - WIDEST_OFFSET_MS) era--;
    // The first era whose end lies after the reading holds it: a fold yields the earlier one, and a reading that falls in a gap is
    // passed over by the era before it and lies before the start of the era after it.
    for (; era < last; era++) if (local - offsets[era]! < transitions[era]!) break;
    const instant = local - offsets[era]!;
    const before = era > 0 ? transitions[era - 1]! : Number.NEGATIVE_INFINITY;
    return instant < before ? local - offsets[era - 1]! : instant;
  }

  /** Instant -> wall clock in milliseconds as if it were UTC. */
  toLocal(instant: AnyInstant): number {
    return instant + this.offsetAt(instant);
  }

  /** Calendar day of an instant in this zone. */
  dayOf(instant: AnyInstant): number {
    return Math.floor(this.toLocal(instant) / DAY_MS);
  }

  /** First instant of a calendar day; where midnight is skipped, the first instant after it. */
  startOfDay(day: number): number {
    return this.localToInstant(day * DAY_MS);
  }

  /** False for a calendar day that the zone skipped (Apia, 30 December 2011). */
  hasDay(day: number): boolean {
    return this.dayOf(this.startOfDay(day)) === day;
  }
}

const zones = new Map<string, Zone>();

/** The zone of a name. Throws a RangeError for an unknown name: check input with `isZone` first. */
export function zone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const dataName = zoneDataName(name);
  if (dataName === null) throw new RangeError(`Unknown time zone "${name}".`);
  const made = new Zone(name, dataName);
  zones.set(name, made);
  return made;
}

function resolve(of: Zone | string): Zone {
  return typeof of === "string" ? zone(of) : of;
}

/** True for every IANA zone and link name of the table, in its exact spelling. */
export function isZone(name: string): boolean {
  return zoneDataName(name) !== null;
}

/** A name, or the zone that it links to; null when unknown. */
export function canonicalZone(name: string): string | null {
  return zoneDataName(name);
}

/** Every zone and link name, sorted. */
export function listZones(): string[] {
  return allZoneNames();
}

/** The offset east of UTC at an instant (local mean time has seconds). */
export function offsetAt(of: Zone | string, instant: AnyInstant): Milliseconds {
  return resolve(of).offsetAt(instant);
}

/** Calendar date (month 1-12) and minute of day (0-1440) on a zone's wall clock -> instant, by the `compatible` rule. */
export function localToInstant(of: Zone | string, year: number, month: number, dayOfMonth: number, minuteOfDay: number): number {
  return resolve(of).toInstant(dayNumber(year, month, dayOfMonth), minuteOfDay);
}

/** Instant -> wall clock. */
export function instantToLocal(of: Zone | string, instant: AnyInstant): LocalTime {
  const local = resolve(of).toLocal(instant);
  const day = Math.floor(local / DAY_MS);
  const inDay = local - day * DAY_MS;
  const minute = Math.floor(inDay / MINUTE_MS);
  return { day, minute, ms: inDay - minute * MINUTE_MS };
}

/** First instant of a calendar day (days since 1970-01-01). */
export function startOfDay(of: Zone | string, day: number): number {
  return resolve(of).startOfDay(day);
}

/** Calendar date of an instant in a zone, `2026-03-29`. */
export function localDate(of: Zone | string, instant: AnyInstant): string {
  return formatDate(resolve(of).dayOf(instant));
}

/**
 * What a clock needs from `from` to `to` (instants): the era in force at `from` (its `at` is `from`), then each transition inside
 * `(from, to)`. Feeds iCalendar VTIMEZONE and the browser, which must not use its own table.
 */
export function transitionsBetween(of: Zone | string, from: AnyInstant, to: AnyInstant): Transition[] {
  const zone = resolve(of);
  const at = (era: number, start: number): Transition => ({
    at: instant(start),
    offsetMinutes: toMinutes(milliseconds(zone.offsets[era]!)),
    abbreviation: zone.abbreviations[era]!,
  });
  let era = zone.eraAt(from);
  const found = [at(era, from)];
  while (era < zone.transitions.length && zone.transitions[era]! < to) {
    const start = zone.transitions[era]!;
    era++;
    found.push(at(era, start));
  }
  return found;
}

function formatOffset(offsetMs: Milliseconds): string {
  const seconds = Math.abs(offsetMs) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop(); // only local mean time has seconds
  return (offsetMs < 0 ? "-" : "+") + parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** ISO 8601 with the zone's offset: `2024-01-15T09:00:00.000-05:00`; a zero offset is `+00:00`. */
export function formatInZone(of: Zone | string, instant: AnyInstant): string {
  const offset = resolve(of).offsetAt(instant);
  return new Date(instant + offset).toISOString().slice(0, -1) + formatOffset(offset);
}
