import type { Ctx } from "@/server/core/context";
import { requireHostedBooking } from "./access";

/** What a booking is called elsewhere: a calendar event, a conference. */
export interface Reference {
  id: number;
  /** "google_calendar", "zoom_video" … */
  type: string;
  eventUid: string;
  destinationCalendarId: string | null;
}

/** The references of a booking, for its hosts, of one type or all. Throws `unauthenticated`, `not_found`. */
export async function listReferences(ctx: Ctx, { uid, type }: { uid: string; type?: string | undefined }): Promise<Reference[]> {
  const { id: bookingId } = await requireHostedBooking(ctx, uid, "booking.read");
  const rows = await ctx.db.bookingReference.findMany({
    where: { bookingId, type },
    select: { id: true, type: true, uid: true, externalCalendarId: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, type, uid: eventUid, externalCalendarId }) => ({ id, type, eventUid, destinationCalendarId: externalCalendarId }));
}
