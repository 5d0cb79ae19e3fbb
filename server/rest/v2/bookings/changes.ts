import { z } from "zod";
import { changeLocation } from "@/server/bookings/change-location";
import { markAbsent } from "@/server/bookings/mark-absent";
import { reassignBooking } from "@/server/bookings/reassign";
import { requestReschedule } from "@/server/bookings/request-reschedule";
import { ChangeLocationInput, MarkAbsentInput, RequestRescheduleInput } from "@/server/bookings/schemas";
import { endpoint } from "../../endpoint";
import { numericId } from "../../read-request";
import { inShape } from "../../shapes";
import { type BookingShape, NEWEST, ONCE, SHAPES, toWire } from "./shapes";

const byHost = {
  tag: "Bookings",
  versions: NEWEST.versions,
  access: "BOOKING_WRITE",
  ...ONCE,
  params: z.object({ bookingUid: z.string().min(1).max(100) }),
  response: NEWEST.one,
} as const;

/** Who has the booking now. */
const ReassignedWire = z.object({
  bookingUid: z.string(),
  reassignedTo: z.object({ id: z.number().int(), name: z.string(), email: z.string(), displayEmail: z.string() }),
});

const toReassignedWire = ({ booking, to }: Awaited<ReturnType<typeof reassignBooking>>) => ({
  bookingUid: booking.uid,
  reassignedTo: { id: to.id, name: to.name, email: to.email, displayEmail: to.email },
});

const reason = RequestRescheduleInput.shape.reason;

/** What differs between versions by the shape of the answer alone. */
function endpointsIn(shape: BookingShape) {
  const inThis = { ...byHost, response: shape.one } as const;
  return [
    endpoint({
      ...inThis,
      method: "post",
      path: "/bookings/:bookingUid/request-reschedule",
      ...inShape(shape, { operationId: "requestReschedule" }, "Request to reschedule a booking"),
      // the field's name is not published: the names of the neighbouring endpoints are all read
      body: z.object({ rescheduleReason: reason, reschedulingReason: reason, reason }),
      run: async ({ ctx, params, body }) => {
        const why = body.rescheduleReason ?? body.reschedulingReason ?? body.reason;
        return toWire(shape, ctx, await requestReschedule(ctx, { uid: params.bookingUid, reason: why }));
      },
    }),
    endpoint({
      ...inThis,
      method: "post",
      path: "/bookings/:bookingUid/mark-absent",
      ...inShape(shape, { operationId: "markAbsent" }, "Mark a booking absence"),
      body: MarkAbsentInput.omit({ uid: true }),
      run: async ({ ctx, params, body }) => toWire(shape, ctx, await markAbsent(ctx, { uid: params.bookingUid, ...body })),
    }),
  ];
}

export const bookingChangeEndpoints = [
  ...SHAPES.flatMap(endpointsIn),
  endpoint({
    ...byHost,
    method: "patch",
    path: "/bookings/:bookingUid/location",
    operationId: "changeLocation",
    summary: "Update booking location for an existing booking",
    body: ChangeLocationInput.omit({ uid: true }),
    run: async ({ ctx, params, body }) => toWire(NEWEST, ctx, await changeLocation(ctx, { uid: params.bookingUid, ...body })),
  }),
  endpoint({
    ...byHost,
    method: "post",
    path: "/bookings/:bookingUid/reassign",
    operationId: "reassignBooking",
    summary: "Reassign a booking to auto-selected host",
    response: ReassignedWire,
    run: async ({ ctx, params }) => toReassignedWire(await reassignBooking(ctx, { uid: params.bookingUid })),
  }),
  endpoint({
    ...byHost,
    method: "post",
    path: "/bookings/:bookingUid/reassign/:userId",
    operationId: "reassignBookingTo",
    summary: "Reassign a booking to a specific host",
    params: byHost.params.extend({ userId: numericId("userId") }),
    body: z.object({ reason }),
    response: ReassignedWire,
    run: async ({ ctx, params: { bookingUid: uid, userId: toUserId }, body }) =>
      toReassignedWire(await reassignBooking(ctx, { uid, toUserId, reason: body.reason })),
  }),
];
