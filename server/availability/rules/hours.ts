import { intersect } from "@/server/core/intervals";
import { formatDate } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import { Calendars } from "./calendar";
import { scheduleWindows } from "./windows";
import type { World } from "./world";

/** What one host's schedule says of a stretch of time, before anything is taken from it. */
export type HostHours = {
  readonly userId: number;
  /** Windows within the stretch, UTC milliseconds. */
  readonly windows: readonly { readonly start: number; readonly end: number }[];
  /** A date override replaces the weekly hours of a date in it. */
  readonly overridden: boolean;
};

/** The hours of every host within `[from, to)` (UTC ms), by schedule and overrides alone (rules 5-7). */
export function hostHours(world: World, { from, to }: { from: number; to: number }): HostHours[] {
  const calendars = new Calendars(from, to);
  return world.hosts.map(({ userId, schedule }) => {
    const of = zone(schedule.timeZone);
    const within = intersect(scheduleWindows(schedule, calendars.days(schedule.timeZone)), Float64Array.of(from, to), 1);
    const windows = Array.from({ length: within.length / 2 }, (_, i) => ({ start: within[2 * i]!, end: within[2 * i + 1]! }));
    const dates = new Set([from, to - 1].map((instant) => of.dayOf(instant)).map(formatDate));
    return { userId, windows, overridden: schedule.overrides.some((row) => dates.has(row.date)) };
  });
}
