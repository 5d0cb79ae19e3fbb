import type { FlagName, SettingName } from "@/server/event-types/settings.schemas";
import type { EditorTab } from "./tabs";

/** The groups whose switches are made from the table, below whatever else stands in them, and their tabs. */
const GROUPS = { finding: "basics", times: "limits", rules: "form", changes: "advanced", privacy: "advanced" } as const;
type FlagGroup = keyof typeof GROUPS;

/** A setting with a control of its own stands in a tab. */
type ByHand = EditorTab;

/** A switch in a group. */
interface Switch {
  group: FlagGroup;
  label: string;
  description?: string;
  /** The switch is on while the setting is false. */
  inverted?: boolean;
}

/** Where each setting stands in the editor, switches in the order in which they are shown; null: the API alone knows it. */
const SHOWN_SETTINGS = {
  title: "basics",
  slug: "basics",
  description: "basics",
  lengthInMinutes: "basics",
  lengthInMinutesOptions: "basics",
  locations: "basics",
  hidden: {
    group: "finding",
    inverted: true,
    label: "Show on your public page",
    description: "When it is off, your page leaves it out. Whoever has its address can still book it.",
  },
  closed: {
    group: "finding",
    label: "Open to private links only",
    description:
      "Its address and its id work for nobody but you. Only then does a private link's limit hold: as long as the " +
      "address is open, whoever came by a link can book again without it. Private links are made through the API.",
  },

  scheduleId: "availability",
  externalBusyPolicy: "availability",

  beforeEventBuffer: "limits",
  afterEventBuffer: "limits",
  minimumBookingNotice: "limits",
  slotInterval: "limits",
  offsetStart: "limits",
  bookingWindow: "limits",
  bookingLimitsCount: "limits",
  bookingLimitsDuration: "limits",
  bookerActiveBookingsLimit: "limits",
  onlyShowFirstAvailableSlot: {
    group: "times",
    label: "Offer only the first free time of each day",
    description: "Keeps your bookings at the start of the day.",
  },
  showOptimizedSlots: {
    group: "times",
    label: "Make the most of free time",
    description: "Times may start off the usual grid where that makes room for more bookings.",
  },

  bookingFields: "form",
  confirmationPolicy: "form",
  disableGuests: {
    group: "rules",
    inverted: true,
    label: "Allow guests",
    description: "The person who books may bring others by their e-mail addresses.",
  },
  requiresBookerEmailVerification: {
    group: "rules",
    label: "Check the e-mail address",
    description: "People type in a code that we send them before they can book.",
  },
  bookingRequiresAuthentication: {
    group: "rules",
    label: "Only you and your team",
    description: "Bookers have to sign in. Everybody else is refused, on the page and over the API.",
  },

  seats: "advanced",
  recurrence: "advanced",
  customName: "advanced",
  successRedirectUrl: "advanced",
  forwardParamsSuccessRedirect: "advanced",
  disableCancelling: "advanced",
  disableRescheduling: "advanced",
  allowReschedulingPastBookings: { group: "changes", label: "Bookings that are over can be rescheduled" },
  allowReschedulingCancelledBookings: {
    group: "changes",
    label: "Cancelled bookings can be booked again from their link",
  },
  hideOrganizerEmail: {
    group: "privacy",
    label: "Hide your e-mail address",
    description: "Attendees do not see it on pages, in mail and in calendar files.",
  },
  hideCalendarNotes: { group: "privacy", label: "Keep notes out of calendars" },
  hideCalendarEventDetails: { group: "privacy", label: "Hide the details from others who see your calendar" },
  interfaceLanguage: "advanced",
  color: "advanced",
  bookerLayouts: "advanced",
  lockTimeZoneToggleOnBookingPage: "advanced",
  lockedTimeZone: "advanced",

  destinationCalendar: null,
  useDestinationCalendarEmail: null,
  calVideoSettings: null,
} as const satisfies { [Name in SettingName]: (Name extends FlagName ? Switch | ByHand : ByHand) | null };

type Shown = typeof SHOWN_SETTINGS;

/** The settings that the editor shows. */
export type ShownName = { [Name in SettingName]: Shown[Name] extends null ? never : Name }[SettingName];
export const SHOWN_NAMES = Object.entries(SHOWN_SETTINGS).flatMap(([name, place]) => (place ? [name as ShownName] : []));

/** The switches of a group, in order. */
export function switchesOf(group: FlagGroup): (Switch & { name: FlagName & ShownName })[] {
  return Object.entries<ByHand | Switch | null>(SHOWN_SETTINGS).flatMap(([name, place]) =>
    typeof place === "object" && place?.group === group ? [{ ...place, name: name as FlagName & ShownName }] : [],
  );
}

/** The tab on which a setting stands; what is none of ours is advanced. */
export function tabOfField(name: string): EditorTab {
  const place = (SHOWN_SETTINGS as Record<string, ByHand | Switch | null>)[name] ?? "advanced";
  return typeof place === "object" ? GROUPS[place.group] : place;
}
