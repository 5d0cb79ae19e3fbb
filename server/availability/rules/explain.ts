import { covers, intersect, lowerBound, mergePairs, subtract } from "@/server/core/intervals";
import { formatDate, MINUTE_MS } from "@/server/core/time";
import { type DayRules, dayRules, keepDays } from "./days";
import { hostClosures, hostWindows, isHostFree, type Scope } from "./hosts";
import { occupiedBy } from "./occupied";
import { type Offer, offerNow } from "./offer";
import { overridesByDay, scheduleWindows } from "./windows";
import type { HostWorld, Reason, World } from "./world";

/** The part of `[start, end)` outside the host's hours: closed by an override where the weekly hours alone would hold it. */
function hoursReasons(host: HostWorld, scope: Scope, start: number, end: number): Reason[] {
  const windows = hostWindows(host, scope);
  if (covers(windows, start, end)) return [];
  const { userId, schedule } = host;
  const days = scope.calendars.days(schedule.timeZone);
  const closed = subtract(mergePairs(Float64Array.of(start, end), 1), windows);
  const weekly = scheduleWindows({ ...schedule, overrides: [] }, days);
  const reasons: Reason[] = [];
  let unexplained = closed;
  for (const day of overridesByDay(schedule.overrides, days).keys()) {
    const date = mergePairs(Float64Array.of(days.startOf(day), days.startOf(day + 1)), 1);
    const byOverride = intersect(intersect(closed, weekly, 1), date, 1);
    if (byOverride.length === 0) continue;
    reasons.push({ code: "closed_by_override", userId, date: formatDate(day) });
    unexplained = subtract(unexplained, byOverride);
  }
  if (unexplained.length > 0) reasons.push({ code: "outside_hours", userId });
  return reasons;
}

/** Why one host cannot take `[start, end)`; empty when the host can. */
function hostReasons(offer: Offer, index: number, start: number, end: number): Reason[] {
  const { scope } = offer;
  const { host, bars } = offer.times[index]!;
  const reasons = hoursReasons(host, scope, start, end);
  for (const closure of hostClosures(host, scope)) if (closure.from < end && closure.to > start) reasons.push(closure.reason);
  for (const { by, direct } of occupiedBy(host, scope.buffers, scope.moved, start, end)) {
    reasons.push({ code: direct ? "occupied" : "buffer", userId: host.userId, by });
  }
  for (const { calendar, why } of host.silentCalendars ?? []) {
    reasons.push({ code: "calendar_unavailable", userId: host.userId, calendar, why });
  }
  for (const bar of bars) if (bar.from <= start && start < bar.to) reasons.push(bar.reason);
  return reasons;
}

/** Rule 16: what keeps a group from sending anyone; nothing when one of its hosts is free and not set aside for a held slot. */
function groupReasons(offer: Offer, group: readonly number[], start: number, end: number): Reason[] {
  const free = group.filter((index) => isHostFree(offer.times[index]!, start, end - start)).length;
  if (free === 0) return group.flatMap((index) => hostReasons(offer, index, start, end));
  const demands = offer.demands.filter((demand) => demand.from <= start && start < demand.to && demand.except !== start);
  if (free > demands.length) return [];
  return [{ code: "reserved", userId: null, until: Math.min(...demands.map((demand) => demand.until)) }];
}

/** Reasons of the rules about whole days, as if the start were a candidate. */
function dayReasons(offer: Offer, start: number): Reason[] {
  const rules = offer.scope.world.eventType;
  const whole = dayRules(rules);
  const at = lowerBound(offer.candidates, start);
  const present = offer.candidates[at] === start;
  const candidates = present ? offer.candidates : new Float64Array(at + 1);
  if (!present) {
    candidates.set(offer.candidates.subarray(0, at));
    candidates[at] = start;
  }
  const refuses = (alone: DayRules) => {
    const kept = keepDays(candidates, alone);
    return kept[lowerBound(kept, start)] !== start;
  };
  const reasons: Reason[] = [];
  if (rules.bookingWindow && refuses({ ...whole, firstOnly: false })) reasons.push({ code: "window", type: rules.bookingWindow.type });
  if (refuses({ ...whole, rolling: null })) reasons.push({ code: "not_first_of_day" });
  return reasons;
}

/** Reasons about seats and about held slots at this very start. */
function seatReasons(offer: Offer, start: number): Reason[] {
  const seats = offer.scope.world.eventType.seatsPerTimeSlot;
  if (seats === null) return [];
  const taken = offer.started.get(start)?.taken ?? 0;
  if (taken >= seats) return [{ code: "full", seats }];
  const held = offer.held.get(start);
  return held && taken + held.count >= seats ? [{ code: "reserved", userId: null, until: held.until }] : [];
}

/** A held slot can be refused as this very start and for want of a host, with the same words: they are said once. */
function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** All reasons against a start, read from the offer that decides it. */
export function reasonsAgainst(offer: Offer, start: number): Reason[] {
  const end = start + offer.scope.lengthMs;
  const joins = offer.started.has(start);
  const reasons: Reason[] = [];
  for (const bar of offer.bars) if (bar.from <= start && start < bar.to && (bar.joins || !joins)) reasons.push(bar.reason);
  reasons.push(...seatReasons(offer, start));
  if (!joins) {
    if (offer.groups.length === 0) reasons.push({ code: "no_hosts" });
    for (const group of offer.groups) reasons.push(...groupReasons(offer, group, start, end));
    const { starts } = offer.grid;
    if (covers(offer.open, start, end) && starts[lowerBound(starts, start)] !== start) reasons.push({ code: "not_on_grid" });
  }
  reasons.push(...dayReasons(offer, start));
  return distinct(reasons);
}

/**
 * Rule 21: every rule that refuses a start (UTC ms) at a length in minutes, and none when it is on offer. Needs the rows of
 * `loadRange` for `[instant, instant + length)`; `world.request` and `world.lengthMinutes` play no part.
 */
export function explain(world: World, instant: number, lengthMinutes: number): Reason[] {
  const offer = offerNow(world, lengthMinutes, instant, instant + lengthMinutes * MINUTE_MS);
  return reasonsAgainst(offer, instant);
}

/**
 * Why each host cannot take a start by their own schedule, bookings and limits, whether or not others can: by user id, an empty list
 * for a host who can. For the hosts' own eyes.
 */
export function explainHosts(world: World, instant: number, lengthMinutes: number): Map<number, Reason[]> {
  const end = instant + lengthMinutes * MINUTE_MS;
  const offer = offerNow(world, lengthMinutes, instant, end);
  return new Map(world.hosts.map((host, index) => [host.userId, hostReasons(offer, index, instant, end)]));
}
