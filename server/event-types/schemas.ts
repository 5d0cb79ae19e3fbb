// isomorphic
import { z } from "zod";
import { BookingFieldsInput } from "@/server/booking-fields/schemas";
import { Id, Line } from "@/server/core/atoms";
import { PhoneNumber } from "@/server/core/atoms-phone";
import { TimeZoneName } from "@/server/core/atoms-time";
import { CalendarDate } from "@/server/schedules/schemas";

/** A whole number within bounds, with one sentence for every way to miss it. */
function whole(min: number, max: number, unit = "") {
  const message = `Use a whole number${unit} from ${min} to ${max}`;
  return z.int(message).min(min, message).max(max, message);
}
const minutes = (min: number, max: number) => whole(min, max, " of minutes");
const flag = (name: string) => z.boolean(`${name} must be true or false`);

const isDisabled = (value: unknown) => typeof value === "object" && value !== null && "disabled" in value && value.disabled === true;

/** A setting that some input takes away: it becomes null, the one way in which the domain says "none". */
function noneWhen<T extends z.ZodType, None>(isNone: (value: unknown) => boolean, setting: T) {
  const schema = z.preprocess((value) => (isNone(value) ? null : value), setting.nullable());
  // preprocess forgets the type of what goes in
  return schema as unknown as z.ZodType<z.output<T> | null, z.input<T> | None | null>;
}

/** Settings that `{ disabled: true }` takes away, as documented. */
const orDisabled = <T extends z.ZodType>(setting: T) =>
  noneWhen<T, { disabled: true }>(isDisabled, setting).describe('{ "disabled": true } or null takes it away.');
/** A text that an empty one takes away. */
const orEmpty = <T extends z.ZodType>(setting: T) => noneWhen<T, "">((value) => value === "", setting);

const WebAddress = z
  .url({ protocol: /^https?$/, error: "Use an address such as https://example.com" })
  .max(2000, "Use at most 2000 characters");

/** Conferencing apps, by their documented names. */
export const INTEGRATIONS = [
  ...["cal-video", "google-meet", "zoom", "whereby-video", "whatsapp-video", "webex-video", "telegram-video", "tandem", "sylaps-video"],
  ...["skype-video", "sirius-video", "signal-video", "shimmer-video", "salesroom-video", "roam-video", "riverside-video", "ping-video"],
  ...["office365-video", "mirotalk-video", "jitsi", "jelly-video", "jelly-conferencing", "huddle", "facetime-video", "element-call-video"],
  ...["eightxeight-video", "discord-video", "demodesk-video", "campfire-video"],
] as const;

/** Shown before the booking where true; else in the confirmation only. */
const isPublic = flag("public").default(false);

const Location = z.discriminatedUnion(
  "type",
  [
    z.object({
      type: z.literal("address"),
      address: Line("Enter an address", 500),
      public: isPublic,
    }),
    z.object({ type: z.literal("link"), link: WebAddress, public: isPublic }),
    z.object({ type: z.literal("integration"), integration: z.enum(INTEGRATIONS, `Use one of ${INTEGRATIONS.join(", ")}`) }),
    z.object({ type: z.literal("phone"), phone: PhoneNumber, public: isPublic }),
    z.object({ type: z.literal("attendeeAddress") }),
    z.object({ type: z.literal("attendeePhone") }),
    z.object({ type: z.literal("attendeeDefined") }),
    z.object({ type: z.literal("organizersDefaultApp") }),
  ],
  "Use a location of type address, link, integration, phone, attendeeAddress, attendeePhone or attendeeDefined",
);
export type Location = z.output<typeof Location>;

const PERIODS = ["day", "week", "month", "year"] as const;

const limits = (amount: z.ZodNumber) =>
  z
    .object({ day: amount.optional(), week: amount.optional(), month: amount.optional(), year: amount.optional() })
    .refine((set) => PERIODS.some((period) => set[period] !== undefined), "Set a limit for at least one of day, week, month, year");

const BookingLimitsCount = limits(whole(1, 100_000, " of bookings"));
const BookingLimitsDuration = limits(minutes(15, 1_000_000).multipleOf(15, "Use a multiple of 15 minutes"));
/** Bookings, or minutes for the duration limit, per calendar period. */
export type BookingLimits = z.output<typeof BookingLimitsCount>;

const daysAhead = { value: whole(1, 3650, " of days"), rolling: flag("rolling").default(false) };
const DateRange = z
  .tuple([CalendarDate, CalendarDate], 'Send the first and the last date, such as ["2030-09-05", "2030-09-09"]')
  .refine(([first, last]) => first <= last, "The last date must not be before the first");

/** How far ahead can be booked; `rolling`: that many days that have availability (scheduling rule 10). */
const BookingWindow = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("businessDays"), ...daysAhead }),
    z.object({ type: z.literal("calendarDays"), ...daysAhead }),
    z.object({ type: z.literal("range"), value: DateRange }),
  ],
  "Use a booking window of type businessDays, calendarDays or range",
);
export type BookingWindow = z.output<typeof BookingWindow>;

