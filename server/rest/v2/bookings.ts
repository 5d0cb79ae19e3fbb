import { z } from "zod";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { declineBooking } from "@/server/bookings/decline";
import { listBookings, walkBookings } from "@/server/bookings/list.queries";
import { getBookingBySeat, getBookingOrSeries } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { newestSeat } from "@/server/bookings/rules/visible";
import { BookingFilter, ListBookingsInput, WalkBookingsInput } from "@/server/bookings/schemas";
import { AppError } from "@/server/core/errors";
import { endpoint } from "../endpoint";
import { paginationOf } from "../pagination";
import { listOf, numericId } from "../read-request";
import {
  BookingWire_2024_08_13,
  CancelBody_2024_08_13,
  CreateBookingBody_2024_08_13,
  CursorWire,
  OneOrSeveral,
  PaginationWire,
  RescheduleBody_2024_08_13,
  toBookingWire_2024_08_13,
  toWire,
  toWires,
} from "./bookings.wire";

const common = { tag: "Bookings", versions: ["2024-08-13"] } as const;
const byUid = { ...common, access: "optional", params: z.object({ bookingUid: z.string().min(1).max(100) }) } as const;
const byHost = { ...byUid, access: "person", scope: "BOOKING_WRITE", idempotent: true } as const;
const list = { ...common, access: "person", scope: "BOOKING_READ", method: "get", path: "/bookings", summary: "Get all bookings" } as const;

const eventTypeQuery = {
  eventTypeIds: listOf(numericId("eventTypeIds")).optional(),
  eventTypeId: numericId("eventTypeId").optional(),
  teamsIds: listOf(numericId("teamsIds")).optional(),
  teamIds: listOf(numericId("teamIds")).optional(),
  teamId: numericId("teamId").optional(),
  take: z.coerce.number("take must be a number").pipe(ListBookingsInput.shape.take.unwrap()).default(100),
};

const ListQuery = ListBookingsInput.omit({ skip: true }).extend({
  ...eventTypeQuery,
  status: listOf(BookingFilter).optional(),
  skip: z.coerce.number("skip must be a number").pipe(ListBookingsInput.shape.skip.unwrap()).default(0),
});

const WalkQuery = WalkBookingsInput.extend(eventTypeQuery);

interface EventTypeQuery {
  eventTypeIds?: number[] | undefined;
  eventTypeId?: number | undefined;
  teamsIds?: number[] | undefined;
  teamIds?: number[] | undefined;
  teamId?: number | undefined;
}

/** The documented ways to name event types and teams, as the two that the domain knows. */
function named<Q extends EventTypeQuery>({ eventTypeId, teamId, teamsIds, ...query }: Q) {
  return {
    ...query,
    eventTypeIds: eventTypeId ? [eventTypeId] : query.eventTypeIds,
    teamIds: teamId ? [teamId] : (teamsIds ?? query.teamIds),
  };
}

export const bookingEndpoints = [
  endpoint({
    ...common,
    access: "optional",
    idempotent: true,
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
      const wires = bookings.map((booking) => toWire(ctx, booking, newestSeat(booking)));
      return first?.recurringBookingUid ? wires : wires[0]!;
    },
  }),
  endpoint({
    ...list,
    operationId: "listBookings",
    query: ListQuery,
    response: z.array(BookingWire_2024_08_13),
    envelope: "page",
    pagination: PaginationWire,
    run: async ({ ctx, query }) => {
      const page = await listBookings(ctx, named(query));
      return { data: page.items.map((booking) => toBookingWire_2024_08_13(booking)), pagination: paginationOf(page) };
    },
  }),
  endpoint({
    ...list,
    versions: ["2026-05-01"],
    operationId: "walkBookings",
    description: "Pages by cursor: pass pagination.nextCursor of the page before. One status, or none for all.",
    query: WalkQuery,
    response: z.array(BookingWire_2024_08_13),
    envelope: "page",
    pagination: CursorWire,
    run: async ({ ctx, query }) => {
      const { items, nextCursor } = await walkBookings(ctx, named(query));
      const data = items.map((booking) => toBookingWire_2024_08_13(booking));
      return { data, pagination: { nextCursor, hasMore: nextCursor !== null } };
    },
  }),
  endpoint({
    ...common,
    access: "optional",
    method: "get",
    path: "/bookings/by-seat/:seatUid",
    operationId: "getBookingBySeat",
    summary: "Get a booking by seat UID",
    params: z.object({ seatUid: z.string().min(1).max(100) }),
    response: BookingWire_2024_08_13,
    run: async ({ ctx, params: { seatUid } }) => toBookingWire_2024_08_13(await getBookingBySeat(ctx, { seatUid }), seatUid),
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
    idempotent: true,
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
    idempotent: true,
    method: "post",
    path: "/bookings/:bookingUid/reschedule",
    operationId: "rescheduleBooking",
    summary: "Reschedule a booking",
    body: RescheduleBody_2024_08_13,
    response: BookingWire_2024_08_13,
    status: 201,
    run: async ({ ctx, params, body }) => {
      const { reschedulingReason, rescheduleReason, ...asked } = body;
      const reason = reschedulingReason ?? rescheduleReason;
      return toWire(ctx, await rescheduleBooking(ctx, { uid: params.bookingUid, reason, ...asked }), body.seatUid);
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
