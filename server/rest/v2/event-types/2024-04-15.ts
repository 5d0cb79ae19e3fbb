import { z } from "zod";
import { createEventType } from "@/server/event-types/create";
import { deleteEventType } from "@/server/event-types/delete";
import { getEventType } from "@/server/event-types/queries";
import { updateEventType } from "@/server/event-types/update";
import { endpoint } from "../../endpoint";
import { inOlderNames } from "../../older-names";
import { warnOfIdle } from "../../warnings";
import {
  CreateEventTypeBody_2024_04_15,
  DeletedEventTypeWire_2024_04_15,
  EventTypeWire_2024_04_15,
  fromOlderBody,
  toEventTypeWire_2024_04_15,
  UpdateEventTypeBody_2024_04_15,
} from "./2024-04-15.wire";
import { EventTypeParams, IDLE, listed, OPEN, READ, WRITE } from "./endpoints";
import { ListEventTypesQuery } from "./wire";

/** Newer names of the domain, and what they are called here. */
const NAMES = {
  lengthInMinutes: "length",
  customName: "eventName",
  confirmationPolicy: "requiresConfirmation",
  "seats.seatsPerTimeSlot": "seatsPerTimeSlot",
  seats: "seatsPerTimeSlot",
};

const older = { versions: ["2024-04-15"] } as const;

export const olderEventTypeEndpoints = [
  endpoint({
    ...OPEN,
    ...older,
    method: "get",
    path: "/event-types",
    operationId: "listEventTypes_2024_04_15",
    summary: "Get all event types, in the older shape",
    query: ListEventTypesQuery,
    response: z.array(EventTypeWire_2024_04_15),
    run: async ({ ctx, query }) => (await listed(ctx, query)).map(toEventTypeWire_2024_04_15),
  }),
  endpoint({
    ...WRITE,
    ...older,
    method: "post",
    path: "/event-types",
    operationId: "createEventType_2024_04_15",
    summary: "Create an event type, in the older shape",
    body: CreateEventTypeBody_2024_04_15,
    response: EventTypeWire_2024_04_15,
    status: 201,
    run: ({ ctx, body, warn }) =>
      inOlderNames(NAMES, async () => {
        warnOfIdle(warn, body, IDLE);
        const { title, slug, length: lengthInMinutes } = body;
        return toEventTypeWire_2024_04_15(await createEventType(ctx, { ...fromOlderBody(body), title, slug, lengthInMinutes }));
      }),
  }),
  endpoint({
    ...READ,
    ...older,
    method: "get",
    path: "/event-types/:eventTypeId",
    operationId: "getEventType_2024_04_15",
    summary: "Get an event type, in the older shape",
    params: EventTypeParams,
    response: EventTypeWire_2024_04_15,
    run: async ({ ctx, params }) => toEventTypeWire_2024_04_15(await getEventType(ctx, { id: params.eventTypeId })),
  }),
  endpoint({
    ...WRITE,
    ...older,
    method: "patch",
    path: "/event-types/:eventTypeId",
    operationId: "updateEventType_2024_04_15",
    summary: "Update an event type, in the older shape",
    params: EventTypeParams,
    body: UpdateEventTypeBody_2024_04_15,
    response: EventTypeWire_2024_04_15,
    run: ({ ctx, params, body, warn }) =>
      inOlderNames(NAMES, async () => {
        warnOfIdle(warn, body, IDLE);
        const id = params.eventTypeId;
        const changes = fromOlderBody(body);
        // "required" says less than a policy that there is, and so changes nothing of it
        if (body.requiresConfirmation && (await getEventType(ctx, { id })).confirmationPolicy) delete changes.confirmationPolicy;
        return toEventTypeWire_2024_04_15(await updateEventType(ctx, { ...changes, id }));
      }),
  }),
  endpoint({
    ...WRITE,
    ...older,
    method: "delete",
    path: "/event-types/:eventTypeId",
    operationId: "deleteEventType_2024_04_15",
    summary: "Delete an event type, in the older shape",
    params: EventTypeParams,
    response: DeletedEventTypeWire_2024_04_15,
    run: async ({ ctx, params }) => {
      const { lengthInMinutes: length, ...deleted } = await deleteEventType(ctx, { id: params.eventTypeId });
      return { ...deleted, length };
    },
  }),
];
