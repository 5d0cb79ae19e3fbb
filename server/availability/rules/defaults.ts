import type { EventTypeRules, HostWorld, World } from "./world";

/** Length of a booking with a dynamic group (`/alice+bob`), unless another is asked for (rule 16). */
const DYNAMIC_LENGTH_MINUTES = 30;

/** Rules of an event type of one host that sets nothing but its zone and length (minutes). */
export function plainRules(timeZone: string, lengthMinutes: number): EventTypeRules {
  return {
    timeZone,
    weekStart: 0,
    schedulingType: "single",
    lengthMinutes,
    lengthOptions: [],
    slotIntervalMinutes: null,
    offsetStartMinutes: 0,
    beforeBufferMinutes: 0,
    afterBufferMinutes: 0,
    minimumBookingNoticeMinutes: 0,
    bookingWindow: null,
    bookingLimitsCount: null,
    bookingLimitsDuration: null,
    bookerActiveBookingsLimit: null,
    onlyShowFirstAvailableSlot: false,
    showOptimizedSlots: false,
    seatsPerTimeSlot: null,
  };
}

/** Rules of a dynamic group: all of its users take part, in the zone of the first; any length may be asked for. */
export function dynamicGroupRules(timeZone: string, askedMinutes: number | null): EventTypeRules {
  return { ...plainRules(timeZone, askedMinutes ?? DYNAMIC_LENGTH_MINUTES), schedulingType: "collective" };
}

/** A host without hours, bookings or limits. */
export function plainHost(userId: number, timeZone: string): HostWorld {
  return {
    userId,
    timeZone,
    weekStart: 0,
    schedule: { timeZone, weekly: [], overrides: [] },
    busy: [],
    bookings: [],
    outOfOffice: [],
    holidays: [],
    userLimits: null,
    fixed: false,
    group: null,
    priority: 2,
    weight: 100,
    assignedCount: 0,
    lastAssignedAt: null,
  };
}

/** A world in which nothing has been booked, held or asked for beyond the range. Instants in UTC ms. */
export function plainWorld(now: number, request: World["request"], eventType: EventTypeRules, hosts: readonly HostWorld[]): World {
  return {
    now,
    request,
    lengthMinutes: null,
    eventType,
    hosts,
    eventTypeBookings: [],
    reservations: [],
    heldReservationUid: null,
    seated: [],
    rescheduling: null,
    bookerActiveBookings: null,
  };
}
