import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, formatDate, HOUR_MS, MINUTE_MS, parseDate, weekdayOf } from "@/server/core/time";
import { instantToLocal, localDate, zone } from "@/server/core/zones";
import { periodDays } from "./calendar";
import { decide } from "./decide";
import { plainHost, plainRules, plainWorld } from "./defaults";
import { explain } from "./explain";
import { countedRange, loadRange } from "./load-range";
import { slots } from "./slots";
import type { BookingWindow, HostWorld, Limits, Period, Weekday, World } from "./world";

/**
 * The engine against a slow reading of the rules, minute by minute, that shares nothing with it but the zone table. Slot intervals
 * here equal their marks, so that the grid is all marks; grids of other intervals have their own tests.
 */

const FROM = Date.UTC(2026, 2, 2);
const NOW = FROM + 31 * HOUR_MS + 7 * MINUTE_MS;
const ZONES = ["UTC", "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati", "Pacific/Niue"];

function isOpen(host: HostWorld, instant: number): boolean {
  const { schedule } = host;
  const of = zone(schedule.timeZone);
  const { day } = instantToLocal(of, instant);
  const overridden = (date: number) => schedule.overrides.filter((row) => row.date === formatDate(date));
  const rows = (date: number) =>
    overridden(date).length > 0
      ? overridden(date).filter((row) => row.startMinute !== null && row.endMinute !== null && row.startMinute !== row.endMinute)
      : schedule.weekly.filter((row) => row.days.includes(weekdayOf(date)));
  // as instants: a window's end that falls into a gap of the clock moves forward by the gap (rule 2)
  const inRows = (date: number) =>
    rows(date).some((row) => {
      const start = row.startMinute ?? 0;
      const end = row.endMinute === 0 ? 1440 : (row.endMinute ?? 0);
      return of.toInstant(date, start) <= instant && instant < of.toInstant(date, end < start ? end + 1440 : end);
    });
  return inRows(day) || (overridden(day).length === 0 && inRows(day - 1));
}

function isAway(host: HostWorld, start: number, end: number): boolean {
  if (host.holidays.length + host.outOfOffice.length === 0) return false;
  for (let at = start; at < end; at += MINUTE_MS) {
    const date = localDate(host.timeZone, at);
    if (host.holidays.some((holiday) => holiday.date === date)) return true;
    if (host.outOfOffice.some((entry) => ("from" in entry ? entry.from <= date && date <= entry.to : entry.start <= at && at < entry.end)))
      return true;
  }
  return false;
}

function overLimit(
  limits: Limits,
  measure: "count" | "duration",
  bookings: World["eventTypeBookings"],
  start: number,
  minutes: number,
  of: { timeZone: string; weekStart: Weekday },
): boolean {
  return (["day", "week", "month", "year"] as Period[]).some((per) => {
    const limit = limits[per];
    if (typeof limit !== "number") return false;
    const period = (at: number) => periodDays(parseDate(localDate(of.timeZone, at))!, per, of.weekStart).first;
    const same = bookings.filter((booking) => period(booking.start) === period(start));
    const used = same.reduce((sum, booking) => sum + (measure === "count" ? 1 : (booking.end - booking.start) / MINUTE_MS), 0);
    return used + (measure === "count" ? 1 : minutes) > limit;
  });
}

function hostCan(world: World, host: HostWorld, start: number, end: number, moved: number | null): boolean {
  const rules = world.eventType;
  if (host.silentCalendars) return false;
  for (let at = start; at < end; at += MINUTE_MS) if (!isOpen(host, at)) return false;
  if (isAway(host, start, end)) return false;
  const from = start - rules.beforeBufferMinutes * MINUTE_MS;
  const to = end + rules.afterBufferMinutes * MINUTE_MS;
  for (let i = 0; i < host.busy.length; i += 2)
    if (host.busy[i]! < to && host.busy[i + 1]! > from && host.busy[i + 1]! > host.busy[i]!) return false;
  for (const { id, start: s, end: e, beforeBufferMinutes, afterBufferMinutes, unconfirmedPass } of host.bookings) {
    if (id === moved || unconfirmedPass) continue;
    if (s - beforeBufferMinutes * MINUTE_MS < to && e + afterBufferMinutes * MINUTE_MS > from) return false;
  }
  const counted = host.userLimits?.bookings.filter((booking) => booking.id !== moved) ?? [];
  return !host.userLimits || !overLimit(host.userLimits.count, "count", counted, start, 0, host);
}

