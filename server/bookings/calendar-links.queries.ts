import type { Ctx } from "@/server/core/context";
import { webappUrl } from "@/server/core/env";
import { requireOwnBooking } from "./access";
import { addToCalendarLinks, type CalendarLink } from "./rules/calendar-links";
import { locationText } from "./rules/location";
import { forBooker } from "./rules/visible";
import type { BookingUid } from "./schemas";

/** Links that put a booking into the calendar of its host or attendee, on their clock. Throws `unauthenticated`, `not_found`. */
export async function listCalendarLinks(ctx: Ctx, { uid }: BookingUid): Promise<CalendarLink[]> {
  const { booking, attendee } = await requireOwnBooking(ctx, uid);
  const shown = attendee ? forBooker(booking, attendee.seatUid) : booking;
  return addToCalendarLinks(shown, {
    location: shown.meetingUrl ?? locationText(shown.location),
    description: shown.description,
    url: `${webappUrl()}/booking/${uid}`,
    timeZone: attendee?.timeZone ?? booking.hosts[0]?.timeZone ?? "UTC",
  });
}
