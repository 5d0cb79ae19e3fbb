// isomorphic
import { z } from "zod";
import { BookingFieldsInput } from "@/server/booking-fields/schemas";
import { Flag, Id, noneWhen, orEmpty, Text, TrimmedText, WebAddress } from "@/server/core/atoms";
import { TimeZoneName } from "@/server/core/atoms-time";
import {
  BookerActiveBookingsLimit,
  BookerLayouts,
  BookingLimitsCount,
  BookingLimitsDuration,
  BookingWindow,
  CalVideoSettings,
  Color,
  ConfirmationPolicy,
  DestinationCalendar,
  DisableCancelling,
  DisableRescheduling,
  EventTypeSlug,
  EventTypeTitle,
  InterfaceLanguage,
  Location,
  Minutes,
  Recurrence,
  Seats,
} from "./schemas";

// Every setting of an event type, once. The columns that are read and written, the verbs' inputs, the domain object, the bodies and answers
// of the API, and what the booking page is told all come from here (docs/decisions/0023-an-event-type-setting-once.md). A name is that of
// the column, of the domain and of the newest version of the API.

interface Setting<Kind extends string, Schema extends z.ZodType> {
  /** `required` has to be said of a new event type; `json` is a column of JSON that may be null. */
  kind: Kind;
  /** A value as it is sent; its output is what is stored. */
  schema: Schema;
  /** What a new event type has, as the database's own default says too. */
  default: z.output<Schema> | undefined;
  /** The host alone, whoever may book as well (`PublicEventType`), or the page in their browser too (`BookedEvent`). */
  seenBy: "host" | "public" | "page";
}

const setting = <Kind extends string, Schema extends z.ZodType>(kind: Kind, schema: Schema, initial: z.output<Schema> | undefined) =>
  ({ kind, schema, default: initial, seenBy: "host" as const }) satisfies Setting<Kind, Schema>;

const required = <Schema extends z.ZodType>(schema: Schema) => setting("required", schema, undefined);
const plain = <Schema extends z.ZodType>(schema: Schema, initial: z.output<Schema>) => setting("plain", schema, initial);
const flag = (initial = false) => setting("flag", Flag, initial);

/** A structure that null takes away. */
const orNull = <Schema extends z.ZodType>(schema: Schema) => setting("json", schema.nullable(), null);

const isDisabled = (value: unknown) => typeof value === "object" && value !== null && "disabled" in value && value.disabled === true;
const TAKEN_AWAY = '{ "disabled": true } or null takes it away.';

/** A structure that `{ disabled: true }` takes away as well, as documented. */
const orDisabled = <Schema extends z.ZodType>(schema: Schema, description?: string) =>
  setting("json", noneWhen<Schema, { disabled: true }>(isDisabled, schema).describe(`${description ?? ""}${TAKEN_AWAY}`), null);

type Seen<S, By> = Omit<S, "seenBy"> & { seenBy: By };
const forPublic = <S extends object>(settings: S): Seen<S, "public"> => ({ ...settings, seenBy: "public" });
const onPage = <S extends object>(settings: S): Seen<S, "page"> => ({ ...settings, seenBy: "page" });

/** A length in minutes; the published type of the list's items is text, their examples are numbers: both are read. */
const LengthOption = z.coerce.number<number | string>("Use a whole number of minutes from 1 to 1440").pipe(Minutes(1, 1440));
const Lengths = z.array(LengthOption, "List the lengths in minutes").max(50, "Use at most 50 lengths");
const Description = Text(10_000);
const Places = z.array(Location, "Send a list of locations").max(50, "Use at most 50 locations");
const CustomName = TrimmedText(500, "Enter a name");
const WINDOW = "How far ahead can be booked. Without one: two years, and no start later than that. ";