/** Starts on offer by reading the rules for every mark from the first day on. */
function reference(world: World): number[] {
  const rules = world.eventType;
  const minutes = world.lengthMinutes ?? rules.lengthMinutes;
  const step = rules.slotIntervalMinutes ?? minutes;
  const moved = world.rescheduling?.bookingId ?? null;
  const today = localDate(rules.timeZone, world.now);
  const window = rules.bookingWindow;
  const counted = world.eventTypeBookings.filter((booking) => booking.id !== moved);
  const found: number[] = [];
  const days = new Set<string>();
  let lastDay = "";
  for (let start = NOW - (NOW % MINUTE_MS); start + minutes * MINUTE_MS <= world.request.end; start += MINUTE_MS) {
    const end = start + minutes * MINUTE_MS;
    const local = instantToLocal(rules.timeZone, start);
    if ((((local.minute - rules.offsetStartMinutes) % step) + step) % step !== 0) continue;
    if (start < world.now + rules.minimumBookingNoticeMinutes * MINUTE_MS) continue;
    const date = formatDate(local.day);
    if (window?.type === "range" && (date < window.from || date > window.to)) continue;
    if (window && window.type !== "range" && !window.rolling) {
      let left = window.value;
      let limit = parseDate(today)!;
      for (; left > 0; limit++) if (window.type === "calendarDays" || ![0, 6].includes(weekdayOf(limit))) left--;
      if (local.day >= limit) continue;
    }
    if (rules.bookingLimitsCount && overLimit(rules.bookingLimitsCount, "count", counted, start, minutes, rules)) continue;
    if (rules.bookingLimitsDuration && overLimit(rules.bookingLimitsDuration, "duration", counted, start, minutes, rules)) continue;
    const can = world.hosts.map((host) => hostCan(world, host, start, end, moved));
    const required = world.hosts.map((host) => rules.schedulingType !== "roundRobin" || host.fixed);
    if (can.some((free, i) => required[i] && !free)) continue;
    if (required.includes(false) && !can.some((free, i) => free && !required[i])) continue;
    if (window && window.type !== "range" && window.rolling) {
      if (date !== lastDay && days.size >= window.value) continue;
      if (window.type === "calendarDays" || ![0, 6].includes(weekdayOf(local.day))) days.add(date);
    }
    if (rules.onlyShowFirstAvailableSlot && date === lastDay) continue;
    lastDay = date;
    if (start >= world.request.start) found.push(start);
  }
  return found;
}

const minuteOfDay = fc.integer({ min: 0, max: 48 }).map((half) => half * 30);
const near = (unit: number) =>
  fc.integer({ min: Math.floor((FROM - 2 * DAY_MS) / unit), max: Math.floor((FROM + 6 * DAY_MS) / unit) }).map((n) => n * unit);
const dateNear = near(DAY_MS).map((at) => formatDate(at / DAY_MS));
const lasting = fc.constantFrom(30, 60, 95, 240).map((minutes) => minutes * MINUTE_MS);
const buffer = fc.constantFrom(0, 0, 10, 45);
const limits = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Limits>({ day: 1 }, { day: 2, week: 4 }, { month: 6 }, { year: 3, day: null }) },
);
const counted = fc.array(fc.record({ id: fc.integer({ min: 1, max: 5 }), start: near(15 * MINUTE_MS), lasts: lasting }), { maxLength: 5 });
const withEnds = <T extends { start: number; lasts: number }>(rows: T[]) =>
  rows.map(({ lasts, ...row }) => ({ ...row, end: row.start + lasts }));

