import { z } from "zod";
import { explainSlots } from "@/server/slots/explain.queries";
import { listSlots } from "@/server/slots/queries";
import { endpoint } from "../endpoint";
import {
  ExplainedWire,
  ExplainQuery,
  SlotsQuery_2024_04_15,
  SlotsQuery_2024_09_04,
  SlotsWire_2024_04_15,
  SlotsWire_2024_09_04,
  toExplainedWire,
  toOlderSlotsWire,
  toSlotsWire,
} from "./slots.wire";

const read = { method: "get", tag: "Slots", access: "optional" } as const;
const older = {
  ...read,
  query: SlotsQuery_2024_04_15,
  response: SlotsWire_2024_04_15,
  summary: "Get available time slots, in the older shape",
} as const;

export const slotEndpoints = [
  endpoint({
    ...read,
    path: "/slots",
    operationId: "listSlots",
    summary: "Get available time slots for an event type",
    versions: ["2024-09-04"],
    query: SlotsQuery_2024_09_04,
    response: SlotsWire_2024_09_04,
    run: async ({ ctx, query }) => toSlotsWire(await listSlots(ctx, query), query.format),
  }),
  endpoint({
    ...older,
    path: "/slots",
    operationId: "listSlots_2024_04_15",
    versions: ["2024-04-15"],
    run: async ({ ctx, query }) => toOlderSlotsWire(await listSlots(ctx, fromOlder(query))),
  }),
  endpoint({
    ...older,
    path: "/slots/available",
    operationId: "listAvailableSlots",
    run: async ({ ctx, query }) => toOlderSlotsWire(await listSlots(ctx, fromOlder(query))),
  }),
  endpoint({
    method: "get",
    tag: "Slots",
    access: "person",
    scope: "EVENT_TYPE_READ",
    path: "/slots/explain",
    operationId: "explainSlots",
    summary: "Explain why times are or are not offered",
    description: "For the owner and hosts of an event type: every candidate start of a range, or one start, with all reasons against it.",
    query: ExplainQuery,
    response: z.array(ExplainedWire),
    run: async ({ ctx, query }) => (await explainSlots(ctx, query)).map(toExplainedWire),
  }),
];

function fromOlder({
  startTime,
  endTime,
  eventSlug,
  eventTypeSlug,
  usernameList,
  rescheduleUid,
  ...rest
}: ReturnType<typeof SlotsQuery_2024_04_15.parse>) {
  return {
    ...rest,
    start: startTime,
    end: endTime,
    eventTypeSlug: eventTypeSlug ?? eventSlug,
    username: rest.username ?? (usernameList?.length === 1 ? usernameList[0] : undefined),
    usernames: usernameList && usernameList.length > 1 ? usernameList : undefined,
    bookingUidToReschedule: rescheduleUid,
  };
}
