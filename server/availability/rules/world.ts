/**
 * Everything a slot decision depends on, and nothing else: the rules read a World and no clock, database or environment.
 *
 * Units: instants are UTC milliseconds, intervals are half-open `[start, end)`, lengths are whole minutes, calendar dates are
 * `YYYY-MM-DD`, minutes of day run from 0 to 1440, weekdays from 0 (Sunday) to 6. Lists may come in any order.
 */

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type Period = "day" | "week" | "month" | "year";
/** An upper bound per calendar period; absent or null is no bound. Counts, or minutes for duration limits. */
export type Limits = { readonly [period in Period]?: number | null };

/**
 * When an event type can be booked at all, by the date of the start in the event type's zone. `range`: both dates included.
 * `value` days count from today, today included (`businessDays`: Monday to Friday); `rolling` counts only days that have a slot.
 */
export type BookingWindow =
  | { readonly type: "range"; readonly from: string; readonly to: string }
  | { readonly type: "calendarDays" | "businessDays"; readonly value: number; readonly rolling: boolean };

/** `single` is one host (a managed event type's child too); `collective` is every host (dynamic groups too). */
export type SchedulingType = "single" | "collective" | "roundRobin";

export type EventTypeRules = {
  /** Zone that owns the event type's rules: its schedule's, or for a team the team's. Wall-clock marks, windows and limits use it. */
  readonly timeZone: string;
  readonly weekStart: Weekday;
  readonly schedulingType: SchedulingType;
  readonly lengthMinutes: number;
  /** Lengths that may be asked for; empty is `lengthMinutes` only. */
  readonly lengthOptions: readonly number[];
  /** Minutes from one start to the next; null is the length asked for. */
  readonly slotIntervalMinutes: number | null;
  readonly offsetStartMinutes: number;
  readonly beforeBufferMinutes: number;
  readonly afterBufferMinutes: number;
  readonly minimumBookingNoticeMinutes: number;
  readonly bookingWindow: BookingWindow | null;
  readonly bookingLimitsCount: Limits | null;
  /** Minutes per period. */
  readonly bookingLimitsDuration: Limits | null;
  readonly bookerActiveBookingsLimit: number | null;
  readonly onlyShowFirstAvailableSlot: boolean;
  readonly showOptimizedSlots: boolean;
  /** null is an event type without seats. */
  readonly seatsPerTimeSlot: number | null;
};

/** A weekly row. An end of 0 or 1440 is the end of the day; an end before its start runs past midnight; equal times are no time. */
export type WeeklyWindow = { readonly days: readonly number[]; readonly startMinute: number; readonly endMinute: number };

/**
 * One row of a date override. It replaces all availability of its date; rows of one date add up. Equal start and end, or none (null),
 * closes the date unless another row opens it.
 */
export type DateOverride = { readonly date: string; readonly startMinute: number | null; readonly endMinute: number | null };

export type Schedule = {
  readonly timeZone: string;
  readonly weekly: readonly WeeklyWindow[];
  readonly overrides: readonly DateOverride[];
};

/**
 * A booking of the host, of any event type. Its own buffers widen the time that it takes. With `unconfirmedPass`, a booking takes no time
 * while it is pending: its event type says so.
 */
export type HostBooking = {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly beforeBufferMinutes: number;
  readonly afterBufferMinutes: number;
  readonly unconfirmedPass?: boolean;
};

/** A booking as limits count it: whole, in the calendar period that contains its start. */
export type CountedBooking = { readonly id: number; readonly start: number; readonly end: number };

/** `dates`: whole days in the host's zone, both included. `times`: part of a day. */
export type OutOfOffice = { readonly id: number; readonly redirectUserId: number | null } & (
  | { readonly from: string; readonly to: string }
  | { readonly start: number; readonly end: number }
);

/** A day in the host's zone; `part` (minutes of day) when it closes only that. */
export type Holiday = {
  readonly date: string;
  readonly name: string;
  readonly part?: { readonly startMinute: number; readonly endMinute: number } | null;
};

/** A calendar elsewhere that did not say when its owner is busy. `calendar` null: not even which calendars there are is known. */
export type CalendarFailure = { readonly calendar: string | null; readonly why: string };

export type HostWorld = {
  readonly userId: number;
  /** The user's own zone: out of office, holidays and user limits. */
  readonly timeZone: string;
  readonly weekStart: Weekday;
  readonly schedule: Schedule;
  /** Busy times of external calendars: start, end, start, end … They have no buffers. */
  readonly busy: Float64Array | readonly number[];
  /** What each busy pair comes from (a calendar's name), in the order of `busy`; for the host's own eyes in `explain`. */
  readonly busySources?: readonly string[];
  /** Calendars whose silence closes all of the host's time, by the event type's policy; absent is none. */
  readonly silentCalendars?: readonly CalendarFailure[];
  readonly bookings: readonly HostBooking[];
  readonly outOfOffice: readonly OutOfOffice[];
  readonly holidays: readonly Holiday[];
  /** Limits over all of the user's event types, with the bookings they count; null is none. */
  readonly userLimits: { readonly count: Limits; readonly bookings: readonly CountedBooking[] } | null;
  /** Round robin only: takes part in every booking. */
  readonly fixed: boolean;
  /** Round robin only: one host of every group takes part; null is the group of all ungrouped hosts. */
  readonly group: string | null;
  /** Round robin only; see choose-host.ts. `priority` 0 (lowest) to 4 (highest). */
  readonly priority: number;
  readonly weight: number;
  /** Bookings of this event type given to the host so far, in the period that the team counts. */
  readonly assignedCount: number;
  /** When the host was last given a booking of this event type; null is never. */
  readonly lastAssignedAt: number | null;
};

