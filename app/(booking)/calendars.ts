import type { BookingView, CalendarEntry } from "@/components/booking-status/types";
import { requestCtx } from "@/server/auth/session";
import { listCalendarLinksOfPage } from "@/server/bookings/calendar-links.queries";

const ORDER: CalendarEntry["id"][] = ["google", "outlook", "office", "yahoo", "ics"];

/**
 * The ways into a calendar, for a booking that takes place. The file comes from a route of its own: a data address cannot be opened on a
 * phone.
 */
export async function calendarsOf({ booking, seatUid }: BookingView): Promise<CalendarEntry[]> {
  if (booking.status !== "accepted") return [];
  const links = await listCalendarLinksOfPage(await requestCtx(), { uid: booking.uid, seatUid });
  const query = seatUid ? `?${new URLSearchParams({ seatUid })}` : "";
  return ORDER.flatMap((id) => {
    const href = id === "ics" ? `/booking/${booking.uid}/calendar.ics${query}` : links.find((link) => link.id === id)?.link;
    return href ? [{ id, href }] : [];
  });
}
