// isomorphic
import { z } from "zod";
import { Flag, Id, Line, TrimmedText, WebAddress } from "@/server/core/atoms";
import { Email } from "@/server/core/atoms-email";
import { PhoneNumber } from "@/server/core/atoms-phone";
import { TimeZoneName } from "@/server/core/atoms-time";
import { Cursor, Direction, Skip, Take } from "@/server/core/pagination";
import { RangeEnd, RangeStart } from "@/server/core/range-bounds";
import { Locale, Metadata, PersonName } from "@/server/users/schemas";

/** An instant: ISO 8601 with Z or an offset. */
export const Instant = z
  .union([z.date(), z.iso.datetime({ offset: true })], "Use an instant in UTC such as 2026-05-20T09:00:00Z")
  .transform((value) => new Date(value))
  .refine((date) => date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200, "Use an instant between 1970 and 2199");

const line = Line("Enter a value", 500);
const Uid = z.string().min(1).max(100);

/** Where the meeting is, as the booker chose it among the event type's locations. */
export const LocationInput = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("address") }),
    z.object({ type: z.literal("link") }),
    z.object({ type: z.literal("phone") }),
    z.object({ type: z.literal("integration"), integration: line }),
    z.object({ type: z.literal("organizersDefaultApp") }),
    z.object({ type: z.literal("attendeeAddress"), address: line }),
    z.object({ type: z.literal("attendeePhone"), phone: PhoneNumber }),
    z.object({ type: z.literal("attendeeDefined"), location: line }),
  ],
  "Choose one of the event type's locations",
);
export type LocationInput = z.output<typeof LocationInput>;

/** A location as it is kept with a booking: with its address, link or number filled in. */
export type BookingLocation =
  | { type: "address" | "attendeeAddress"; address: string }
  | { type: "link"; link: string }
  | { type: "phone" | "attendeePhone"; phone: string }
  | { type: "attendeeDefined"; location: string }
  | { type: "integration"; integration: string }
  | { type: "organizersDefaultApp" };

const AttendeeInput = z.object({
  name: PersonName,
  email: Email.optional(),
  timeZone: TimeZoneName,
  phoneNumber: PhoneNumber.optional(),
  language: Locale.default("en"),
  /** How they read hours, for their mail; left out: as the language does. */
  timeFormat: z.union([z.literal(12), z.literal(24)], "timeFormat must be 12 or 24").optional(),
});

const Reason = TrimmedText(2000);

/** Which event type is meant: by id, or by its place in the public address. */
const EventTypeRef = z.object({
  eventTypeId: Id.optional(),
  eventTypeSlug: z.string().max(200).optional(),
  username: z.string().max(200).optional(),
  teamSlug: z.string().max(200).optional(),
});

/** A visitor's browser, for which the booking page holds the chosen time: random, and known to nobody else. */
export const HolderId = z.string().regex(/^[0-9a-f]{32}$/);

export const CreateBookingInput = EventTypeRef.extend({
  /** A dynamic group instead of an event type: all of them take part. */
  usernames: z.array(z.string().max(200)).max(20, "A dynamic event has at most 20 users").optional(),
  start: Instant,
  attendee: AttendeeInput,
  /** Minutes; one of the event type's lengths, or any of a day for a dynamic group. */
  lengthInMinutes: z.number().int().positive().optional(),
  guests: z.array(Email).max(30, "A booking has at most 30 guests").optional(),
  location: LocationInput.optional(),
  /** Answers by field slug. */
  responses: z.record(z.string(), z.unknown()).optional(),
  metadata: Metadata.optional(),
  recurrenceCount: z.number().int().min(1).max(730).optional(),
  /** The reservation that the booker holds for this slot. */
  reservationUid: z.string().max(100).optional(),
  holder: HolderId.optional(),
  /** The code that proves the booker's e-mail address, where the event type asks for it. */
  emailVerificationCode: z.string().max(20).optional(),
  privateLinkId: z.string().max(100).optional(),
  /** A host against what they are busy with themselves; ignored for everybody else, and against other hosts. */
  allowConflicts: Flag.optional(),
  /** A host outside their own hours; ignored as above. */
  allowBookingOutOfBounds: Flag.optional(),
  /** A signed-in host confirms in the same step what the event type wants confirmed; ignored for everybody else, API keys too. */
  confirm: Flag.optional(),
  /** What the bot challenge of the page gave, where there is one; read before anything else. */
  challenge: z.string().max(4096).optional(),
});
export type CreateBookingInput = z.input<typeof CreateBookingInput>;