const hostFacts = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  scheduleZone: fc.constantFrom(...ZONES),
  weekly: fc.array(
    fc.record({ days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 5 }), startMinute: minuteOfDay, endMinute: minuteOfDay }),
    { minLength: 1, maxLength: 3 },
  ),
  overrides: fc.array(fc.record({ date: dateNear, startMinute: fc.option(minuteOfDay), endMinute: minuteOfDay }), { maxLength: 2 }),
  busy: fc.array(fc.record({ start: near(7_001), lasts: fc.constantFrom(0, 500, 90_000, HOUR_MS, 4 * HOUR_MS) }), { maxLength: 6 }),
  bookings: fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      start: near(15 * MINUTE_MS),
      lasts: lasting,
      beforeBufferMinutes: buffer,
      afterBufferMinutes: buffer,
      unconfirmedPass: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  away: fc.array(fc.record({ date: dateNear, whole: fc.boolean(), at: near(HOUR_MS) }), { maxLength: 1 }),
  holidays: fc.array(fc.record({ date: dateNear, name: fc.constant("Holiday") }), { maxLength: 1 }),
  limits,
  counted,
  fixed: fc.boolean(),
  isSilent: fc.integer({ min: 0, max: 7 }).map((n) => n === 7),
});

const windows = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({
    type: fc.constantFrom("calendarDays" as const, "businessDays" as const),
    value: fc.integer({ min: 1, max: 4 }),
    rolling: fc.boolean(),
  }),
  fc.tuple(dateNear, dateNear).map(([from, to]): BookingWindow => ({ type: "range", from, to })),
);

const worlds = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    schedulingType: fc.constantFrom("single" as const, "collective" as const, "roundRobin" as const),
    lengthMinutes: fc.constantFrom(30, 60, 75),
    slotIntervalMinutes: fc.constantFrom(15, 30, 60),
    offsetStartMinutes: fc.constantFrom(0, 0, 7),
    weekStart: fc.constantFrom<Weekday>(0, 1, 6),
    beforeBufferMinutes: buffer,
    afterBufferMinutes: buffer,
    minimumBookingNoticeMinutes: fc.constantFrom(0, 0, 120, 1500),
    bookingWindow: windows,
    bookingLimitsCount: limits,
    bookingLimitsDuration: fc.constantFrom<Limits | null>(null, null, null, { day: 90 }, { week: 300 }),
    onlyShowFirstAvailableSlot: fc.boolean(),
    counted,
    hosts: fc.array(hostFacts, { minLength: 1, maxLength: 3 }),
    moved: fc.option(fc.integer({ min: 1, max: 5 })),
    request: fc.tuple(fc.integer({ min: 0, max: 144 }), fc.integer({ min: 1, max: 96 })),
  })
  .map(({ timeZone, hosts, counted: rows, moved, request, ...rules }): World => {
    const made = hosts.map(
      (facts, index): HostWorld => ({
        ...plainHost(index + 1, facts.timeZone),
        schedule: { timeZone: facts.scheduleZone, weekly: facts.weekly, overrides: facts.overrides },
        busy: facts.busy.flatMap(({ start, lasts }) => [start, start + lasts]),
        bookings: withEnds(facts.bookings),
        outOfOffice: facts.away.map(({ date, whole, at }) => ({
          id: 1,
          redirectUserId: null,
          ...(whole ? { from: date, to: date } : { start: at, end: at + 5 * HOUR_MS }),
        })),
        holidays: facts.holidays,
        userLimits: facts.limits ? { count: facts.limits, bookings: withEnds(facts.counted) } : null,
        fixed: facts.fixed,
        ...(facts.isSilent && { silentCalendars: [{ calendar: "Work", why: "It did not answer." }] }),
      }),
    );
    const start = FROM + request[0] * 30 * MINUTE_MS;
    const range = { start, end: start + request[1] * HOUR_MS };
    return {
      ...plainWorld(
        NOW,
        range,
        { ...plainRules(timeZone, rules.lengthMinutes), ...rules },
        rules.schedulingType === "single" ? made.slice(0, 1) : made,
      ),
      eventTypeBookings: withEnds(rows),
      rescheduling: moved === null ? null : { bookingId: moved, seatOnly: false },
    };
  });

