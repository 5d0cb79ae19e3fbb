import type { Ctx } from "@/server/core/context";
import { webappUrl } from "@/server/core/env";
import { isZone } from "@/server/core/zones";
import { requireBooking, requireOwnBooking } from "./access";
import type { Booking } from "./dto";
import { asVisible } from "./queries";
import { addToCalendarLinks, type CalendarLink } from "./rules/calendar-links";
import { locationText } from "./rules/location";
import { forBooker } from "./rules/visible";
import type { BookingUid } from "./schemas";

/** Links that put a booking into the calendar of its host or attendee, on their clock. Throws `unauthenticated`, `not_found`. */
export async function listCalendarLinks(ctx: Ctx, { uid }: BookingUid): Promise<CalendarLink[]> {
  const { booking, attendee } = await requireOwnBooking(ctx, uid, "booking.read");
  return linksOf(attendee ? forBooker(booking, attendee.seatUid) : booking, attendee?.timeZone ?? booking.hosts[0]?.timeZone);
}

/** The same for whoever holds the uid, as its page shows it; `seatUid` is the seat that they hold. Throws `not_found`. */
export async function listCalendarLinksOfPage(
  ctx: Ctx,
  { uid, seatUid }: BookingUid & { seatUid: string | null },
): Promise<CalendarLink[]> {
  const booking = asVisible(ctx, await requireBooking(ctx, uid), seatUid ?? undefined);
  return linksOf(booking, booking.attendees[0]?.timeZone);
}

function linksOf(booking: Booking, timeZone: string | undefined): CalendarLink[] {
  const { location, meetingUrl } = booking;
  // an app without its link yet is no place that a calendar could show
  const isPending = location?.type === "integration" || location?.type === "organizersDefaultApp";
  return addToCalendarLinks(booking, {
    location: meetingUrl ?? (isPending ? "" : locationText(location)),
    description: booking.description,
    url: `${webappUrl()}/booking/${booking.uid}`,
    timeZone: timeZone && isZone(timeZone) ? timeZone : "UTC",
  });
}
