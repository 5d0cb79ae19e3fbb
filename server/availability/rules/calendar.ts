import { civilDate, DAY_MS, dayNumber, formatDate, MINUTE_MS, parseDate, weekdayOf } from "@/server/core/time";
import { type Zone, zone } from "@/server/core/zones";
import type { Period } from "./world";

/** Day number of a `YYYY-MM-DD` that was validated on its way in; a RangeError otherwise. */
export function dateOf(text: string): number {
  const day = parseDate(text);
  if (day === null) throw new RangeError(`"${text}" is not a calendar date.`);
  return day;
}

/** The calendar days of one zone around a range of instants, with their first instants. */
export class ZoneDays {
  readonly zone: Zone;
  readonly first: number;
  readonly last: number;
  /** The same bounds as dates: dates in this form compare as text, so rows outside the range are passed over unread. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly #starts: Float64Array;
  /** 1 for a whole day without a clock change: its minutes are its start plus minutes. */
  readonly #plain: Uint8Array;

  constructor(of: Zone, from: number, to: number) {
    this.zone = of;
    this.first = of.dayOf(from) - 2;
    this.last = of.dayOf(to) + 2;
    this.firstDate = formatDate(this.first);
    this.lastDate = formatDate(this.last);
    const count = this.last - this.first + 1;
    this.#starts = new Float64Array(count + 1);
    this.#plain = new Uint8Array(count);
    let era = -1;
    for (let i = 0; i <= count; i++) {
      const start = of.startOfDay(this.first + i);
      const eraHere = of.eraAt(start);
      this.#starts[i] = start;
      if (era === eraHere && start - this.#starts[i - 1]! === DAY_MS) this.#plain[i - 1] = 1;
      era = eraHere;
    }
  }

  startOf(day: number): number {
    return this.#starts[day - this.first] ?? this.zone.startOfDay(day);
  }

  /** A minute (0-2880, of the day or the one after) on the wall clock of a day -> instant. */
  instant(day: number, minute: number): number {
    if (minute >= 1440) return this.instant(day + 1, minute - 1440);
    const i = day - this.first;
    return this.#plain[i] === 1 ? this.#starts[i]! + minute * MINUTE_MS : this.zone.toInstant(day, minute);
  }

  /** False for a date that the zone skipped. */
  has(day: number): boolean {
    return this.#plain[day - this.first] === 1 || this.zone.hasDay(day);
  }
}

/** Days per zone for one range, each zone made once however many hosts share it. */
export class Calendars {
  readonly #from: number;
  readonly #to: number;
  readonly #days = new Map<string, ZoneDays>();

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  days(name: string): ZoneDays {
    const known = this.#days.get(name);
    if (known) return known;
    const made = new ZoneDays(zone(name), this.#from, this.#to);
    this.#days.set(name, made);
    return made;
  }
}

/** First day of the calendar period that contains a day, and the first day after it. `weekStart`: 0 Sunday … 6 Saturday. */
export function periodDays(day: number, per: Period, weekStart: number): { first: number; next: number } {
  if (per === "day") return { first: day, next: day + 1 };
  if (per === "week") {
    const first = day - ((weekdayOf(day) - weekStart + 7) % 7);
    return { first, next: first + 7 };
  }
  const { year, month } = civilDate(day);
  if (per === "year") return { first: dayNumber(year, 1, 1), next: dayNumber(year + 1, 1, 1) };
  return { first: dayNumber(year, month, 1), next: month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1) };
}

/** Monday to Friday. */
export function isBusinessDay(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}