export const SETTINGS = {
  title: forPublic(required(EventTypeTitle)),
  slug: forPublic(required(EventTypeSlug)),
  lengthInMinutes: forPublic(required(Minutes(1, 1440))),
  /** Lengths that the booker may choose from; empty: `lengthInMinutes` only. */
  lengthInMinutesOptions: forPublic(plain(Lengths, [])),
  description: forPublic(plain(Description, "")),
  /** Left out of the public page; who has the address books it. */
  hidden: forPublic(flag()),
  /** No address and no id opens it: private links alone do. */
  closed: flag(),
  /** Minutes from one start to the next; null is the length. */
  slotInterval: plain(Minutes(1, 1440).nullable(), null),
  offsetStart: plain(Minutes(0, 1440), 0),
  minimumBookingNotice: plain(Minutes(0, 525_600), 120),
  beforeEventBuffer: plain(Minutes(0, 1440), 0),
  afterEventBuffer: plain(Minutes(0, 1440), 0),
  /** null is the owner's default schedule. */
  scheduleId: plain(Id.nullable(), null),
  locations: forPublic(plain(Places, [])),
  /** What the host has set; `completeFields` (server/booking-fields/rules/complete.ts) makes the whole form of it. */
  bookingFields: plain(BookingFieldsInput, []),
  bookingLimitsCount: orDisabled(BookingLimitsCount),
  bookingLimitsDuration: orDisabled(BookingLimitsDuration),
  bookingWindow: orDisabled(BookingWindow, WINDOW),
  bookerActiveBookingsLimit: orDisabled(BookerActiveBookingsLimit),
  confirmationPolicy: forPublic(orDisabled(ConfirmationPolicy)),
  recurrence: onPage(orDisabled(Recurrence)),
  seats: forPublic(orDisabled(Seats)),
  color: forPublic(orNull(Color)),
  bookerLayouts: forPublic(orNull(BookerLayouts)),
  disableCancelling: forPublic(orNull(DisableCancelling)),
  disableRescheduling: forPublic(orNull(DisableRescheduling)),
  destinationCalendar: orNull(DestinationCalendar),
  calVideoSettings: orNull(CalVideoSettings),
  onlyShowFirstAvailableSlot: flag(),
  showOptimizedSlots: flag(),
  disableGuests: forPublic(flag()),
  requiresBookerEmailVerification: forPublic(flag()),
  bookingRequiresAuthentication: forPublic(flag()),
  allowReschedulingPastBookings: flag(),
  allowReschedulingCancelledBookings: flag(),
  lockTimeZoneToggleOnBookingPage: flag(),
  /** The zone the booking page is locked to; null is the one that owns the rules. */
  lockedTimeZone: plain(orEmpty(TimeZoneName), null),
  hideCalendarNotes: flag(),
  hideCalendarEventDetails: flag(),
  hideOrganizerEmail: flag(),
  useDestinationCalendarEmail: flag(),
  customName: plain(orEmpty(CustomName), null),
  successRedirectUrl: forPublic(plain(orEmpty(WebAddress), null)),
  forwardParamsSuccessRedirect: forPublic(flag(true)),
  /** null is the visitor's own language. */
  interfaceLanguage: forPublic(plain(orEmpty(InterfaceLanguage), null)),
  /** What to do when a calendar does not answer: hide its host's slots, or ignore it. */
  externalBusyPolicy: plain(z.enum(["hide", "ignore"], "Use hide or ignore"), "hide"),
};

type Settings = typeof SETTINGS;
export type SettingName = keyof Settings;
type NamesWhere<Facts> = { [Name in SettingName]: Settings[Name] extends Facts ? Name : never }[SettingName];

export type FlagName = NamesWhere<{ kind: "flag" }>;
export type JsonName = NamesWhere<{ kind: "json" }>;
export type PublicSetting = NamesWhere<{ seenBy: "public" | "page" }>;
export type PageSetting = NamesWhere<{ seenBy: "page" }>;

function namesWhere<Name extends SettingName>(holds: (setting: Settings[SettingName]) => boolean): readonly Name[] {
  return SETTING_NAMES.filter((name): name is Name => holds(SETTINGS[name]));
}
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
export const FLAG_NAMES = namesWhere<FlagName>(({ kind }) => kind === "flag");
export const JSON_NAMES = namesWhere<JsonName>(({ kind }) => kind === "json");
export const PUBLIC_SETTINGS = namesWhere<PublicSetting>(({ seenBy }) => seenBy !== "host");
export const PAGE_SETTINGS = namesWhere<PageSetting>(({ seenBy }) => seenBy === "page");

/** The settings as the domain has them: lengths, notice, buffers and offsets are minutes; a structured one that is null is off. */
export type StoredSettings = { [Name in SettingName]: z.output<Settings[Name]["schema"]> };

/** What a new event type has of those that nobody has to say. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.filter((name) => SETTINGS[name].kind !== "required").map((name) => [name, SETTINGS[name].default]),
) as Omit<StoredSettings, NamesWhere<{ kind: "required" }>>;

type Inputs = {
  [Name in SettingName]: Settings[Name] extends { kind: "required" } ? Settings[Name]["schema"] : z.ZodOptional<Settings[Name]["schema"]>;
};

const inputs = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].kind === "required" ? SETTINGS[name].schema : SETTINGS[name].schema.optional()]),
) as Inputs;

/** Everything that can be set. Absent: unchanged, or the default of a new event type. null: back to none. */
export const CreateEventTypeInput = z.object(inputs);
export type CreateEventTypeInput = z.input<typeof CreateEventTypeInput>;
/** The settings as the domain stores them. */
export type EventTypeSettings = z.output<typeof CreateEventTypeInput>;

export const UpdateEventTypeInput = CreateEventTypeInput.partial().extend({ id: Id });
export type UpdateEventTypeInput = z.input<typeof UpdateEventTypeInput>;
