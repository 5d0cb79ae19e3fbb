import { z } from "zod";
import { addAttendee } from "@/server/bookings/add-attendee";
import { addGuests } from "@/server/bookings/add-guests";
import { getAttendee, listAttendees } from "@/server/bookings/attendees.queries";
import { AddAttendeeInput, AddGuestsInput } from "@/server/bookings/schemas";
import { endpoint } from "../../endpoint";
import { numericId } from "../../read-request";
import { NEWEST, ONCE, toWire } from "./shapes";
import { AttendeeWire, toAttendeeWire } from "./wire";

const params = z.object({ bookingUid: z.string().min(1).max(100) });
const read = { tag: "Bookings / Attendees", versions: ["2024-08-13"], access: "BOOKING_READ", params } as const;
const write = { ...read, access: "BOOKING_WRITE", ...ONCE } as const;

export const bookingPeopleEndpoints = [
  endpoint({
    ...read,
    method: "get",
    path: "/bookings/:bookingUid/attendees",
    operationId: "listAttendees",
    summary: "Get all attendees for a booking",
    response: z.array(AttendeeWire),
    run: async ({ ctx, params: { bookingUid: uid } }) => (await listAttendees(ctx, { uid })).map((one) => toAttendeeWire(one)),
  }),
  endpoint({
    ...write,
    method: "post",
    path: "/bookings/:bookingUid/attendees",
    operationId: "addAttendee",
    summary: "Add an attendee to a booking",
    body: AddAttendeeInput.omit({ uid: true }),
    response: AttendeeWire.extend({ bookingId: z.number().int() }),
    status: 201,
    run: async ({ ctx, params: { bookingUid: uid }, body }) => {
      const { attendee, bookingId } = await addAttendee(ctx, { uid, ...body });
      return { ...toAttendeeWire(attendee), bookingId };
    },
  }),
  endpoint({
    ...read,
    method: "get",
    path: "/bookings/:bookingUid/attendees/:attendeeId",
    operationId: "getAttendee",
    summary: "Get a specific attendee for a booking",
    params: params.extend({ attendeeId: numericId("attendeeId") }),
    response: AttendeeWire,
    run: async ({ ctx, params: { bookingUid: uid, attendeeId } }) => toAttendeeWire(await getAttendee(ctx, { uid, attendeeId })),
  }),
  endpoint({
    ...write,
    tag: "Bookings / Guests",
    limitPerMinute: 5,
    method: "post",
    path: "/bookings/:bookingUid/guests",
    operationId: "addGuests",
    summary: "Add guests to an existing booking",
    body: AddGuestsInput.omit({ uid: true }),
    response: NEWEST.one,
    run: async ({ ctx, params: { bookingUid: uid }, body }) => toWire(NEWEST, ctx, await addGuests(ctx, { uid, ...body })),
  }),
];
