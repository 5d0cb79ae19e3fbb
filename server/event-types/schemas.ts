// isomorphic
import { z } from "zod";
import { Flag, Id, Line, orEmpty, Slug, WebAddress, Whole } from "@/server/core/atoms";
import { PhoneNumber } from "@/server/core/atoms-phone";
import { CalendarDate } from "@/server/schedules/schemas";

/** Conferencing apps, by their documented names. */
const INTEGRATIONS = [
  ...["cal-video", "google-meet", "zoom", "whereby-video", "whatsapp-video", "webex-video", "telegram-video", "tandem", "sylaps-video"],
  ...["skype-video", "sirius-video", "signal-video", "shimmer-video", "salesroom-video", "roam-video", "riverside-video", "ping-video"],
  ...["office365-video", "mirotalk-video", "jitsi", "jelly-video", "jelly-conferencing", "huddle", "facetime-video", "element-call-video"],
  ...["eightxeight-video", "discord-video", "demodesk-video", "campfire-video"],
] as const;

/** Shown before the booking where true; else in the confirmation only. */
const isPublic = Flag.default(false);

export const Location = z.discriminatedUnion(
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

/** A number of minutes within bounds. */
export const Minutes = (min: number, max: number) => Whole(min, max, " of minutes");

const PERIODS = ["day", "week", "month", "year"] as const;

const limits = (amount: z.ZodNumber) =>
  z
    .object({ day: amount.optional(), week: amount.optional(), month: amount.optional(), year: amount.optional() })
    .refine((set) => PERIODS.some((period) => set[period] !== undefined), "Set a limit for at least one of day, week, month, year");

export const BookingLimitsCount = limits(Whole(1, 100_000, " of bookings"));
export const BookingLimitsDuration = limits(Minutes(15, 1_000_000).multipleOf(15, "Use a multiple of 15 minutes"));
/** Bookings, or minutes for the duration limit, per calendar period. */
export type BookingLimits = z.output<typeof BookingLimitsCount>;

const daysAhead = { value: Whole(1, 3650, " of days"), rolling: Flag.default(false) };
const DateRange = z
  .tuple([CalendarDate, CalendarDate], 'Send the first and the last date, such as ["2030-09-05", "2030-09-09"]')
  .refine(([first, last]) => first <= last, "The last date must not be before the first");

/** How far ahead can be booked; `rolling`: that many days that have availability (scheduling rule 10). */
export const BookingWindow = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("businessDays"), ...daysAhead }),
    z.object({ type: z.literal("calendarDays"), ...daysAhead }),
    z.object({ type: z.literal("range"), value: DateRange }),
  ],
  "Use a booking window of type businessDays, calendarDays or range",
);
export type BookingWindow = z.output<typeof BookingWindow>;

export const BookerActiveBookingsLimit = z.object({
  maximumActiveBookings: Whole(1, 10_000, " of bookings"),
  offerReschedule: Flag.default(false),
});
export type BookerActiveBookingsLimit = z.output<typeof BookerActiveBookingsLimit>;

/** `time`: only bookings made less than the threshold ahead of their start need a confirmation. */
export const ConfirmationPolicy = z
  .object({
    type: z.enum(["always", "time"], "Use a confirmation policy of type always or time"),
    noticeThreshold: z
      .object({ unit: z.enum(["minutes", "hours", "days"], "Use minutes, hours or days"), count: Whole(1, 1_000_000) })
      .optional(),
    blockUnconfirmedBookingsInBooker: Flag,
  })
  .refine((policy) => policy.type === "always" || policy.noticeThreshold, {
    path: ["noticeThreshold"],
    message: "A policy of type time needs a notice threshold",
  });
export type ConfirmationPolicy = z.output<typeof ConfirmationPolicy>;

/** At most 32 occurrences, as documented for the event type settings. */
export const Recurrence = z.object({
  interval: Whole(1, 100),
  occurrences: Whole(1, 32, " of occurrences"),
  frequency: z.enum(["yearly", "monthly", "weekly"], "Use yearly, monthly or weekly"),
});
export type Recurrence = z.output<typeof Recurrence>;

