import type { BookingStatus, Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";
import { isOverlapViolation } from "@/server/core/database";
import type { DecidedStart } from "./decide-start";
import { type Booking, bookingSelect, toBooking } from "./dto";
import { slotGone } from "./rules/refusal";

export interface NewAttendee {
  name: string;
  email: string;
  timeZone: string;
  language: string;
  phoneNumber?: string | null;
  isGuest?: boolean;
  seatUid?: string | null;
  responses?: Prisma.InputJsonObject;
  metadata?: Prisma.InputJsonObject;
}

export interface NewBooking {
  uid: string;
  status: BookingStatus;
  title: string;
  description: string;
  eventTypeId: number | null;
  /** Minutes that the hosts are occupied before and after. */
  buffers: { before: number; after: number };
  /** False for a pending booking that lets its time pass, and for an overlap that the host asked for. */
  blocking: boolean;
  location: object | null;
  responses: object;
  metadata: object;
  locale: string;
  recurringBookingUid?: string | null;
  rescheduledFromUid?: string | null;
  reschedulingReason?: string | null;
  rescheduledByEmail?: string | null;
  icsUid: string;
  icsSequence?: number;
  attendees: NewAttendee[];
}

/** Writes a decided booking with its hosts and attendees. The exclusion constraint behind the locks turns into `conflict`. */
export async function insertBooking(tx: Ctx, at: DecidedStart, booking: NewBooking): Promise<Booking> {
  const { buffers, blocking, attendees, location, responses, metadata, ...rest } = booking;
  const occupied = {
    startTime: at.start,
    endTime: at.end,
    occupiedFrom: new Date(at.start.getTime() - buffers.before * 60_000),
    occupiedUntil: new Date(at.end.getTime() + buffers.after * 60_000),
    blocking,
    eventTypeId: booking.eventTypeId,
  };
  const row = await tx.db.booking
    .create({
      data: {
        ...rest,
        organizerId: at.hostIds[0],
        startTime: at.start,
        endTime: at.end,
        location: (location ?? undefined) as Prisma.InputJsonObject | undefined,
        responses: responses as Prisma.InputJsonObject,
        metadata: metadata as Prisma.InputJsonObject,
        assignmentReason: (at.assignment ?? undefined) as Prisma.InputJsonValue | undefined,
        createdAt: tx.now,
        hosts: { createMany: { data: at.hostIds.map((userId) => ({ userId, ...occupied })) } },
        attendees: { createMany: { data: attendees.map((attendee) => ({ ...attendee, createdAt: tx.now })) } },
      },
      select: bookingSelect,
    })
    .catch((error) => {
      throw isOverlapViolation(error) ? slotGone() : error;
    });
  return toBooking(row);
}
