import { atLeast, covers, type Intervals, intersect, mergePairs, NO_INTERVALS, subtract, unite } from "@/server/core/intervals";
import { type Bar, hostBars } from "./bars";
import type { Calendars } from "./calendar";
import { closures } from "./closures";
import { type Buffers, occupiedStretches } from "./occupied";
import { scheduleWindows } from "./windows";
import type { EventTypeRules, HostWorld, World } from "./world";

/** What all hosts of one decision share. `from`-`to` is the time in which free intervals must be exact. */
export type Scope = {
  readonly world: World;
  readonly calendars: Calendars;
  readonly buffers: Buffers;
  readonly lengthMinutes: number;
  readonly lengthMs: number;
  /** Id of the booking being moved, which occupies nothing and counts nowhere; null when there is none or others stay in it. */
  readonly moved: number | null;
  readonly from: number;
  readonly to: number;
};

/** One host's part in a decision: the times that a candidate may take (`free`), and the starts that are closed even so (`bars`). */
export type HostTimes = { readonly host: HostWorld; readonly free: Intervals; readonly bars: readonly Bar[]; readonly barred: Intervals };

/** Bars as bare intervals. */
function barredTimes(bars: readonly Bar[]): Intervals {
  if (bars.length === 0) return NO_INTERVALS;
  const pairs = new Float64Array(2 * bars.length);
  for (let i = 0; i < bars.length; i++) {
    pairs[2 * i] = bars[i]!.from;
    pairs[2 * i + 1] = bars[i]!.to;
  }
  return mergePairs(pairs, bars.length);
}

/** Windows of the host's schedule with overrides, before anything is taken from them. */
export function hostWindows(host: HostWorld, scope: Scope): Intervals {
  return scheduleWindows(host.schedule, scope.calendars.days(host.schedule.timeZone));
}

/** Closed stretches of the host: out of office and holidays. */
export function hostClosures(host: HostWorld, scope: Scope): Bar[] {
  if (host.outOfOffice.length === 0 && host.holidays.length === 0) return [];
  return closures(host, scope.calendars.days(host.timeZone));
}

/** Rule 9's first half: windows minus closures minus what is occupied, in pieces that can hold a candidate. */
export function hostTimes(host: HostWorld, scope: Scope): HostTimes {
  const closed = barredTimes(hostClosures(host, scope));
  const windows = hostWindows(host, scope);
  const open = closed.length > 0 ? subtract(windows, closed) : windows;
  const occupied = occupiedStretches(host, scope.buffers, scope.moved, scope.from, scope.to);
  const bars = hostBars(scope.world, host, scope.lengthMinutes, scope.moved, scope.calendars);
  // who may be busy at any time is free at none
  if (host.silentCalendars?.length) return { host, free: NO_INTERVALS, bars, barred: barredTimes(bars) };
  return { host, free: atLeast(subtract(open, occupied), scope.lengthMs), bars, barred: barredTimes(bars) };
}

/** True when the host can take a candidate of the scope's length at `start`. */
export function isHostFree(times: HostTimes, start: number, lengthMs: number): boolean {
  return covers(times.free, start, start + lengthMs) && !covers(times.barred, start, start + 1);
}

/**
 * Rule 16 as groups: one host of each group takes part. A single host, each collective host and each fixed host is a group alone; the
 * other hosts of a round robin form one group, or as many as they are divided into. Lists indexes of `hosts`.
 */
export function hostGroups(rules: EventTypeRules, hosts: readonly HostWorld[]): number[][] {
  const alone: number[][] = [];
  const shared = new Map<string | null, number[]>();
  for (const [index, host] of hosts.entries()) {
    if (rules.schedulingType !== "roundRobin" || host.fixed) {
      alone.push([index]);
      continue;
    }
    const group = shared.get(host.group);
    if (group) group.push(index);
    else shared.set(host.group, [index]);
  }
  return [...alone, ...shared.values()];
}

/** Adds one host's free time to what its group offers. */
export function uniteFree(group: Intervals | null, free: Intervals): Intervals {
  return group === null ? free : unite(group, free);
}

/** Narrows what the groups so far offer together by one more group. */
export function intersectGroups(open: Intervals | null, group: Intervals, lengthMs: number): Intervals {
  return open === null ? group : intersect(open, group, lengthMs);
}
