import { z } from "zod";
import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createEventType } from "@/server/event-types/create";
import { deleteEventType } from "@/server/event-types/delete";
import type { EventType } from "@/server/event-types/dto";
import { findByUsernames, listEventTypesOf } from "@/server/event-types/public.queries";
import { getEventType, listEventTypes } from "@/server/event-types/queries";
import { updateEventType } from "@/server/event-types/update";
import { endpoint } from "../../endpoint";
import { numericId } from "../../read-request";
import { warnOfIdle } from "../../warnings";
import {
  CreateEventTypeBody,
  DeletedEventTypeWire,
  EventTypeWire_2024_06_14,
  ListEventTypesQuery,
  toEventTypeWire,
  UpdateEventTypeBody,
} from "./wire";

/** Who may call what; the versions say which shape it has. */
export const OPEN = { tag: "Event types", access: "public, EVENT_TYPE_READ" } as const;
export const READ = { ...OPEN, access: "EVENT_TYPE_READ" } as const;
export const WRITE = { ...READ, access: "EVENT_TYPE_WRITE" } as const;
const current = { versions: ["2024-06-14"] } as const;
export const EventTypeParams = z.object({ eventTypeId: numericId("eventTypeId") });

const NO_CALENDAR = "no calendar can be connected.";

/** Settings that are kept for what is not here yet. */
export const IDLE = {
  destinationCalendar: NO_CALENDAR,
  useDestinationCalendarEmail: NO_CALENDAR,
  calVideoSettings: "no conferencing app can be connected.",
};

/** Whom the query asks about: a dynamic group, a user, or the caller. Unknown users and organizations have nothing to list. */
export async function listed(ctx: Ctx, query: z.output<typeof ListEventTypesQuery>): Promise<EventType[]> {
  const { username, eventSlug: slug, usernames, sortCreatedAt: created } = query;
  // no user of this instance belongs to an organization
  if (query.orgSlug || query.orgId) return [];
  if (usernames?.length) {
    const group = await findByUsernames(ctx, { usernames });
    return group ? [group] : [];
  }
  if (username) return listEventTypesOf(ctx, { username, slug, created });
  if (person(ctx)) return listEventTypes(ctx, { created });
  throw new AppError("invalid_input", "Say whose event types you want: send username or usernames, or an API key to get your own.");
}

export const eventTypeEndpoints = [
  endpoint({
    ...OPEN,
    ...current,
    method: "get",
    path: "/event-types",
    operationId: "listEventTypes",
    summary: "Get all event types",
    description: "Event types of a user, of a dynamic group, or the caller's own. Hidden ones are returned to their owner only.",
    query: ListEventTypesQuery,
    response: z.array(EventTypeWire_2024_06_14),
    run: async ({ ctx, query }) => (await listed(ctx, query)).map(toEventTypeWire),
  }),
  endpoint({
    ...WRITE,
    ...current,
    method: "post",
    path: "/event-types",
    operationId: "createEventType",
    summary: "Create an event type",
    body: CreateEventTypeBody,
    response: EventTypeWire_2024_06_14,
    status: 201,
    run: async ({ ctx, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return toEventTypeWire(await createEventType(ctx, body));
    },
  }),
  endpoint({
    ...READ,
    ...current,
    method: "get",
    path: "/event-types/:eventTypeId",
    operationId: "getEventType",
    summary: "Get an event type",
    description: "For its owner, its hosts, administrators and owners of its team, and administrators of the instance.",
    params: EventTypeParams,
    response: EventTypeWire_2024_06_14,
    run: async ({ ctx, params }) => toEventTypeWire(await getEventType(ctx, { id: params.eventTypeId })),
  }),
  endpoint({
    ...WRITE,
    ...current,
    method: "patch",
    path: "/event-types/:eventTypeId",
    operationId: "updateEventType",
    summary: "Update an event type",
    description:
      "Changes what is sent. Booking fields and other lists are replaced whole; null or { disabled: true } takes a setting away.",
    params: EventTypeParams,
    body: UpdateEventTypeBody,
    response: EventTypeWire_2024_06_14,
    run: async ({ ctx, params, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return toEventTypeWire(await updateEventType(ctx, { ...body, id: params.eventTypeId }));
    },
  }),
  endpoint({
    ...WRITE,
    ...current,
    method: "delete",
    path: "/event-types/:eventTypeId",
    operationId: "deleteEventType",
    summary: "Delete an event type",
    params: EventTypeParams,
    response: DeletedEventTypeWire,
    run: ({ ctx, params }) => deleteEventType(ctx, { id: params.eventTypeId }),
  }),
];
