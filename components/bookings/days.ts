import type { Booking } from "@/server/bookings/dto";
import type { ZoneFormatter } from "../availability/zone-formatter";

const DAY_MS = 86_400_000;

export type BookingDay = {
  date: string /** "Today", "Tomorrow", "Yesterday" or nothing. */;
  nearness: string | null;
  name: string;
  bookings: Booking[];
};

function nearnessOf(date: string, today: string): string | null {
  const distance = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
  return { "-1": "Yesterday", "0": "Today", "1": "Tomorrow" }[String(distance)] ?? null;
}

/** The bookings under the calendar days of a zone, in the order in which they came. */
export function byDay(bookings: readonly Booking[], clock: ZoneFormatter, now: Date): BookingDay[] {
  const days = new Map<string, BookingDay>();
  const today = clock.date(now);
  for (const booking of bookings) {
    const date = clock.date(booking.start);
    const day = days.get(date) ?? { date, nearness: nearnessOf(date, today), name: clock.day(booking.start), bookings: [] };
    day.bookings.push(booking);
    days.set(date, day);
  }
  return [...days.values()];
}