const BookerActiveBookingsLimit = z.object({
  maximumActiveBookings: whole(1, 10_000, " of bookings"),
  offerReschedule: flag("offerReschedule").default(false),
});
export type BookerActiveBookingsLimit = z.output<typeof BookerActiveBookingsLimit>;

/** `time`: only bookings made less than the threshold ahead of their start need a confirmation. */
const ConfirmationPolicy = z
  .object({
    type: z.enum(["always", "time"], "Use a confirmation policy of type always or time"),
    noticeThreshold: z
      .object({ unit: z.enum(["minutes", "hours", "days"], "Use minutes, hours or days"), count: whole(1, 1_000_000) })
      .optional(),
    blockUnconfirmedBookingsInBooker: flag("blockUnconfirmedBookingsInBooker"),
  })
  .refine((policy) => policy.type === "always" || policy.noticeThreshold, {
    path: ["noticeThreshold"],
    message: "A policy of type time needs a notice threshold",
  });
export type ConfirmationPolicy = z.output<typeof ConfirmationPolicy>;

/** At most 32 occurrences, as documented for the event type settings. */
const Recurrence = z.object({
  interval: whole(1, 100),
  occurrences: whole(1, 32, " of occurrences"),
  frequency: z.enum(["yearly", "monthly", "weekly"], "Use yearly, monthly or weekly"),
});
export type Recurrence = z.output<typeof Recurrence>;

const Seats = z.object({
  seatsPerTimeSlot: whole(1, 1000, " of seats"),
  showAttendeeInfo: flag("showAttendeeInfo"),
  showAvailabilityCount: flag("showAvailabilityCount"),
});
export type Seats = z.output<typeof Seats>;

const Hex = z.string("Enter a colour").regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, "Use a colour such as #292929");
const Color = z.object({ lightThemeHex: Hex, darkThemeHex: Hex });
export type Color = z.output<typeof Color>;

const Layout = z.enum(["month", "week", "column"], "Use month, week or column");
const BookerLayouts = z
  .object({
    defaultLayout: Layout,
    enabledLayouts: z.array(Layout, "List the enabled layouts").min(1, "Enable at least one layout").max(3),
  })
  .refine((layouts) => layouts.enabledLayouts.includes(layouts.defaultLayout), {
    path: ["defaultLayout"],
    message: "The default layout must be one of the enabled layouts",
  });
export type BookerLayouts = z.output<typeof BookerLayouts>;

const DisableCancelling = z.object({ disabled: flag("disabled").optional() });
export type DisableCancelling = z.output<typeof DisableCancelling>;

/** Always, or from `minutesBefore` minutes before the start. */
const DisableRescheduling = z
  .object({ disabled: flag("disabled").optional(), minutesBefore: minutes(1, 525_600).optional() })
  .refine((rule) => !(rule.disabled && rule.minutesBefore !== undefined), {
    path: ["minutesBefore"],
    message: "Rescheduling that is always disabled takes no minutesBefore. Set disabled to false",
  });
export type DisableRescheduling = z.output<typeof DisableRescheduling>;

const DestinationCalendar = z.object({ integration: z.string().trim().min(1).max(100), externalId: z.string().trim().min(1).max(500) });
export type DestinationCalendar = z.output<typeof DestinationCalendar>;

const CalVideoSettings = z.object({
  disableRecordingForOrganizer: flag("disableRecordingForOrganizer").optional(),
  disableRecordingForGuests: flag("disableRecordingForGuests").optional(),
  redirectUrlOnExit: orEmpty(WebAddress).optional(),
  enableAutomaticRecordingForOrganizer: flag("enableAutomaticRecordingForOrganizer").optional(),
  enableAutomaticTranscription: flag("enableAutomaticTranscription").optional(),
  disableTranscriptionForGuests: flag("disableTranscriptionForGuests").optional(),
  disableTranscriptionForOrganizer: flag("disableTranscriptionForOrganizer").optional(),
  sendTranscriptionEmails: flag("sendTranscriptionEmails").optional(),
});
export type CalVideoSettings = z.output<typeof CalVideoSettings>;

/** Languages of the booking page; the empty text means the visitor's own. */
export const INTERFACE_LANGUAGES =
  "en ar az bg bn ca cs da de el es es-419 eu et fi fr he hu it ja km ko nl no pl pt-BR pt ro ru sk-SK sr sv tr uk vi zh-CN zh-TW".split(
    " ",
  );
const InterfaceLanguage = z
  .string("Choose a language")
  .refine(
    (code) => INTERFACE_LANGUAGES.includes(code),
    `Use one of ${INTERFACE_LANGUAGES.join(", ")}, or an empty text for the visitor's own`,
  );

const EventTypeTitle = Line("Enter a title", 255);

const EventTypeSlug = z
  .string("Enter an address such as intro-call")
  .trim()
  .toLowerCase()
  .min(1, "Enter an address such as intro-call")
  .max(255, "Use at most 255 characters")
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, "Use letters, digits and single hyphens, such as intro-call");

/** A length in minutes; the published type of the list's items is text, their examples are numbers: both are read. */
const LengthOption = z.coerce.number<number | string>("Use a whole number of minutes from 1 to 1440").pipe(minutes(1, 1440));

