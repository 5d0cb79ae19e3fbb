import type { EventTypeValues } from "./values";

export const EDITOR_TABS = ["basics", "availability", "limits", "form", "advanced", "api"] as const;
export type EditorTab = (typeof EDITOR_TABS)[number];

export const editorTabLabels: Record<EditorTab, string> = {
  basics: "Basics",
  availability: "Availability",
  limits: "Limits",
  form: "Booking form",
  advanced: "Advanced",
  api: "API",
};

export function editorTabOf(text: string | null): EditorTab {
  return EDITOR_TABS.find((tab) => tab === text) ?? "basics";
}

const fields: Partial<Record<EditorTab, ReadonlySet<string>>> = {
  basics: new Set<keyof EventTypeValues>([
    "title",
    "slug",
    "description",
    "hidden",
    "closed",
    "lengthInMinutes",
    "lengthInMinutesOptions",
    "locations",
  ]),
  availability: new Set<keyof EventTypeValues>(["scheduleId"]),
  limits: new Set<keyof EventTypeValues>([
    ...(["beforeEventBuffer", "afterEventBuffer", "minimumBookingNotice", "slotInterval", "offsetStart", "bookingWindow"] as const),
    ...(["bookingLimitsCount", "bookingLimitsDuration", "onlyShowFirstAvailableSlot", "showOptimizedSlots"] as const),
    "bookerActiveBookingsLimit",
  ]),
  form: new Set<keyof EventTypeValues>([
    ...(["bookingFields", "disableGuests", "confirmationPolicy", "requiresBookerEmailVerification"] as const),
    "bookingRequiresAuthentication",
  ]),
};

/** The tab on which a setting stands; everything that is nowhere else is advanced. */
export function tabOfField(name: string): EditorTab {
  return EDITOR_TABS.find((tab) => fields[tab]?.has(name)) ?? "advanced";
}
