import type { Booking } from "@/server/bookings/dto";
import type { Recipient } from "./recipients";

/** One date of a series: as it was booked, and the booking that it is now. */
export interface Occurrence {
  /** UTC milliseconds. */
  start: number;
  end: number;
  booking: Booking;
}

/** The dates of a series, ascending, each followed through its moves to where it stands now. */
export function occurrencesOf(series: readonly Booking[]): Occurrence[] {
  const byUid = new Map(series.map((booking) => [booking.uid, booking]));
  return series
    .filter(({ rescheduledFromUid }) => !rescheduledFromUid || !byUid.has(rescheduledFromUid))
    .map((first) => ({ start: first.start.getTime(), end: first.end.getTime(), booking: lastOf(first, byUid) }))
    .sort((a, b) => a.start - b.start);
}

/** Moves lead on to bookings that were made later: there are at most as many as bookings. */
function lastOf(first: Booking, byUid: Map<string, Booking>): Booking {
  let booking = first;
  for (let step = 0; step < byUid.size; step++) {
    const next = booking.rescheduledToUid && byUid.get(booking.rescheduledToUid);
    if (!next) break;
    booking = next;
  }
  return booking;
}

/** Whether it stands in calendars: a first request waits outside of them, a move keeps its entry. */
export const isInCalendars = ({ status, rescheduledFromUid }: Booking) =>
  status === "accepted" || (status === "pending" && rescheduledFromUid !== null);

/** Whether somebody takes part in a booking, in their role. */
export const takesPart = ({ hosts, attendees }: Booking, { role, email }: Recipient) =>
  (role === "host" ? hosts : attendees).some((person) => person.email.toLowerCase() === email.toLowerCase());

/** Grows with every change of any of its dates: no booking ever leaves a series, and none counts down. */
export const sequenceOf = (series: readonly Booking[]) => series.reduce((sum, { icsSequence }) => sum + icsSequence, 0);