/** Everything that can be set. Absent: unchanged, or the default of a new event type. null: back to none. */
export const CreateEventTypeInput = z.object({
  title: EventTypeTitle,
  slug: EventTypeSlug,
  lengthInMinutes: minutes(1, 1440),
  lengthInMinutesOptions: z.array(LengthOption, "List the lengths in minutes").max(50, "Use at most 50 lengths").optional(),
  description: z.string("Enter a text").max(10_000, "Use at most 10000 characters").optional(),
  /** Left out of the public page; who has the address books it. */
  hidden: flag("hidden").optional(),
  /** No address and no id opens it: private links alone do. */
  closed: flag("closed").optional(),
  /** Minutes from one start to the next; null is the length. */
  slotInterval: minutes(1, 1440).nullish(),
  offsetStart: minutes(0, 1440).optional(),
  minimumBookingNotice: minutes(0, 525_600).optional(),
  beforeEventBuffer: minutes(0, 1440).optional(),
  afterEventBuffer: minutes(0, 1440).optional(),
  /** null is the owner's default schedule. */
  scheduleId: Id.nullish(),
  locations: z.array(Location, "Send a list of locations").max(50, "Use at most 50 locations").optional(),
  bookingFields: BookingFieldsInput.optional(),
  bookingLimitsCount: orDisabled(BookingLimitsCount).optional(),
  bookingLimitsDuration: orDisabled(BookingLimitsDuration).optional(),
  bookingWindow: orDisabled(BookingWindow)
    .optional()
    .describe(
      'How far ahead can be booked. Without one: two years, and no start later than that. { "disabled": true } or null takes it away.',
    ),
  bookerActiveBookingsLimit: orDisabled(BookerActiveBookingsLimit).optional(),
  confirmationPolicy: orDisabled(ConfirmationPolicy).optional(),
  recurrence: orDisabled(Recurrence).optional(),
  seats: orDisabled(Seats).optional(),
  color: Color.nullish(),
  bookerLayouts: BookerLayouts.nullish(),
  disableCancelling: DisableCancelling.nullish(),
  disableRescheduling: DisableRescheduling.nullish(),
  destinationCalendar: DestinationCalendar.nullish(),
  calVideoSettings: CalVideoSettings.nullish(),
  onlyShowFirstAvailableSlot: flag("onlyShowFirstAvailableSlot").optional(),
  showOptimizedSlots: flag("showOptimizedSlots").optional(),
  disableGuests: flag("disableGuests").optional(),
  requiresBookerEmailVerification: flag("requiresBookerEmailVerification").optional(),
  bookingRequiresAuthentication: flag("bookingRequiresAuthentication").optional(),
  allowReschedulingPastBookings: flag("allowReschedulingPastBookings").optional(),
  allowReschedulingCancelledBookings: flag("allowReschedulingCancelledBookings").optional(),
  lockTimeZoneToggleOnBookingPage: flag("lockTimeZoneToggleOnBookingPage").optional(),
  lockedTimeZone: orEmpty(TimeZoneName).optional(),
  hideCalendarNotes: flag("hideCalendarNotes").optional(),
  hideCalendarEventDetails: flag("hideCalendarEventDetails").optional(),
  hideOrganizerEmail: flag("hideOrganizerEmail").optional(),
  useDestinationCalendarEmail: flag("useDestinationCalendarEmail").optional(),
  customName: orEmpty(z.string("Enter a name").trim().max(500, "Use at most 500 characters")).optional(),
  successRedirectUrl: orEmpty(WebAddress).optional(),
  forwardParamsSuccessRedirect: flag("forwardParamsSuccessRedirect").optional(),
  interfaceLanguage: orEmpty(InterfaceLanguage).optional(),
  /** What to do when a calendar does not answer: hide its host's slots, or ignore it. */
  externalBusyPolicy: z.enum(["hide", "ignore"], "Use hide or ignore").optional(),
});
export type CreateEventTypeInput = z.input<typeof CreateEventTypeInput>;
/** The settings as the domain stores them. */
export type EventTypeSettings = z.output<typeof CreateEventTypeInput>;

export const UpdateEventTypeInput = CreateEventTypeInput.partial().extend({ id: Id });
export type UpdateEventTypeInput = z.input<typeof UpdateEventTypeInput>;

/** `fill`: event types of theirs that have no place yet get it too. */
export const SetDefaultLocationInput = z.object({ location: Location.nullable(), fill: flag("fill").default(false) });
export type SetDefaultLocationInput = z.input<typeof SetDefaultLocationInput>;

export const EventTypeId = z.object({ id: Id });
export type EventTypeId = z.input<typeof EventTypeId>;

/** The ids of the acting user's event types in the order wanted. */
export const ReorderEventTypesInput = z.object({ ids: z.array(Id).min(1).max(1000) });
export type ReorderEventTypesInput = z.input<typeof ReorderEventTypesInput>;

export const DuplicateEventTypeInput = z.object({ id: Id, title: EventTypeTitle.optional(), slug: EventTypeSlug.optional() });
export type DuplicateEventTypeInput = z.input<typeof DuplicateEventTypeInput>;
