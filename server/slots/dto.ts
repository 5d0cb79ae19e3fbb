import type { Reason } from "@/server/availability/rules/world";
import type { Instant, Minutes } from "@/server/core/units";

export interface Slot {
  start: Instant;
  end: Instant;
  /** Seated event types only. */
  seats: { taken: number; total: number; bookingUid: string | null } | null;
}

/** A stretch of the asked zone's clock: from this instant on it is so many minutes ahead of UTC. */
export interface ZoneOffset {
  at: Instant;
  offsetMinutes: Minutes;
}

export interface OfferedSlots {
  lengthInMinutes: number;
  /** A host's calendar could not be asked: those hosts' slots are hidden, or the calendar is ignored. Null: all were asked. */
  calendarsUnavailable: "hide" | "ignore" | null;
  /** The event type shows how many seats are left. */
  showSeats: boolean;
  slots: Slot[];
  timeZone: string;
  /**
   * The asked zone's clock over the range and at present, so that a browser shows our hours and not its own; the first holds from before
   * it.
   */
  offsets: ZoneOffset[];
}

/** A time at which somebody is taken by a booking of their own. */
export interface OwnTime {
  title: string;
  start: Instant;
  end: Instant;
}

/** A held slot. Its uid is the holder's credential. */
export interface Reservation {
  uid: string;
  eventTypeId: number;
  slotStart: Date;
  slotEnd: Date;
  /** Minutes for which it was held when it was made or changed. */
  reservationDuration: number;
  until: Date;
}

export const reservationSelect = {
  uid: true,
  eventTypeId: true,
  slotStart: true,
  slotEnd: true,
  createdAt: true,
  expiresAt: true,
} as const;

interface Row {
  uid: string;
  eventTypeId: number;
  slotStart: Date;
  slotEnd: Date;
  createdAt: Date;
  expiresAt: Date;
}

export function toReservation({ createdAt, expiresAt, ...row }: Row): Reservation {
  return { ...row, reservationDuration: Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000), until: expiresAt };
}

export type ReasonSource = { uid: string; title: string } | { calendar: string };
type Told<R> = R extends { by: unknown } ? Omit<R, "by"> & { source: ReasonSource | null } : R & { source: null };

/** A reason as a host may read it: `source` is the booking or calendar that stands in the way, where it is theirs. */
export type ExplainedReason = Told<Reason>;

export interface ExplainedStart {
  start: Instant;
  offered: boolean;
  reasons: ExplainedReason[];
}

/** A calendar that could not be asked; which one and why is for its owner only. */
export interface SilentCalendar {
  userId: number;
  calendar: string | null;
  why: string;
}

export interface ExplainedSlots {
  starts: ExplainedStart[];
  /** Null: all calendars were asked. `hide`: those hosts offer nothing; `ignore`: as if they were free. */
  calendarsUnavailable: { policy: "hide" | "ignore"; calendars: SilentCalendar[] } | null;
}

/** One date of an event type on the clock of the asking host's schedule.*/
export interface ExplainedDay extends ExplainedSlots {
  date: string;
  timeZone: string;
  lengthMinutes: number;
  /** Lengths that may be asked for. */
  lengths: number[];
  /** Minutes from one candidate to the next. */
  stepMinutes: number;
  from: Instant;
  to: Instant;
  hosts: { userId: number; name: string }[];
  /** The asking host's schedule on that date; null for an owner who is no host. */
  hours: { scheduleId: number | null; windows: { start: Instant; end: Instant }[]; overridden: boolean } | null;
}