export const CancelBookingInput = z.object({
  uid: z.string().min(1).max(100),
  reason: Reason.optional(),
  /** One attendee's seat instead of the whole booking. */
  seatUid: z.string().max(100).optional(),
  /** Of a recurring booking: this occurrence and all after it. */
  andFollowing: Flag.optional(),
});
export type CancelBookingInput = z.input<typeof CancelBookingInput>;

export const RescheduleBookingInput = z.object({
  uid: z.string().min(1).max(100),
  start: Instant,
  reason: Reason.optional(),
  /** Who moves it, when not signed in: an attendee's address. */
  rescheduledBy: Email.optional(),
  seatUid: z.string().max(100).optional(),
  holder: HolderId.optional(),
  /** The code that proves the booker's e-mail address; not needed, as the uid came by mail, but wrong ones are refused. */
  emailVerificationCode: z.string().max(20).optional(),
});
export type RescheduleBookingInput = z.input<typeof RescheduleBookingInput>;

export const DeclineBookingInput = z.object({ uid: z.string().min(1).max(100), reason: Reason.optional() });
export type DeclineBookingInput = z.input<typeof DeclineBookingInput>;

export const RequestRescheduleInput = z.object({ uid: Uid, reason: Reason.optional() });
export type RequestRescheduleInput = z.input<typeof RequestRescheduleInput>;

export const MarkAbsentInput = z.object({
  uid: Uid,
  /** Whether the host was absent. */
  host: Flag.optional(),
  attendees: z
    .array(z.object({ email: Email, absent: Flag }), "Send a list of attendees")
    .max(1000)
    .optional(),
});
export type MarkAbsentInput = z.input<typeof MarkAbsentInput>;

const PersonPlace = {
  phoneNumber: PhoneNumber.optional(),
  language: Locale.default("en"),
};

export const AddAttendeeInput = z.object({ uid: Uid, name: PersonName, email: Email, timeZone: TimeZoneName, ...PersonPlace });
export type AddAttendeeInput = z.input<typeof AddAttendeeInput>;

const Guest = z.object({ email: Email, name: PersonName.optional(), timeZone: TimeZoneName.optional(), ...PersonPlace });

/** Guests that are added at a time, and guests of one booking (documentation, "Add guests to an existing booking"). */
export const GUESTS_AT_ONCE = 10;
export const MOST_GUESTS = 30;

/** How many guests a caller may bring: fewer when not signed in, since each gets mail from this instance with the booker's words in it. */
export const mostGuestsOf = (isSignedIn: boolean): number => (isSignedIn ? MOST_GUESTS : 10);

export const AddGuestsInput = z.object({
  uid: Uid,
  guests: z
    .array(Guest, "Send a list of guests")
    .min(1, "Name at least one guest")
    .max(GUESTS_AT_ONCE, `Add at most ${GUESTS_AT_ONCE} guests at a time`),
});
export type AddGuestsInput = z.input<typeof AddGuestsInput>;

const Address = Line("Enter an address", 500);

/** A location for one booking, whatever its event type offers. */
const NewLocation = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("address"), address: Address }),
    z.object({ type: z.literal("attendeeAddress"), address: Address }),
    z.object({ type: z.literal("attendeeDefined"), location: line }),
    z.object({ type: z.literal("attendeePhone"), phone: PhoneNumber }),
    z.object({ type: z.literal("link"), link: WebAddress }),
    z.object({ type: z.literal("phone"), phone: PhoneNumber }),
    z.object({
      type: z.literal("integration"),
      integration: z.string().regex(/^[a-z0-9-]{1,50}$/, "Name the conferencing app, such as zoom"),
    }),
  ],
  "Use a location of type address, attendeeAddress, attendeeDefined, attendeePhone, link, phone or integration",
);

