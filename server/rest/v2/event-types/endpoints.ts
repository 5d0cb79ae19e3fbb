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
import { inShape } from "../../shapes";
import { under } from "../../under";
import { warnOfIdle } from "../../warnings";
import { me } from "../owners";
import { SHAPES } from "./shapes";
import { ListEventTypesQuery } from "./wire";

const NO_CALENDAR = "no calendar can be connected.";

/** Settings that are kept for what is not here yet. */
const IDLE = {
  destinationCalendar: NO_CALENDAR,
  useDestinationCalendarEmail: NO_CALENDAR,
  calVideoSettings: "no conferencing app can be connected.",
};

/** Whom the query asks about: a dynamic group, a user, or the caller. Unknown users and organizations have nothing to list. */
async function listed(ctx: Ctx, query: z.output<typeof ListEventTypesQuery>): Promise<EventType[]> {
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

const id = { eventTypeId: numericId("eventTypeId") };
const at = under(me, { noun: "EventType", tag: "Event types", path: "event-types", id, permission: "eventType" });

export const eventTypeEndpoints = SHAPES.flatMap((shape) => [
  endpoint({
    ...inShape(shape, at.list, "Get all event types"),
    access: "public, EVENT_TYPE_READ",
    description: "Event types of a user, of a dynamic group, or the caller's own. Hidden ones are returned to their owner only.",
    query: ListEventTypesQuery,
    // nobody has to be anybody here
    ownerOf: undefined,
    response: z.array(shape.one),
    run: async ({ ctx, query }) => (await listed(ctx, query)).map(shape.write),
  }),
  endpoint({
    ...inShape(shape, at.create, "Create an event type"),
    body: shape.create,
    response: shape.one,
    run: async ({ ctx, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return shape.write(await createEventType(ctx, body));
    },
  }),
  endpoint({
    ...inShape(shape, at.get, "Get an event type"),
    description: "For its owner, its hosts, administrators and owners of its team, and administrators of the instance.",
    response: shape.one,
    run: async ({ ctx, id }) => shape.write(await getEventType(ctx, { id })),
  }),
  endpoint({
    ...inShape(shape, at.update, "Update an event type"),
    description:
      "Changes what is sent. Booking fields and other lists are replaced whole; null or { disabled: true } takes a setting away.",
    body: shape.update,
    response: shape.one,
    run: async ({ ctx, id, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return shape.write(await updateEventType(ctx, { ...(await shape.changesOf(ctx, id, body)), id }));
    },
  }),
  endpoint({
    ...inShape(shape, at.delete, "Delete an event type"),
    response: shape.deleted,
    run: async ({ ctx, id }) => shape.writeDeleted(await deleteEventType(ctx, { id })),
  }),
]);
