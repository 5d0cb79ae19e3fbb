export interface Slot {
  /** UTC milliseconds. */
  start: number;
  end: number;
  /** Seated event types only. */
  seats: { taken: number; total: number; bookingUid: string | null } | null;
}

/** A stretch of the asked zone's clock: from this instant on it is so many minutes ahead of UTC. */
export interface ZoneOffset {
  at: number;
  offsetMinutes: number;
}

export interface OfferedSlots {
  lengthInMinutes: number;
  /** The event type shows how many seats are left. */
  showSeats: boolean;
  slots: Slot[];
  timeZone: string;
  /** The asked zone's clock over the range, so that a browser shows our hours and not its own; the first entry holds from before it. */
  offsets: ZoneOffset[];
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

/** A reason as a host may read it: `source` is the booking or calendar that stands in the way, where it is theirs. */
export interface ExplainedReason {
  code: string;
  userId?: number | null;
  source: { uid: string; title: string } | { calendar: string } | null;
  [fact: string]: unknown;
}

export interface ExplainedStart {
  /** UTC milliseconds. */
  start: number;
  offered: boolean;
  reasons: ExplainedReason[];
}