export const ChangeLocationInput = z.object({ uid: Uid, location: NewLocation });
export type ChangeLocationInput = z.input<typeof ChangeLocationInput>;

export const ReassignBookingInput = z.object({
  uid: Uid,
  /** Absent: whoever is next in turn. */
  toUserId: Id.optional(),
  reason: Reason.optional(),
});
export type ReassignBookingInput = z.input<typeof ReassignBookingInput>;

export const SendVerificationCodeInput = z.object({
  email: Email,
  /** 0 for a dynamic group. */
  eventTypeId: z.union([z.literal(0), Id]),
  /** Of the mail; English when it is absent or unknown. */
  language: z.string().max(35).optional(),
});
export type SendVerificationCodeInput = z.input<typeof SendVerificationCodeInput>;

export const BookingUid = z.object({ uid: z.string().min(1).max(100) });
export type BookingUid = z.input<typeof BookingUid>;

export const VisibleBookingInput = BookingUid.extend({ seatUid: z.string().max(100).optional() });
export type VisibleBookingInput = z.input<typeof VisibleBookingInput>;

export const BOOKING_FILTERS = ["upcoming", "recurring", "past", "cancelled", "unconfirmed"] as const;
export const BookingFilter = z.enum(BOOKING_FILTERS, "Use upcoming, recurring, past, cancelled or unconfirmed");

/** What bookings are wanted, in every list of them. */
const Filters = z.object({
  attendeeEmail: z.string().max(254).optional(),
  attendeeName: z.string().max(100).optional(),
  bookingUid: z.string().max(100).optional(),
  eventTypeIds: z.array(Id).optional(),
  teamIds: z.array(Id).optional(),
  afterStart: RangeStart.optional(),
  beforeEnd: RangeEnd.optional(),
  afterCreatedAt: RangeStart.optional(),
  beforeCreatedAt: RangeEnd.optional(),
  afterUpdatedAt: RangeStart.optional(),
  beforeUpdatedAt: RangeEnd.optional(),
});
export type BookingFilters = z.output<typeof Filters>;

export const BOOKING_STATES = ["accepted", "pending", "cancelled", "rejected"] as const;

export const ListBookingsInput = Filters.extend({
  status: z.array(BookingFilter).optional(),
  /** In one of these states, past or to come. Together with `status`: bookings that match either. */
  states: z.array(z.enum(BOOKING_STATES)).optional(),
  /** A series is one item, the first of its occurrences that are wanted; one that waits for an answer counts as recurring as well. */
  bySeries: Flag.default(false),
  /** Only the occurrences of one series. */
  seriesUid: z.string().max(100).optional(),
  sortStart: Direction.optional(),
  sortEnd: Direction.optional(),
  sortCreated: Direction.optional(),
  sortUpdatedAt: Direction.optional(),
  take: Take.default(100),
  skip: Skip.default(0),
});
export type ListBookingsInput = z.input<typeof ListBookingsInput>;

/** Names a series: the uid that its occurrences share. */
export const SeriesInput = z.object({ seriesUid: z.string().min(1).max(100) });
export type SeriesInput = z.input<typeof SeriesInput>;

export const DeclineSeriesInput = DeclineBookingInput.omit({ uid: true }).extend(SeriesInput.shape);
export type DeclineSeriesInput = z.input<typeof DeclineSeriesInput>;

/** A walk through the bookings of one status, or of all. */
export const WalkBookingsInput = Filters.extend({
  status: BookingFilter.optional(),
  cursor: Cursor.optional(),
  take: Take.default(100),
});
export type WalkBookingsInput = z.input<typeof WalkBookingsInput>;
