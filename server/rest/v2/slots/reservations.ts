import { z } from "zod";
import type { Reservation } from "@/server/slots/dto";
import { getReservation } from "@/server/slots/queries";
import { releaseSlot } from "@/server/slots/release";
import { reserveSlot } from "@/server/slots/reserve";
import { ReserveSlotInput } from "@/server/slots/schemas";
import { updateReservation } from "@/server/slots/update-reservation";
import { endpoint } from "../../endpoint";
import { ReleaseSlotQuery_2024_04_15, ReserveSlotBody_2024_04_15 } from "./reservations.wire";

const common = { tag: "Slots", access: "public", versions: ["2024-09-04"] } as const;
const byUid = { ...common, path: "/slots/reservations/:uid", params: z.object({ uid: z.string().min(1).max(100) }) } as const;

const ReservationWire = z.object({
  eventTypeId: z.number().int(),
  slotStart: z.string(),
  slotEnd: z.string(),
  slotDuration: z.number().int(),
  reservationUid: z.string(),
  reservationDuration: z.number().int(),
  reservationUntil: z.string(),
});

function toWire({ uid, eventTypeId, slotStart, slotEnd, reservationDuration, until }: Reservation): z.input<typeof ReservationWire> {
  return {
    eventTypeId,
    slotStart: slotStart.toISOString(),
    slotEnd: slotEnd.toISOString(),
    slotDuration: (slotEnd.getTime() - slotStart.getTime()) / 60_000,
    reservationUid: uid,
    reservationDuration,
    reservationUntil: until.toISOString(),
  };
}

export const reservationEndpoints = [
  endpoint({
    ...common,
    method: "post",
    path: "/slots/reservations",
    operationId: "reserveSlot",
    summary: "Reserve a slot",
    body: ReserveSlotInput,
    response: ReservationWire,
    status: 201,
    run: async ({ ctx, body }) => toWire(await reserveSlot(ctx, body)),
  }),
  endpoint({
    ...byUid,
    method: "get",
    operationId: "getReservation",
    summary: "Get reserved slot",
    response: ReservationWire,
    run: async ({ ctx, params }) => toWire(await getReservation(ctx, params)),
  }),
  endpoint({
    ...byUid,
    method: "patch",
    operationId: "updateReservation",
    summary: "Update a reserved slot",
    body: ReserveSlotInput,
    response: ReservationWire,
    run: async ({ ctx, params, body }) => toWire(await updateReservation(ctx, { ...body, ...params })),
  }),
  endpoint({
    ...byUid,
    method: "delete",
    operationId: "releaseSlot",
    summary: "Delete a reserved slot",
    response: z.object({ status: z.literal("success") }),
    envelope: "status",
    run: ({ ctx, params }) => releaseSlot(ctx, params),
  }),
  endpoint({
    tag: "Slots",
    access: "public",
    method: "post",
    path: "/slots/reserve",
    operationId: "reserveSlot_2024_04_15",
    summary: "Reserve a slot, in the older shape",
    description: "Answers the reservation's uid alone, which DELETE /slots/selected-slot takes.",
    body: ReserveSlotBody_2024_04_15,
    response: z.string(),
    status: 201,
    names: { slotStart: "slotUtcStartDate", slotDuration: "slotUtcEndDate" },
    run: async ({ ctx, body }) => (await reserveSlot(ctx, body)).uid,
  }),
  endpoint({
    tag: "Slots",
    access: "public",
    method: "delete",
    path: "/slots/selected-slot",
    operationId: "releaseSlot_2024_04_15",
    summary: "Delete a reserved slot, in the older shape",
    description: "Takes the uid that /slots/reserve answered; without one there is nothing to give back, which is no mistake.",
    query: ReleaseSlotQuery_2024_04_15,
    response: z.object({ status: z.literal("success") }),
    envelope: "status",
    run: async ({ ctx, query: { uid } }) => {
      if (uid) await releaseSlot(ctx, { uid });
    },
  }),
];
