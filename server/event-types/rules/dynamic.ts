import type { EventType, EventTypeHost } from "../dto";

/** What is not stored has no id. */
const NO_ID = 0;

/**
 * The event type of a dynamic group (`/alice+bob`): nobody made it, all hosts must be free, 30 minutes unless another length is asked
 * for (scheduling rule 16). `now` stands for its creation. `timeZone` is that of the first host.
 */
export function dynamicEventType(hosts: readonly EventTypeHost[], now: Date): EventType {
  const names = hosts.map((host) => host.name ?? host.username);
  return {
    id: NO_ID,
    ownerId: null,
    teamId: null,
    parentId: null,
    schedulingType: "collective",
    title: `Meeting with ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    slug: "dynamic",
    description: "",
    position: 0,
    hidden: false,
    closed: false,
    lengthInMinutes: 30,
    lengthInMinutesOptions: [15, 30, 45, 60],
    slotInterval: null,
    offsetStart: 0,
    minimumBookingNotice: 120,
    beforeEventBuffer: 0,
    afterEventBuffer: 0,
    scheduleId: null,
    timeZone: hosts[0]?.timeZone ?? "UTC",
    locations: [],
    bookingFields: [],
    bookingLimitsCount: null,
    bookingLimitsDuration: null,
    bookingWindow: null,
    bookerActiveBookingsLimit: null,
    confirmationPolicy: null,
    recurrence: null,
    seats: null,
    color: null,
    bookerLayouts: null,
    disableCancelling: null,
    disableRescheduling: null,
    destinationCalendar: null,
    calVideoSettings: null,
    onlyShowFirstAvailableSlot: false,
    showOptimizedSlots: false,
    disableGuests: false,
    requiresBookerEmailVerification: false,
    bookingRequiresAuthentication: false,
    allowReschedulingPastBookings: false,
    allowReschedulingCancelledBookings: false,
    lockTimeZoneToggleOnBookingPage: false,
    lockedTimeZone: null,
    hideCalendarNotes: false,
    hideCalendarEventDetails: false,
    hideOrganizerEmail: false,
    useDestinationCalendarEmail: false,
    customName: null,
    successRedirectUrl: null,
    forwardParamsSuccessRedirect: true,
    interfaceLanguage: null,
    externalBusyPolicy: "hide",
    metadata: {},
    createdAt: now,
    owner: null,
    team: null,
    hosts: hosts.map((host) => ({ ...host, scheduleId: null })),
  };
}
