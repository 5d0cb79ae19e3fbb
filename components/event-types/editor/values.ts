import type { EventType } from "@/server/event-types/dto";
import type { EventTypeSettings } from "@/server/event-types/settings.schemas";

/** The settings that the editor shows, in the shape in which they are stored. */
const EDITED = [
  ...(["id", "title", "slug", "description", "hidden", "closed", "lengthInMinutes"] as const),
  ...(["lengthInMinutesOptions", "locations"] as const),
  "scheduleId",
  ...(["beforeEventBuffer", "afterEventBuffer", "minimumBookingNotice", "slotInterval", "offsetStart", "bookingWindow"] as const),
  ...([
    "bookingLimitsCount",
    "bookingLimitsDuration",
    "onlyShowFirstAvailableSlot",
    "showOptimizedSlots",
    "bookerActiveBookingsLimit",
  ] as const),
  ...([
    "bookingFields",
    "disableGuests",
    "confirmationPolicy",
    "requiresBookerEmailVerification",
    "bookingRequiresAuthentication",
  ] as const),
  ...(["seats", "recurrence", "customName", "successRedirectUrl", "forwardParamsSuccessRedirect", "color", "hideOrganizerEmail"] as const),
  ...([
    "hideCalendarNotes",
    "hideCalendarEventDetails",
    "disableCancelling",
    "disableRescheduling",
    "allowReschedulingPastBookings",
  ] as const),
  ...(["allowReschedulingCancelledBookings", "bookerLayouts", "lockTimeZoneToggleOnBookingPage", "lockedTimeZone"] as const),
  "interfaceLanguage",
  "externalBusyPolicy",
] as const satisfies readonly (keyof EventType)[];

export type EventTypeValues = Pick<EventType, (typeof EDITED)[number]>;
export type EventTypeChanges = Partial<EventTypeSettings> & { id: number };

export function valuesOf(eventType: EventType): EventTypeValues {
  return Object.fromEntries(EDITED.map((name) => [name, eventType[name]])) as EventTypeValues;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of parsed values, those whose input differs from what is saved: what somebody else changed meanwhile stays as it is. */
export function changesOf(parsed: EventTypeChanges, now: EventTypeValues, saved: Partial<EventTypeValues>): EventTypeChanges {
  const changed = Object.entries(parsed).filter(
    ([name]) => !isSame(now[name as keyof EventTypeValues], saved[name as keyof EventTypeValues]),
  );
  return { ...(Object.fromEntries(changed) as Partial<EventTypeSettings>), id: parsed.id };
}
