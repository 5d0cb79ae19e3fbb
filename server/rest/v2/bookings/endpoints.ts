import { z } from "zod";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { declineBooking } from "@/server/bookings/decline";
import { listBookings, walkBookings } from "@/server/bookings/list.queries";
import { getBookingBySeat, getBookingOrSeries } from "@/server/bookings/queries";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { ListBookingsInput, WalkBookingsInput } from "@/server/bookings/schemas";
import { AppError } from "@/server/core/errors";
import { endpoint } from "../../endpoint";
import { PageQuery, paged, walked } from "../../pagination";
import { listOf, numericId } from "../../read-request";
import { inShape } from "../../shapes";
import { type BookingShape, NEWEST, ONCE, SHAPES, toCancelledWire, toCreatedWire, toWire, toWires } from "./shapes";
import { CancelBody_2024_08_13, CreateBookingBody_2024_08_13, RescheduleBody_2024_08_13 } from "./wire";

const common = { tag: "Bookings", versions: NEWEST.versions } as const;
const byUid = { ...common, access: "public", params: z.object({ bookingUid: z.string().min(1).max(100) }) } as const;
const list = { ...common, access: "BOOKING_READ", method: "get", path: "/bookings", summary: "Get all bookings" } as const;

/** What both lists read. */
const sharedQuery = {
  eventTypeIds: listOf(numericId("eventTypeIds")).optional(),
  eventTypeId: numericId("eventTypeId").optional(),
  teamsIds: listOf(numericId("teamsIds")).optional(),
  teamIds: listOf(numericId("teamIds")).optional(),
  teamId: numericId("teamId").optional(),
  take: PageQuery.shape.take.default(100),
};

const ListQuery = ListBookingsInput.omit({ skip: true, states: true }).extend({ ...sharedQuery, skip: PageQuery.shape.skip });

const OneStatus = z.preprocess((value, context) => {
  const isSeveral = Array.isArray(value) ? value.length > 1 : typeof value === "string" && value.includes(",");
  if (isSeveral) context.addIssue({ code: "custom", message: "Only one status is allowed in this version. Ask once for each" });
  return isSeveral ? undefined : value;
}, WalkBookingsInput.shape.status);

const WalkQuery = WalkBookingsInput.extend({ ...sharedQuery, status: OneStatus });

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

/** What differs between versions by the shape of the answer alone. */
function endpointsIn(shape: BookingShape) {
  const byUidIn = { ...byUid, response: shape.one } as const;
  const byHost = { ...byUidIn, access: "BOOKING_WRITE", ...ONCE } as const;
  return [
    endpoint({
      ...list,
      ...inShape(shape, { operationId: "listBookings" }, "Get all bookings"),
      description:
        "The bookings that the caller hosts or attends, pages by take and skip. With cal-api-version 2026-05-01 it pages " +
        "by cursor, for one status.",
      query: ListQuery.extend({ status: listOf(shape.statusWord).optional() }),
      response: z.array(shape.one),
      envelope: "page",
      run: async ({ ctx, query: { status = [], ...query } }) => {
        const page = await listBookings(ctx, { ...named(query), ...shape.askedStatus(status) });
        return paged(page, (booking) => shape.write(booking));
      },
    }),
    endpoint({
      ...common,
      access: "public",
      method: "get",
      path: "/bookings/by-seat/:seatUid",
      ...inShape(shape, { operationId: "getBookingBySeat" }, "Get a booking by seat UID"),
      params: z.object({ seatUid: z.string().min(1).max(100) }),
      response: shape.one,
      run: async ({ ctx, params: { seatUid } }) => shape.write(await getBookingBySeat(ctx, { seatUid }), seatUid),
    }),
    endpoint({
      ...byUidIn,
      method: "get",
      path: "/bookings/:bookingUid",
      ...inShape(shape, { operationId: "getBooking" }, "Get a booking"),
      response: shape.oneOrSeveral,
      run: async ({ ctx, params }) => toWires(shape, ctx, await getBookingOrSeries(ctx, { uid: params.bookingUid })),
    }),
    endpoint({
      ...byUidIn,
      ...ONCE,
      method: "post",
      path: "/bookings/:bookingUid/reschedule",
      ...inShape(shape, { operationId: "rescheduleBooking" }, "Reschedule a booking"),
      body: RescheduleBody_2024_08_13,
      status: 201,
      run: async ({ ctx, params, body }) => {
        const { reschedulingReason, rescheduleReason, ...asked } = body;
        const reason = reschedulingReason ?? rescheduleReason;
        return toWire(shape, ctx, await rescheduleBooking(ctx, { uid: params.bookingUid, reason, ...asked }), body.seatUid);
      },
    }),
    endpoint({
      ...byHost,
      method: "post",
      path: "/bookings/:bookingUid/confirm",
      ...inShape(shape, { operationId: "confirmBooking" }, "Confirm a booking"),
      run: async ({ ctx, params }) => toWire(shape, ctx, await confirmBooking(ctx, { uid: params.bookingUid })),
    }),
    endpoint({
      ...byHost,
      method: "post",
      path: "/bookings/:bookingUid/decline",
      ...inShape(shape, { operationId: "declineBooking" }, "Decline a booking"),
      body: z.object({ reason: z.string().max(2000).optional() }),
      run: async ({ ctx, params, body }) => toWire(shape, ctx, await declineBooking(ctx, { uid: params.bookingUid, reason: body.reason })),
    }),
  ];
}

