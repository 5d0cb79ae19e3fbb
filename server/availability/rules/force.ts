import type { HostWorld, Reason, World } from "./world";

/** What one host asks for against their own rules: never against another host's. */
export interface Force {
  userId: number;
  /** Against what they are busy with: bookings, calendars elsewhere. */
  conflicts: boolean;
  /** Outside their hours, on days that they closed; where they alone host it, outside its notice and window too. */
  bounds: boolean;
}

const ALWAYS_OPEN = [{ days: [0, 1, 2, 3, 4, 5, 6], startMinute: 0, endMinute: 1440 }];

const NOTHING = new Float64Array(0);

/** The world as it is decided for a host who forces a start: any minute will do. Limits, seats and slots held by others stay. */
export function forcedWorld(world: World, force: Force): World {
  const isAlone = world.hosts.every((host) => host.userId === force.userId);
  const unbound = force.bounds && isAlone && { minimumBookingNoticeMinutes: 0, bookingWindow: null };
  const anyStart = { slotIntervalMinutes: 1, offsetStartMinutes: 0, onlyShowFirstAvailableSlot: false, showOptimizedSlots: false };
  return {
    ...world,
    eventType: { ...world.eventType, ...anyStart, ...unbound },
    hosts: world.hosts.map((host) => (host.userId === force.userId ? forcedHost(host, force) : host)),
  };
}

function forcedHost({ silentCalendars, busySources, ...host }: HostWorld, { conflicts, bounds }: Force): HostWorld {
  return {
    ...host,
    ...(conflicts ? { busy: NOTHING, bookings: [] } : { ...(silentCalendars && { silentCalendars }), ...(busySources && { busySources }) }),
    ...(bounds && { schedule: { ...host.schedule, weekly: ALWAYS_OPEN, overrides: [] }, outOfOffice: [], holidays: [] }),
  };
}

const CONFLICTS = new Set<Reason["code"]>(["occupied", "buffer", "calendar_unavailable"]);
const BOUNDS = new Set<Reason["code"]>(["outside_hours", "closed_by_override", "out_of_office", "holiday", "notice", "window"]);

/** What of a host's wishes was needed, by the reasons against the start: others' are not theirs to pass over. */
export function forceNeeded(reasons: readonly Reason[], { userId }: Force): Force {
  const own = reasons.filter((reason) => !("userId" in reason) || reason.userId === userId);
  return { userId, conflicts: own.some(({ code }) => CONFLICTS.has(code)), bounds: own.some(({ code }) => BOUNDS.has(code)) };
}
