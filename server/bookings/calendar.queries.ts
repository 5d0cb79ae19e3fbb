import type { Ctx } from "@/server/core/context";
import { webappUrl } from "@/server/core/env";
import { isZone } from "@/server/core/zones";
import { requireBooking } from "./access";
import { asVisible } from "./queries";
import { addToCalendarLinks, type CalendarLink } from "./rules/calendar-links";
import { locationText } from "./rules/location";

interface Asked {
  uid: string;
  /** The seat of whoever looks, where the event type has seats. */
  seatUid?: string | null;
}

/** Links that put a booking, as the holder of its uid sees it, into their calendar. Throws `not_found`. */
export async function listCalendarLinks(ctx: Ctx, { uid, seatUid }: Asked): Promise<CalendarLink[]> {
  const booking = asVisible(ctx, await requireBooking(ctx, uid), seatUid ?? undefined);
  const { location, meetingUrl, attendees } = booking;
  const isApp = location?.type === "integration" || location?.type === "organizersDefaultApp";
  const zone = attendees[0]?.timeZone;
  return addToCalendarLinks(booking, {
    location: meetingUrl ?? (isApp ? "" : locationText(location)),
    description: booking.description,
    url: `${webappUrl()}/booking/${booking.uid}`,
    timeZone: zone && isZone(zone) ? zone : "UTC",
  });
}
