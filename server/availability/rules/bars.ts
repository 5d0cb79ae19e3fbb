import { civilDate, DAY_MS, dayNumber, MINUTE_MS } from "@/server/core/time";
import type { Zone } from "@/server/core/zones";
import { type Calendars, dateOf, isBusinessDay, type ZoneDays } from "./calendar";
import { limitBars } from "./limits";
import type { EventTypeRules, HostWorld, Reason, World } from "./world";

/** Instants `[from, to)` that a rule closes, and why. Infinite ends mean always. */
export type Bar = { readonly from: number; readonly to: number; readonly reason: Reason };
/** A bar on starts of the whole event type. `joins`: it also keeps people from joining a started seated slot. */
export type StartBar = Bar & { readonly joins: boolean };

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;

/** Day after the last of `count` days from `today` (included), counting Monday to Friday only when asked. */
function dayAfter(today: number, count: number, businessOnly: boolean): number {
  if (!businessOnly) return today + count;
  let day = today;
  for (let left = count; left > 0; day++) if (isBusinessDay(day)) left--;
  return day;
}

/** Without a booking window: no start later than so many years from now. */
const YEARS_AHEAD = 2;

/** The same time of the same date in a later year; a 29 February becomes a 1 March. */
function yearsLater(zone: Zone, now: number, count: number): number {
  const local = zone.toLocal(now);
  const { year, month, day } = civilDate(Math.floor(local / DAY_MS));
  return zone.localToInstant(dayNumber(year + count, month, day) * DAY_MS + (local - Math.floor(local / DAY_MS) * DAY_MS));
}

/** Rule 10: the booking window where it does not depend on availability; a rolling one is counted on the slots themselves. */
function windowBars(rules: EventTypeRules, now: number, days: ZoneDays): StartBar[] {
  const window = rules.bookingWindow;
  if (!window) {
    const reason = { code: "window", type: "twoYears" } as const;
    return [{ from: yearsLater(days.zone, now, YEARS_AHEAD) + 1, to: Number.POSITIVE_INFINITY, reason, joins: true }];
  }
  const reason = { code: "window", type: window.type } as const;
  const from = (to: number) => ({ from: Number.NEGATIVE_INFINITY, to, reason, joins: true });
  const until = (day: number) => ({ from: days.startOf(day), to: Number.POSITIVE_INFINITY, reason, joins: true });
  if (window.type === "range") return [from(days.startOf(dateOf(window.from))), until(dateOf(window.to) + 1)];
  if (window.rolling) return [];
  return [until(dayAfter(days.zone.dayOf(now), window.value, window.type === "businessDays"))];
}

/** The lengths that an event type can be booked for (rule 11). */
export function lengthsOf(rules: EventTypeRules): readonly number[] {
  return rules.lengthOptions.length > 0 ? rules.lengthOptions : [rules.lengthMinutes];
}

/** Reservations by others that are alive (rule 15). */
export function liveReservations(world: World): World["reservations"] {
  return world.reservations.filter((held) => held.expiresAt > world.now && held.uid !== world.heldReservationUid && held.end > held.start);
}

/**
 * Starts that a reservation closes to a candidate of a length: all whose time, buffers on both sides included, overlaps it. Instants
 * are whole milliseconds, so the open left end is one later.
 */
export function heldStarts(held: World["reservations"][number], rules: EventTypeRules, lengthMs: number): { from: number; to: number } {
  const before = held.beforeBufferMinutes + rules.afterBufferMinutes;
  const after = held.afterBufferMinutes + rules.beforeBufferMinutes;
  return { from: held.start - before * MINUTE_MS - lengthMs + 1, to: held.end + after * MINUTE_MS };
}

/** Every bar that does not depend on a host: past, notice, window, length, the booker's and the event type's limits, held slots. */
export function startBars(world: World, lengthMinutes: number, moved: number | null, calendars: Calendars): StartBar[] {
  const { eventType: rules, now } = world;
  const days = calendars.days(rules.timeZone);
  const bars: StartBar[] = [{ from: Number.NEGATIVE_INFINITY, to: now, reason: { code: "past" }, joins: true }];
  const earliest = now + rules.minimumBookingNoticeMinutes * MINUTE_MS;
  if (earliest > now) bars.push({ from: Number.NEGATIVE_INFINITY, to: earliest, reason: { code: "notice", earliest }, joins: true });
  bars.push(...windowBars(rules, now, days));

  const options = lengthsOf(rules);
  if (!options.includes(lengthMinutes)) bars.push({ ...ALWAYS, reason: { code: "length", options }, joins: true });

  const { bookerActiveBookingsLimit: limit } = rules;
  const active = world.bookerActiveBookings;
  if (limit !== null && active !== null && active >= limit) {
    bars.push({ ...ALWAYS, reason: { code: "booker_limit", limit, active }, joins: true });
  }

  const owner = { days, weekStart: rules.weekStart };
  for (const which of ["count", "duration"] as const) {
    const limits = which === "count" ? rules.bookingLimitsCount : rules.bookingLimitsDuration;
    if (!limits) continue;
    for (const full of limitBars(limits, which, world.eventTypeBookings, lengthMinutes, moved, owner)) {
      const { from, to, per, limit, used } = full;
      bars.push({ from, to, reason: { code: "limit", which, per, limit, used }, joins: false });
    }
  }

  if (rules.seatsPerTimeSlot === null) {
    for (const held of liveReservations(world)) {
      if (held.userIds !== null) continue;
      bars.push({ from: held.start, to: held.start + 1, reason: { code: "reserved", userId: null, until: held.expiresAt }, joins: false });
    }
  }
  return bars;
}

/** Starts that one host cannot take: user limits (rule 13, in the user's zone) and reservations that name the host. */
export function hostBars(world: World, host: HostWorld, lengthMinutes: number, moved: number | null, calendars: Calendars): Bar[] {
  const bars: Bar[] = [];
  const { userId, userLimits } = host;
  if (userLimits) {
    const owner = { days: calendars.days(host.timeZone), weekStart: host.weekStart };
    for (const { from, to, per, limit, used } of limitBars(userLimits.count, "count", userLimits.bookings, lengthMinutes, moved, owner)) {
      bars.push({ from, to, reason: { code: "user_limit", userId, per, limit, used } });
    }
  }
  for (const held of world.reservations.length > 0 ? liveReservations(world) : world.reservations) {
    if (!held.userIds?.includes(userId)) continue;
    const { from, to } = heldStarts(held, world.eventType, lengthMinutes * MINUTE_MS);
    bars.push({ from, to, reason: { code: "reserved", userId, until: held.expiresAt } });
  }
  return bars;
}
