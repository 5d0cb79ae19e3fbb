import { DEFAULT_SETTINGS, FLAG_NAMES, type FlagName, type SettingName, type StoredSettings } from "@/server/event-types/settings.schemas";

type Values = { [Name in Exclude<SettingName, FlagName | "title" | "slug" | "scheduleId">]: unknown };

const FLAGS = Object.fromEntries(FLAG_NAMES.map((name) => [name, !DEFAULT_SETTINGS[name]])) as Pick<StoredSettings, FlagName>;

const FIELDS = [
  { type: "splitName", firstNameLabel: "First", lastNameLabel: "Last", lastNameRequired: true },
  { type: "email", label: "Mail", required: true },
  ...["phone", "address", "number", "textarea", "url", "multiemail", "boolean"].map((type) => ({
    type,
    slug: `a-${type}`,
    label: type,
    required: true,
  })),
  { type: "text", slug: "a-text", label: "Text", required: false, minLength: 3, maxLength: 8, placeholder: "abc" },
  ...["select", "multiselect", "checkbox", "radio"].map((type) => ({
    type,
    slug: `a-${type}`,
    label: type,
    required: true,
    options: ["A", "B"],
  })),
];

/** A value of each setting that is not its default, as the newest version takes it: every flag turned, and what the compiler asks for. */
export const SETTING_SAMPLES = {
  ...FLAGS,
  lengthInMinutes: 30,
  lengthInMinutesOptions: [30, 60],
  description: "Text",
  slotInterval: 45,
  offsetStart: 15,
  minimumBookingNotice: 90,
  beforeEventBuffer: 5,
  afterEventBuffer: 10,
  locations: [
    { type: "address", address: "1 Elm St", public: true },
    { type: "link", link: "https://example.com/room", public: false },
    { type: "phone", phone: "+37120993151", public: true },
    { type: "attendeeAddress" },
    { type: "attendeePhone" },
    { type: "attendeeDefined" },
  ],
  bookingFields: FIELDS,
  bookingLimitsCount: { day: 1, week: 2 },
  bookingLimitsDuration: { month: 600 },
  bookingWindow: { type: "calendarDays", value: 30, rolling: true },
  bookerActiveBookingsLimit: { maximumActiveBookings: 3, offerReschedule: false },
  confirmationPolicy: { type: "time", noticeThreshold: { unit: "hours", count: 3 }, blockUnconfirmedBookingsInBooker: false },
  recurrence: { interval: 1, occurrences: 4, frequency: "weekly" },
  seats: { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: false },
  color: { lightThemeHex: "#292929", darkThemeHex: "#fafafa" },
  bookerLayouts: { defaultLayout: "week", enabledLayouts: ["week", "month"] },
  disableCancelling: { disabled: true },
  disableRescheduling: { disabled: true },
  destinationCalendar: { integration: "google_calendar", externalId: "bailey@example.com" },
  calVideoSettings: { disableRecordingForGuests: true },
  lockedTimeZone: "Asia/Tokyo",
  customName: "{Event type title}",
  successRedirectUrl: "https://example.com/done",
  interfaceLanguage: "pt-BR",
  externalBusyPolicy: "ignore",
} satisfies Values & Record<FlagName, boolean>;
