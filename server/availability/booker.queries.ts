import type { Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";

/** Whoever books, as far as they say who they are. */
export interface Booker {
  bookerEmail?: string | null;
  bookerPhone?: string | null;
}

export interface OtherBookings {
  eventTypeId: number;
  /** The booking being rescheduled, which does not count against itself. */
  without: number | null;
}

/**
 * How many upcoming bookings of an event type the person who books already has (scheduling rule 13); null when they say neither an
 * address nor a telephone number, so that nobody knows.
 */
export async function countBookerActive(ctx: Ctx, booker: Booker, { eventTypeId, without }: OtherBookings): Promise<number | null> {
  const isBooker = attendeeWhere(booker);
  if (!isBooker) return null;
  return ctx.db.booking.count({
    where: {
      eventTypeId,
      status: { in: ["accepted", "pending"] },
      endTime: { gt: ctx.now },
      attendees: { some: { isGuest: false, ...isBooker } },
      ...(without !== null && { id: { not: without } }),
    },
  });
}

/** The same person: of the same address or, where one of the two left none, of the same number. */
function attendeeWhere({ bookerEmail, bookerPhone }: Booker): Prisma.AttendeeWhereInput | null {
  const email = bookerEmail?.toLowerCase() || null;
  const byPhone = bookerPhone ? { phoneNumber: bookerPhone } : null;
  if (!email) return byPhone;
  return byPhone ? { OR: [{ email }, { email: "", ...byPhone }] } : { email };
}
