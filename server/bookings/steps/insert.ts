import type { BookingStatus, Prisma } from "@/prisma/generated/client";
import type { DecidedStart } from "@/server/availability/decide-start";
import { slotGone } from "@/server/availability/rules/refusal";
import type { Ctx } from "@/server/core/context";
import { isMissingReference, isOverlapViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { eventValues } from "@/server/core/events";
import { type Booking, toBooking } from "../dto";
import { type BookingHappened, bookingEvents } from "../events";
import { type BookingRow, selectBooking } from "../row.queries";

export interface NewAttendee {
  name: string;
  email: string;
  timeZone: string;
  language: string;
  timeFormat?: number | null;
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
  /** False for a pending booking that lets its time pass. */
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
  /** What its timeline begins with. */
  event: BookingHappened;
}

/**
 * Writes a decided booking with its hosts, its attendees and its first event, and reads it back, in one statement. The exclusion
 * constraint behind the locks turns into `conflict`, an event type that is gone by now into `not_found`.
 */
export async function insertBooking(tx: Ctx, at: DecidedStart, booking: NewBooking): Promise<Booking> {
  const rows = await tx.db.$queryRawUnsafe<BookingRow[]>(INSERT, ...valuesOf(tx, at, booking)).catch((error) => {
    if (isMissingReference(error)) throw new AppError("not_found", "This event type has been deleted meanwhile, so nothing was booked.");
    throw isOverlapViolation(error) ? slotGone() : error;
  });
  return toBooking(rows[0]!);
}

/** Attendees get their numbers in the order given. */
const INSERT = `
  WITH made AS (
    INSERT INTO "Booking" (uid, status, title, description, "eventTypeId", "organizerId", "startTime", "endTime", location, responses,
      metadata, "rescheduledFromUid", "reschedulingReason", "rescheduledByEmail", "recurringBookingUid", "icsUid", "icsSequence",
      "assignmentReason", locale, "createdAt", "updatedAt")
    VALUES ($1, $2::"BookingStatus", $3, $4, $5::int, ($6::int[])[1], $7::timestamptz, $8::timestamptz, $9::jsonb, $10::jsonb,
      $11::jsonb, $12::text, $13::text, $14::text, $15::text, $16, $17::int, $18::jsonb, $19, $20::timestamptz, $20::timestamptz)
    RETURNING *),
  hosts AS (
    INSERT INTO "BookingHost" ("bookingId", "userId", "eventTypeId", "startTime", "endTime", "occupiedFrom", "occupiedUntil", blocking,
      forced)
    SELECT id, host, "eventTypeId", $7::timestamptz, $8::timestamptz, $7::timestamptz - $21::int * interval '1 minute',
      $8::timestamptz + $22::int * interval '1 minute', $23::boolean, host = ANY($31::int[])
    FROM made, unnest($6::int[]) AS host
    RETURNING *),
  people AS (
    INSERT INTO "Attendee" ("bookingId", name, email, "timeZone", language, "timeFormat", "phoneNumber", "isGuest", "seatUid", responses,
      metadata, "createdAt")
    SELECT id, a->>'name', a->>'email', a->>'timeZone', a->>'language', (a->>'timeFormat')::int, a->>'phoneNumber',
      coalesce((a->>'isGuest')::boolean, false), a->>'seatUid', coalesce(a->'responses', '{}'), coalesce(a->'metadata', '{}'),
      $20::timestamptz
    FROM made, jsonb_array_elements($24::jsonb) WITH ORDINALITY AS t(a, place) ORDER BY place
    RETURNING *),
  happened AS (
    INSERT INTO "BookingEvent" ("bookingId", type, version, actor, data, "requestId", at)
    SELECT id, $25, $26::smallint, $27::jsonb, $28::jsonb, $29, $30::timestamptz FROM made)
  ${selectBooking({ booking: "made", hosts: "hosts", attendees: "people" })}`;

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

function valuesOf(tx: Ctx, at: DecidedStart, booking: NewBooking): unknown[] {
  const { uid, status, title, description, eventTypeId, buffers } = booking;
  const moved = [booking.rescheduledFromUid ?? null, booking.reschedulingReason ?? null, booking.rescheduledByEmail ?? null];
  return [
    ...[uid, status, title, description, eventTypeId, at.hostIds, at.start.toISOString(), at.end.toISOString()],
    ...[json(booking.location), json(booking.responses), json(booking.metadata), ...moved, booking.recurringBookingUid ?? null],
    ...[booking.icsUid, booking.icsSequence ?? 0, json(at.assignment), booking.locale, tx.now.toISOString()],
    ...[buffers.before, buffers.after, booking.blocking, json(booking.attendees)],
    ...eventValues(tx, bookingEvents, booking.event),
    at.forced?.conflicts ? [at.forced.userId] : [],
  ];
}