/** What the slow reading leaves out: seats, held slots, groups, a booker's limit, and grids whose interval is not a mark. */
const fullWorlds = fc
  .record({
    world: worlds,
    seats: fc.option(fc.integer({ min: 1, max: 3 })),
    seated: fc.uniqueArray(
      fc.record({ bookingId: fc.integer({ min: 1, max: 5 }), start: near(30 * MINUTE_MS), taken: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 4, selector: (slot) => slot.bookingId },
    ),
    held: fc.array(
      fc.record({
        uid: fc.constantFrom("a", "b"),
        start: near(15 * MINUTE_MS),
        lasts: lasting,
        isOld: fc.boolean(),
        userIds: fc.option(fc.constantFrom([1], [2, 3])),
        beforeBufferMinutes: buffer,
      }),
      { maxLength: 4 },
    ),
    grid: fc.record({ slotIntervalMinutes: fc.constantFrom(null, 45, 50), showOptimizedSlots: fc.boolean() }),
    groups: fc.array(fc.constantFrom("x", "y"), { minLength: 3, maxLength: 3 }),
    seatOnly: fc.boolean(),
    active: fc.constantFrom(null, 1, 1, 2),
  })
  .map(({ world, seats, seated, held, grid, groups, seatOnly, active }): World => {
    const length = world.eventType.lengthMinutes * MINUTE_MS;
    return {
      ...world,
      eventType: { ...world.eventType, ...grid, seatsPerTimeSlot: seats, bookerActiveBookingsLimit: 2 },
      hosts: world.hosts.map((host, index) => ({ ...host, group: groups[index]! })),
      seated: seats === null ? [] : seated.map((slot) => ({ ...slot, uid: `${slot.bookingId}`, end: slot.start + length })),
      reservations: held.map(({ lasts, isOld, ...row }) => ({
        ...row,
        end: row.start + lasts,
        expiresAt: NOW + (isOld ? 0 : 1),
        afterBufferMinutes: 5,
      })),
      heldReservationUid: "b",
      rescheduling: world.rescheduling && { ...world.rescheduling, seatOnly },
      bookerActiveBookings: active,
    };
  });

/** The rows that `loadRange` and `countedRange` ask for, and no others. */
function loaded(world: World, instant: number, minutes: number): World {
  const request = { start: instant, end: instant + minutes * MINUTE_MS };
  const range = loadRange(world.eventType, { now: world.now, request, lengthMinutes: minutes });
  const touches = ({ start, end }: { start: number; end: number }) => start < range.occupied.to && end > range.occupied.from;
  const isNear = ({ date }: { date: string }) => date >= range.dates.from && date <= range.dates.to;
  const countedIn = (rows: World["eventTypeBookings"], all: (Limits | null)[], owner: { timeZone: string; weekStart: Weekday }) => {
    const period = countedRange(all, owner, range.decided);
    return rows.filter(({ start }) => period !== null && period.from <= start && start < period.to);
  };
  const { bookingLimitsCount, bookingLimitsDuration } = world.eventType;
  return {
    ...world,
    seated: world.seated.filter(touches),
    reservations: world.reservations.filter(touches),
    eventTypeBookings: countedIn(world.eventTypeBookings, [bookingLimitsCount, bookingLimitsDuration], world.eventType),
    hosts: world.hosts.map((host) => ({
      ...host,
      schedule: { ...host.schedule, overrides: host.schedule.overrides.filter(isNear) },
      holidays: host.holidays.filter(isNear),
      busy: Array.from(host.busy).filter((_, i) => touches({ start: host.busy[i - (i % 2)]!, end: host.busy[i - (i % 2) + 1]! })),
      bookings: host.bookings.filter(touches),
      userLimits: host.userLimits && { ...host.userLimits, bookings: countedIn(host.userLimits.bookings, [host.userLimits.count], host) },
    })),
  };
}

describe("random worlds", () => {
  it("offer exactly what a slow reading of the rules offers", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(Array.from(slots(world).starts)).toEqual(reference(world));
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  it("offer an instant if and only if no reason refuses it, and decide the same from the rows of loadRange alone", () => {
    fc.assert(
      fc.property(fullWorlds, fc.array(near(5 * MINUTE_MS), { minLength: 3, maxLength: 3 }), (world, others) => {
        const { starts, lengthMinutes } = slots(world);
        const offered = new Set(starts);
        others.push(...world.seated.map(({ start }) => start), ...world.reservations.map(({ start }) => start));
        const inRequest = others.filter((at) => at >= world.request.start && at + lengthMinutes * MINUTE_MS <= world.request.end);
        for (const at of [...starts.subarray(0, 6), ...inRequest]) {
          expect(explain(world, at, lengthMinutes).length === 0, new Date(at).toISOString()).toBe(offered.has(at));
          expect(decide(loaded(world, at, lengthMinutes), at, lengthMinutes).ok).toBe(offered.has(at));
        }
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });
});
