import { cache } from "react";
import type { FormerBooking } from "@/components/booker/types";
import { instantOf } from "@/server/core/units";
import { isZone } from "@/server/core/zones";
import type { PublicEventType } from "@/server/event-types/dto";
import { findBooking, loadBooking } from "./load-booking";
import { first, type Query } from "./visitor";

interface Reschedule {
  title: string;
  /** The booking's own page: it says why a booking cannot be moved. */
  bookingHref: string;
  /** null when the booking may not be moved, or its event type is gone. */
  eventType: PublicEventType | null;
  usernames: string[] | undefined;
  former: { booking: Omit<FormerBooking, "offsets">; timeZone: string };
}

/** The booking that is to be moved and the event type whose slots are on offer for it; null for an unknown uid. */
export const loadReschedule = cache(async (uid: string, query: Query): Promise<Reschedule | null> => {
  const seatUid = first(query, "seatUid");
  const found = await findBooking(uid, seatUid);
  if (!found) return null;
  const { booking } = found;
  const view = await loadBooking(found, query);
  const offer = view.canReschedule ? await found.findOffer() : null;
  const eventType = offer?.eventType ?? null;
  const zone = view.me?.timeZone;
  return {
    title: booking.title,
    bookingHref: `/booking/${booking.uid}${seatUid ? `?${new URLSearchParams({ seatUid })}` : ""}`,
    eventType,
    usernames: offer?.usernames ?? undefined,
    former: {
      booking: {
        uid: booking.uid,
        start: instantOf(booking.start),
        end: instantOf(booking.end),
        seatUid,
        rescheduledBy: first(query, "rescheduledBy"),
      },
      timeZone: zone && isZone(zone) ? zone : (eventType?.timeZone ?? "UTC"),
    },
  };
});
