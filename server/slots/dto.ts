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
