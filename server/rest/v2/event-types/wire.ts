import { z } from "zod";
import { completeFields } from "@/server/booking-fields/rules/complete";
import { webappUrl } from "@/server/core/env";
import { Direction } from "@/server/core/pagination";
import type { EventType } from "@/server/event-types/dto";
import {
  CreateEventTypeInput,
  FLAG_NAMES,
  type FlagName,
  JSON_NAMES,
  type JsonName,
  type SettingName,
} from "@/server/event-types/settings.schemas";
import { listOf } from "../../read-request";
import { BookingFieldWire_2024_06_14, toBookingFieldWire } from "./fields.wire";

const LocationWire = z.discriminatedUnion("type", [
  z.object({ type: z.literal("address"), address: z.string(), public: z.boolean() }),
  z.object({ type: z.literal("link"), link: z.string(), public: z.boolean() }),
  z.object({ type: z.literal("integration"), integration: z.string() }),
  z.object({ type: z.literal("phone"), phone: z.string(), public: z.boolean() }),
  z.object({ type: z.enum(["attendeeAddress", "attendeePhone", "attendeeDefined", "organizersDefaultApp"]) }),
]);

const limits = z.object({ day: z.int().optional(), week: z.int().optional(), month: z.int().optional(), year: z.int().optional() });
const seats = z.object({ seatsPerTimeSlot: z.int(), showAttendeeInfo: z.boolean(), showAvailabilityCount: z.boolean() });
const daysAhead = z.object({ type: z.enum(["businessDays", "calendarDays"]), value: z.int(), rolling: z.boolean() });
const window = z.discriminatedUnion("type", [daysAhead, z.object({ type: z.literal("range"), value: z.array(z.string()) })]);
const layout = z.enum(["month", "week", "column"]);

const confirmationPolicy = z.object({
  type: z.enum(["always", "time"]),
  noticeThreshold: z.object({ unit: z.string(), count: z.int() }).optional(),
  blockUnconfirmedBookingsInBooker: z.boolean(),
});

const calVideoSettings = z.object({
  disableRecordingForOrganizer: z.boolean().optional(),
  disableRecordingForGuests: z.boolean().optional(),
  redirectUrlOnExit: z.string().nullish(),
  enableAutomaticRecordingForOrganizer: z.boolean().optional(),
  enableAutomaticTranscription: z.boolean().optional(),
  disableTranscriptionForGuests: z.boolean().optional(),
  disableTranscriptionForOrganizer: z.boolean().optional(),
  sendTranscriptionEmails: z.boolean().optional(),
});

/**
 * What an answer says of each setting; every flag is one. A structured setting that is off is left out, as the published schema allows;
 * `recurrence` is null then.
 */
const settings = {
  ...(Object.fromEntries(FLAG_NAMES.map((name) => [name, z.boolean()])) as Record<FlagName, z.ZodBoolean>),
  title: z.string(),
  slug: z.string(),
  description: z.string(),
  lengthInMinutes: z.int(),
  lengthInMinutesOptions: z.array(z.int()),
  locations: z.array(LocationWire),
  bookingFields: z.array(BookingFieldWire_2024_06_14),
  recurrence: z.object({ interval: z.int(), occurrences: z.int(), frequency: z.enum(["yearly", "monthly", "weekly"]) }).nullable(),
  slotInterval: z.int().nullable(),
  minimumBookingNotice: z.int(),
  beforeEventBuffer: z.int(),
  afterEventBuffer: z.int(),
  offsetStart: z.int(),
  scheduleId: z.int().nullable(),
  seats: seats.optional(),
  bookingLimitsCount: limits.optional(),
  bookingLimitsDuration: limits.optional(),
  bookerActiveBookingsLimit: z.object({ maximumActiveBookings: z.int(), offerReschedule: z.boolean() }).optional(),
  bookingWindow: z.array(window).optional(),
  bookerLayouts: z.object({ defaultLayout: layout, enabledLayouts: z.array(layout) }).optional(),
  confirmationPolicy: confirmationPolicy.optional(),
  color: z.object({ lightThemeHex: z.string(), darkThemeHex: z.string() }).optional(),
  customName: z.string().optional(),
  destinationCalendar: z.object({ integration: z.string(), externalId: z.string() }).optional(),
  calVideoSettings: calVideoSettings.optional(),
  disableCancelling: z.object({ disabled: z.boolean().optional() }).optional(),
  disableRescheduling: z.object({ disabled: z.boolean().optional(), minutesBefore: z.int().optional() }).optional(),
  interfaceLanguage: z.string().nullable(),
  successRedirectUrl: z.string().nullable(),
  forwardParamsSuccessRedirect: z.boolean().nullable(),
} satisfies Record<Exclude<SettingName, Unanswered>, z.ZodType>;