const CREATING = [
  "Where the event type asks for a confirmation the booking is pending, whoever makes it. A host by their own API key may book",
  "against their own conflicts with allowConflicts and outside their own hours with allowBookingOutOfBounds; from anybody else both",
  "are ignored, and no other host's time is ever passed over. A start that is refused says why in error.details.reason. 400, as it",
  "can never work: past, notice, window, length, not_on_grid, not_first_of_day, outside_hours, closed_by_override, out_of_office,",
  "holiday, no_hosts, booker_limit. 409, as somebody was faster or a limit is reached: taken, reserved, full, booking_limit and",
  "duration_limit (of the event type, with per and limit), user_limit (of the host, with per), calendar_unavailable.",
].join(" ");

export const bookingEndpoints = [
  ...SHAPES.flatMap(endpointsIn),
  endpoint({
    ...common,
    access: "public",
    ...ONCE,
    method: "post",
    path: "/bookings",
    operationId: "createBooking",
    summary: "Create a booking",
    description: CREATING,
    body: CreateBookingBody_2024_08_13,
    response: NEWEST.oneOrSeveral,
    status: 201,
    run: async ({ ctx, body: { bookingFieldsResponses, location, instant, ...body } }) => {
      if (instant)
        throw new AppError(
          "invalid_input",
          "This event type is not configured for instant meetings. Leave out 'instant' and choose one of its slots.",
        );
      const place = typeof location === "string" ? { type: "attendeeDefined" as const, location } : location;
      return toCreatedWire(NEWEST, ctx, await createBooking(ctx, { ...body, responses: bookingFieldsResponses, location: place }));
    },
  }),
  endpoint({
    ...list,
    versions: ["2026-05-01"],
    onlyByName: true,
    operationId: "walkBookings",
    description: "Pages by cursor: pass pagination.nextCursor of the page before. One status, or none for all.",
    query: WalkQuery,
    response: z.array(NEWEST.one),
    envelope: "cursor",
    run: async ({ ctx, query }) => walked(await walkBookings(ctx, named(query)), (booking) => NEWEST.write(booking)),
  }),
  endpoint({
    ...byUid,
    ...ONCE,
    method: "post",
    path: "/bookings/:bookingUid/cancel",
    operationId: "cancelBooking",
    summary: "Cancel a booking",
    body: CancelBody_2024_08_13,
    response: NEWEST.oneOrSeveral,
    run: async ({ ctx, params: { bookingUid: uid }, body }) => {
      const { cancellationReason: reason, cancelSubsequentBookings: andFollowing, seatUid } = body;
      return toCancelledWire(NEWEST, ctx, await cancelBooking(ctx, { uid, reason, andFollowing, seatUid }), { uid, seatUid });
    },
  }),
];