/**
 * A held slot (a live reservation). `userIds` null holds it for the whole event type (its slots only); else it holds those hosts.
 * Buffers are those of the event type that it holds, so that the held booking still fits when it is made.
 */
export type Reservation = {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
  readonly expiresAt: number;
  readonly beforeBufferMinutes: number;
  readonly afterBufferMinutes: number;
  readonly userIds: readonly number[] | null;
};

/** A booking of a seated event type that has begun to fill; `taken` counts its attendees. */
export type SeatedSlot = {
  readonly bookingId: number;
  readonly uid: string;
  readonly start: number;
  readonly end: number;
  readonly taken: number;
};

export type World = {
  readonly now: number;
  /** Offered slots start at or after `start` and end at or before `end`. */
  readonly request: { readonly start: number; readonly end: number };
  /** Length asked for in minutes; null is the event type's. */
  readonly lengthMinutes: number | null;
  readonly eventType: EventTypeRules;
  readonly hosts: readonly HostWorld[];
  /** Bookings of this event type (any host) in the calendar periods that its limits count. */
  readonly eventTypeBookings: readonly CountedBooking[];
  readonly reservations: readonly Reservation[];
  /** The reservation that the asker holds: it does not hide its slot from them. */
  readonly heldReservationUid: string | null;
  /** This event type's started slots; empty without seats. */
  readonly seated: readonly SeatedSlot[];
  /** The booking being moved: it occupies nothing and counts nowhere. `seatOnly`: one attendee moves and others stay in it. */
  readonly rescheduling: { readonly bookingId: number; readonly seatOnly: boolean } | null;
  /** Active bookings of the person who books, of this event type, without the one being moved; null when not known yet. */
  readonly bookerActiveBookings: number | null;
};

export type OccupiedBy =
  | { readonly kind: "booking"; readonly bookingId: number }
  | { readonly kind: "busy"; readonly source: string | null };

/** Why an instant is not offered. Those with `userId` are for that host's eyes; `by` never leaves the host. */
export type Reason =
  | { readonly code: "past" }
  | { readonly code: "notice"; readonly earliest: number }
  | { readonly code: "window"; readonly type: BookingWindow["type"] | "twoYears" }
  | { readonly code: "length"; readonly options: readonly number[] }
  | { readonly code: "limit"; readonly which: "count" | "duration"; readonly per: Period; readonly limit: number; readonly used: number }
  | { readonly code: "booker_limit"; readonly limit: number; readonly active: number }
  | { readonly code: "reserved"; readonly userId: number | null; readonly until: number }
  | { readonly code: "full"; readonly seats: number }
  | { readonly code: "not_on_grid" }
  | { readonly code: "not_first_of_day" }
  | { readonly code: "no_hosts" }
  | { readonly code: "outside_hours"; readonly userId: number }
  | { readonly code: "closed_by_override"; readonly userId: number; readonly date: string }
  | { readonly code: "out_of_office"; readonly userId: number; readonly entryId: number; readonly redirectUserId: number | null }
  | { readonly code: "holiday"; readonly userId: number; readonly date: string; readonly name: string }
  | { readonly code: "calendar_unavailable"; readonly userId: number; readonly calendar: string | null; readonly why: string }
  | { readonly code: "occupied"; readonly userId: number; readonly by: OccupiedBy }
  | { readonly code: "buffer"; readonly userId: number; readonly by: OccupiedBy }
  | { readonly code: "user_limit"; readonly userId: number; readonly per: Period; readonly limit: number; readonly used: number };

/** Offered starts, ascending. All are `lengthMinutes` long. */
export type SlotList = {
  readonly starts: Float64Array;
  readonly lengthMinutes: number;
  /** Seats left at each start; null for an event type without seats. */
  readonly seatsLeft: Int32Array | null;
  /** Started seated slots among `starts`, by start. */
  readonly started: ReadonlyMap<number, SeatedSlot>;
};

export type Decision =
  | {
      readonly ok: true;
      readonly start: number;
      readonly end: number;
      /** Hosts that take part in any case: the single host, every collective host, the fixed hosts of a round robin. */
      readonly requiredUserIds: readonly number[];
      /** Round robin: the free hosts to choose from, one list for each group. Empty when a started slot is joined. */
      readonly choices: readonly (readonly number[])[];
      /** The started seated slot that the booker joins; null for a new booking. */
      readonly joins: SeatedSlot | null;
      /** Seats left before this booking; null without seats. */
      readonly seatsLeft: number | null;
    }
  | { readonly ok: false; readonly reasons: readonly Reason[] };
