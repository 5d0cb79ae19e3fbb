import { z } from "zod";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { declineBooking } from "@/server/bookings/decline";
import type { Booking } from "@/server/bookings/dto";
import { asVisible, getBookingOrSeries, listBookings } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { BookingFilter, ListBookingsInput } from "@/server/bookings/schemas";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { endpoint } from "../endpoint";
import { paginationOf } from "../pagination";
import { listOf, numericId } from "../read-request";
import {
  BookingWire_2024_08_13,
  CancelBody_2024_08_13,
  CreateBookingBody_2024_08_13,
  PaginationWire,
  RescheduleBody_2024_08_13,
  toBookingWire_2024_08_13,
} from "./bookings.wire";

const common = { tag: "Bookings", versions: ["2024-08-13"] } as const;
const byUid = { ...common, access: "optional", params: z.object({ bookingUid: z.string().min(1).max(100) }) } as const;
const byHost = { ...byUid, access: "person", scope: "BOOKING_WRITE" } as const;

const OneOrSeveral = z.union([BookingWire_2024_08_13, z.array(BookingWire_2024_08_13)]);

const toWire = (ctx: Ctx, booking: Booking, seatUid?: string) => toBookingWire_2024_08_13(asVisible(ctx, booking, seatUid), seatUid);
const toWires = (ctx: Ctx, bookings: Booking | Booking[]) =>
  Array.isArray(bookings) ? bookings.map((booking) => toWire(ctx, booking)) : toWire(ctx, bookings);

const ListQuery = ListBookingsInput.omit({ status: true, eventTypeIds: true, teamIds: true, take: true, skip: true }).extend({
  status: listOf(BookingFilter).optional(),
  eventTypeIds: listOf(numericId("eventTypeIds")).optional(),
  eventTypeId: numericId("eventTypeId").optional(),
  teamsIds: listOf(numericId("teamsIds")).optional(),
  teamIds: listOf(numericId("teamIds")).optional(),
  teamId: numericId("teamId").optional(),
  take: z.coerce.number("take must be a number").pipe(ListBookingsInput.shape.take.unwrap()).default(100),
  skip: z.coerce.number("skip must be a number").pipe(ListBookingsInput.shape.skip.unwrap()).default(0),
});

export const bookingEndpoints = [
  endpoint({
    ...common,
    access: "optional",
    method: "post",
    path: "/bookings",
    operationId: "createBooking",
    summary: "Create a booking",
    body: CreateBookingBody_2024_08_13,
    response: OneOrSeveral,
    status: 201,
    run: async ({ ctx, body: { bookingFieldsResponses, location, instant, ...body } }) => {
      if (instant)
        throw new AppError(
          "invalid_input",
          "This event type is not configured for instant meetings. Leave out 'instant' and choose one of its slots.",
        );
      const place = typeof location === "string" ? { type: "attendeeDefined" as const, location } : location;
      const bookings = await createBooking(ctx, { ...body, responses: bookingFieldsResponses, location: place });
      const [first] = bookings;
      if (bookings.length > 1 || !first || first.recurringBookingUid) return toWires(ctx, bookings);
      return toWire(ctx, first, newestSeat(first));
    },
  }),
  endpoint({
    ...common,
    access: "person",
    scope: "BOOKING_READ",
    method: "get",
    path: "/bookings",
    operationId: "listBookings",
    summary: "Get all bookings",
    query: ListQuery,
    response: z.array(BookingWire_2024_08_13),
    envelope: "page",
    pagination: PaginationWire,
    run: async ({ ctx, query: { eventTypeId, teamId, teamsIds, ...query } }) => {
      const page = await listBookings(ctx, {
        ...query,
        eventTypeIds: eventTypeId ? [eventTypeId] : query.eventTypeIds,
        teamIds: teamId ? [teamId] : (teamsIds ?? query.teamIds),
      });
      return { data: page.items.map((booking) => toWire(ctx, booking)), pagination: paginationOf(page) };
    },
  }),
  endpoint({
    ...byUid,
    method: "get",
    path: "/bookings/:bookingUid",
    operationId: "getBooking",
    summary: "Get a booking",
    response: OneOrSeveral,
    run: async ({ ctx, params }) => toWires(ctx, await getBookingOrSeries(ctx, { uid: params.bookingUid })),
  }),
  endpoint({
    ...byUid,
    method: "post",
    path: "/bookings/:bookingUid/cancel",
    operationId: "cancelBooking",
    summary: "Cancel a booking",
    body: CancelBody_2024_08_13,
    response: OneOrSeveral,
    run: async ({ ctx, params, body }) => {
      const { cancellationReason: reason, cancelSubsequentBookings: andFollowing, seatUid } = body;
      const cancelled = await cancelBooking(ctx, { uid: params.bookingUid, reason, andFollowing, seatUid });
      return cancelled.length === 1 && cancelled[0]!.uid === params.bookingUid
        ? toWire(ctx, cancelled[0]!, seatUid)
        : toWires(ctx, cancelled);
    },
  }),
  endpoint({
    ...byUid,
    method: "post",
    path: "/bookings/:bookingUid/reschedule",
    operationId: "rescheduleBooking",
    summary: "Reschedule a booking",
    body: RescheduleBody_2024_08_13,
    response: BookingWire_2024_08_13,
    status: 201,
    run: async ({ ctx, params, body }) => {
      const { start, rescheduledBy, seatUid } = body;
      const reason = body.reschedulingReason ?? body.rescheduleReason;
      return toWire(ctx, await rescheduleBooking(ctx, { uid: params.bookingUid, start, rescheduledBy, seatUid, reason }));
    },
  }),
  endpoint({
    ...byHost,
    method: "post",
    path: "/bookings/:bookingUid/confirm",
    operationId: "confirmBooking",
    summary: "Confirm a booking",
    response: BookingWire_2024_08_13,
    run: async ({ ctx, params }) => toWire(ctx, await confirmBooking(ctx, { uid: params.bookingUid })),
  }),
  endpoint({
    ...byHost,
    method: "post",
    path: "/bookings/:bookingUid/decline",
    operationId: "declineBooking",
    summary: "Decline a booking",
    body: z.object({ reason: z.string().max(2000).optional() }),
    response: BookingWire_2024_08_13,
    run: async ({ ctx, params, body }) => toWire(ctx, await declineBooking(ctx, { uid: params.bookingUid, reason: body.reason })),
  }),
];

/** The seat that this call took: the one that came last. */
const newestSeat = (booking: Booking) => booking.attendees.filter((attendee) => attendee.seatUid).at(-1)?.seatUid ?? undefined;
