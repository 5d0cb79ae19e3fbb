import { Calendars } from "@/server/availability/rules/calendar";
import { scheduleWindows } from "@/server/availability/rules/windows";
import type { World } from "@/server/availability/rules/world";

/** What the bare sweep reads: each host's windows and busy times as instants, already sorted. */
export type Bare = {
  hosts: { windows: Float64Array; busy: Float64Array }[];
  from: number;
  to: number;
  length: number;
  step: number;
  needed: number;
};

/** Does outside the clock what the engine must do inside it: zones, dates, weekly rows, overrides, sorting. */
export function bareOf(world: World): Bare {
  const { start, end } = world.request;
  const calendars = new Calendars(start, end);
  return {
    hosts: world.hosts.map((host) => ({
      windows: scheduleWindows(host.schedule, calendars.days(host.schedule.timeZone)),
      busy: Float64Array.from(host.busy),
    })),
    from: Math.max(start, world.now + world.eventType.minimumBookingNoticeMinutes * 60_000),
    to: end,
    length: world.eventType.lengthMinutes * 60_000,
    step: (world.eventType.slotIntervalMinutes ?? world.eventType.lengthMinutes) * 60_000,
    needed: world.eventType.schedulingType === "collective" ? world.hosts.length : 1,
  };
}

/**
 * The limit that the engine is measured against: one sweep over windows and busy times of each host, counting hosts on fixed marks of
 * UTC, and nothing of the rules. Returns the number of marks that enough hosts can take.
 */
export function bareSweep({ hosts, from, to, length, step, needed }: Bare): number {
  const first = Math.ceil(from / step);
  const change = new Int32Array(Math.floor(to / step) - first + 2);
  for (const { windows, busy } of hosts) {
    let next = 0;
    for (let i = 0; i < windows.length; i += 2) {
      const end = Math.min(windows[i + 1]!, to);
      let start = Math.max(windows[i]!, from);
      while (start < end) {
        while (next < busy.length && busy[next + 1]! <= start) next += 2;
        const until = next < busy.length && busy[next]! < end ? busy[next]! : end;
        const mark = Math.ceil(start / step) - first;
        const past = Math.floor((until - length) / step) - first + 1;
        if (past > mark) {
          change[mark]!++;
          change[past]!--;
        }
        start = until < end ? busy[next + 1]! : end;
      }
    }
  }
  let free = 0;
  let count = 0;
  for (const difference of change) {
    free += difference;
    if (free >= needed) count++;
  }
  return count;
}