export const Seats = z.object({
  seatsPerTimeSlot: Whole(1, 1000, " of seats"),
  showAttendeeInfo: Flag,
  showAvailabilityCount: Flag,
});
export type Seats = z.output<typeof Seats>;

const Hex = z.string("Enter a colour").regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, "Use a colour such as #292929");
export const Color = z.object({ lightThemeHex: Hex, darkThemeHex: Hex });
export type Color = z.output<typeof Color>;

const Layout = z.enum(["month", "week", "column"], "Use month, week or column");
export const BookerLayouts = z
  .object({
    defaultLayout: Layout,
    enabledLayouts: z.array(Layout, "List the enabled layouts").min(1, "Enable at least one layout").max(3),
  })
  .refine((layouts) => layouts.enabledLayouts.includes(layouts.defaultLayout), {
    path: ["defaultLayout"],
    message: "The default layout must be one of the enabled layouts",
  });
export type BookerLayouts = z.output<typeof BookerLayouts>;

export const DisableCancelling = z.object({ disabled: Flag.optional() });
export type DisableCancelling = z.output<typeof DisableCancelling>;

/** Always, or from `minutesBefore` minutes before the start. */
export const DisableRescheduling = z
  .object({ disabled: Flag.optional(), minutesBefore: Minutes(1, 525_600).optional() })
  .refine((rule) => !(rule.disabled && rule.minutesBefore !== undefined), {
    path: ["minutesBefore"],
    message: "Rescheduling that is always disabled takes no minutesBefore. Set disabled to false",
  });
export type DisableRescheduling = z.output<typeof DisableRescheduling>;

export const DestinationCalendar = z.object({
  integration: z.string().trim().min(1).max(100),
  externalId: z.string().trim().min(1).max(500),
});
export type DestinationCalendar = z.output<typeof DestinationCalendar>;

export const CalVideoSettings = z.object({
  disableRecordingForOrganizer: Flag.optional(),
  disableRecordingForGuests: Flag.optional(),
  redirectUrlOnExit: orEmpty(WebAddress).optional(),
  enableAutomaticRecordingForOrganizer: Flag.optional(),
  enableAutomaticTranscription: Flag.optional(),
  disableTranscriptionForGuests: Flag.optional(),
  disableTranscriptionForOrganizer: Flag.optional(),
  sendTranscriptionEmails: Flag.optional(),
});
export type CalVideoSettings = z.output<typeof CalVideoSettings>;

/** Languages of the booking page; the empty text means the visitor's own. */
export const INTERFACE_LANGUAGES =
  "en ar az bg bn ca cs da de el es es-419 eu et fi fr he hu it ja km ko nl no pl pt-BR pt ro ru sk-SK sr sv tr uk vi zh-CN zh-TW".split(
    " ",
  );
export const InterfaceLanguage = z
  .string("Choose a language")
  .refine(
    (code) => INTERFACE_LANGUAGES.includes(code),
    `Use one of ${INTERFACE_LANGUAGES.join(", ")}, or an empty text for the visitor's own`,
  );

export const EventTypeTitle = Line("Enter a title", 255);

export const EventTypeSlug = Slug("intro-call");

/** `fill`: event types of theirs that have no place yet get it too. */
export const SetDefaultLocationInput = z.object({ location: Location.nullable(), fill: Flag.default(false) });
export type SetDefaultLocationInput = z.input<typeof SetDefaultLocationInput>;

export const EventTypeId = z.object({ id: Id });
export type EventTypeId = z.input<typeof EventTypeId>;

/** The ids of the acting user's event types in the order wanted. */
export const ReorderEventTypesInput = z.object({ ids: z.array(Id).min(1).max(1000) });
export type ReorderEventTypesInput = z.input<typeof ReorderEventTypesInput>;

export const DuplicateEventTypeInput = z.object({ id: Id, title: EventTypeTitle.optional(), slug: EventTypeSlug.optional() });
export type DuplicateEventTypeInput = z.input<typeof DuplicateEventTypeInput>;