/** Settings that are taken and that no documented answer has. */
type Unanswered = "lockedTimeZone" | "externalBusyPolicy";

export const EventTypeWire_2024_06_14 = z.object({
  ...settings,
  id: z.int(),
  ownerId: z.int(),
  metadata: z.record(z.string(), z.unknown()),
  price: z.number(),
  currency: z.string(),
  isInstantEvent: z.boolean(),
  seatsPerTimeSlot: z.int().nullable(),
  seatsShowAvailabilityCount: z.boolean().nullable(),
  /** Usernames of the hosts. */
  users: z.array(z.string()),
  bookingUrl: z.url(),
});

/** A structure that is off as it is answered: left out. */
const structures = (eventType: EventType) =>
  Object.fromEntries(JSON_NAMES.map((name) => [name, eventType[name] ?? undefined])) as {
    [Name in JsonName]: Exclude<EventType[Name], null> | undefined;
  };

export function toEventTypeWire(eventType: EventType): z.input<typeof EventTypeWire_2024_06_14> {
  const { seats, bookingWindow, recurrence, customName } = eventType;
  return {
    ...eventType,
    ...structures(eventType),
    recurrence,
    customName: customName ?? undefined,
    bookingWindow: bookingWindow ? [bookingWindow] : undefined,
    bookingFields: completeFields(eventType).map(toBookingFieldWire),
    // a dynamic group has no owner, and no id
    ownerId: eventType.ownerId ?? 0,
    price: 0,
    currency: "usd",
    isInstantEvent: false,
    seatsPerTimeSlot: seats?.seatsPerTimeSlot ?? null,
    seatsShowAvailabilityCount: seats?.showAvailabilityCount ?? null,
    users: eventType.hosts.map((host) => host.username ?? ""),
    bookingUrl: bookingUrl(eventType),
  };
}

function bookingUrl({ owner, hosts, slug }: EventType): string {
  const names = hosts.map((host) => encodeURIComponent(host.username ?? String(host.userId)));
  return owner ? `${webappUrl()}/${names.join("+")}/${slug}` : `${webappUrl()}/${names.join("+")}`;
}

export const DeletedEventTypeWire = z.object({ id: z.int(), lengthInMinutes: z.int(), title: z.string(), slug: z.string() });

const immutable = (name: string) => z.never(`${name} cannot be changed. Delete the event type and create it again instead`).optional();

const { bookingWindow } = CreateEventTypeInput.shape;

/** Answers have the window in a list: what came that way may go back that way, an empty list being none. */
const BookingWindowBody = z.preprocess(
  (value) => (Array.isArray(value) && value.length < 2 ? (value[0] ?? null) : value),
  bookingWindow,
) as unknown as z.ZodType<z.output<typeof bookingWindow>, z.input<typeof bookingWindow>>;

export const CreateEventTypeBody = CreateEventTypeInput.extend({ bookingWindow: BookingWindowBody.optional() });
export const UpdateEventTypeBody = CreateEventTypeBody.partial().extend({ teamId: immutable("teamId"), parentId: immutable("parentId") });

export const ListEventTypesQuery = z
  .object({
    username: z.string().trim().optional().describe("The user whose event types to get."),
    eventSlug: z.string().trim().optional().describe("Only the event type with this slug; needs a username."),
    usernames: listOf(z.string())
      .refine((list) => list.length <= 50, "A dynamic group has at most 50 users")
      .optional()
      .describe("Usernames, separated by commas, of a dynamic group."),
    orgSlug: z.string().optional().describe("Slug of the organization that the user belongs to."),
    orgId: z.string().optional().describe("Id of the organization that the user belongs to."),
    sortCreatedAt: Direction.optional().describe("Order by creation; absent: the owner's order."),
  })
  .refine((query) => !query.eventSlug || query.username, {
    path: ["username"],
    message: "Send the username too: several users may have that slug",
  });
