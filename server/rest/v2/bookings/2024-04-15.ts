import { z } from "zod";
import { cancelBooking } from "@/server/bookings/cancel";
import { createBooking } from "@/server/bookings/create";
import type { Booking } from "@/server/bookings/dto";
import { getVisibleBooking } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import type { Ctx } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { MINUTE_MS } from "@/server/core/time";
import { endpoint } from "../../endpoint";
import { inShape } from "../../shapes";
import { askedMinutes, CancelBody_2024_04_15, CreateBookingBody_2024_04_15, fromOlderBody } from "./2024-04-15.wire";
import { OLDER, ONCE, toCancelledWire, toCreatedWire, toWire } from "./shapes";

/** Newer names of the domain, and what they are called here. */
const NAMES = {
  "attendee.name": "responses.name",
  "attendee.email": "responses.email",
  "attendee.phoneNumber": "responses.attendeePhoneNumber",
  "attendee.timeZone": "timeZone",
  "attendee.language": "language",
  location: "responses.location",
  guests: "responses.guests",
  reason: "responses.rescheduleReason",
  lengthInMinutes: "end",
  privateLinkId: "hashedLink",
  cancelSubsequentBookings: "allRemainingBookings",
};

const shape = { ...OLDER, names: NAMES };
const write = { tag: "Bookings", access: "public", ...ONCE, method: "post" } as const;

export const olderBookingEndpoints = [
  endpoint({
    ...write,
    path: "/bookings",
    ...inShape(shape, { operationId: "createBooking" }, "Create a booking"),
    description: "With rescheduleUid it moves that booking instead, which keeps its attendee, answers and length.",
    body: CreateBookingBody_2024_04_15,
    response: OLDER.oneOrSeveral,
    status: 201,
    run: async ({ ctx, body }) => {
      const { rescheduleUid: uid, seatUid } = body;
      if (uid) return toWire(OLDER, ctx, await moveTo(ctx, uid, body), seatUid);
      return toCreatedWire(OLDER, ctx, await createBooking(ctx, fromOlderBody(body)));
    },
  }),
  endpoint({
    ...write,
    path: "/bookings/:bookingUid/cancel",
    ...inShape(shape, { operationId: "cancelBooking" }, "Cancel a booking"),
    params: z.object({ bookingUid: z.string().min(1).max(100) }),
    body: CancelBody_2024_04_15,
    response: OLDER.oneOrSeveral,
    run: async ({ ctx, params: { bookingUid: uid }, body: { cancellationReason: reason, allRemainingBookings: andFollowing, seatUid } }) =>
      toCancelledWire(OLDER, ctx, await cancelBooking(ctx, { uid, reason, andFollowing, seatUid }), { uid, seatUid }),
  }),
];

/** A booking keeps its event type and its length when it is moved: a body that says otherwise is refused. */
async function moveTo(ctx: Ctx, uid: string, body: z.output<typeof CreateBookingBody_2024_04_15>): Promise<Booking> {
  const { eventType, start, end } = await getVisibleBooking(ctx, { uid });
  if (body.eventTypeId && body.eventTypeId !== eventType?.id)
    throw fieldError("eventTypeId", "The booking to move is of another event type. Leave eventTypeId out, or send its own.");
  const minutes = askedMinutes(body);
  if (minutes && minutes * MINUTE_MS !== end.getTime() - start.getTime())
    throw fieldError("end", "A booking keeps its length when it is moved. Leave the end out, or send one as long after the start.");
  const { email: rescheduledBy, rescheduleReason: reason } = body.responses;
  return rescheduleBooking(ctx, {
    uid,
    start: body.start,
    reason,
    rescheduledBy,
    seatUid: body.seatUid,
    emailVerificationCode: body.emailVerificationCode,
  });
}
