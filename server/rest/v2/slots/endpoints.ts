import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import type { OfferedSlots } from "@/server/slots/dto";
import { explainSlots } from "@/server/slots/explain.queries";
import { listSlots } from "@/server/slots/queries";
import type { ListSlotsInput } from "@/server/slots/schemas";
import { endpoint } from "../../endpoint";
import { inShape, older } from "../../shapes";
import {
  CALENDARS_HEADER,
  ExplainedWire,
  ExplainQuery,
  SlotsQuery_2024_04_15,
  SlotsQuery_2024_09_04,
  SlotsWire_2024_04_15,
  SlotsWire_2024_09_04,
  toExplainedWire,
  toOlderSlotsWire,
  toSlotsWire,
} from "./wire";

const read = { method: "get", tag: "Slots", access: "public", headers: [CALENDARS_HEADER] } as const;
/** Newer names of the domain, and what they are called in the older shape. */
const OLDER = older("2024-04-15", {
  ...{ start: "startTime", end: "endTime", usernames: "usernameList", bookingUidToReschedule: "rescheduleUid" },
});

const olderSlots = {
  ...read,
  query: SlotsQuery_2024_04_15,
  response: SlotsWire_2024_04_15,
  run: async ({ ctx, query, header }: { ctx: Ctx; query: z.output<typeof SlotsQuery_2024_04_15>; header: SetHeader }) =>
    toOlderSlotsWire(await offered(ctx, fromOlder(query), header), query.slotFormat),
} as const;

export const slotEndpoints = [
  endpoint({
    ...read,
    path: "/slots",
    operationId: "listSlots",
    summary: "Get available time slots for an event type",
    description:
      "Slots that begin at or after start and end by end. A date stands for the whole of it in UTC, as start and as end. " +
      "Without a booking window an event type offers two years from now, and no start later than that.",
    versions: ["2024-09-04"],
    query: SlotsQuery_2024_09_04,
    response: SlotsWire_2024_09_04,
    run: async ({ ctx, query, header }) => toSlotsWire(await offered(ctx, query, header), query.format),
  }),
  endpoint({
    ...olderSlots,
    ...inShape(OLDER, { operationId: "listSlots" }, "Get available time slots"),
    path: "/slots",
  }),
  endpoint({
    ...olderSlots,
    path: "/slots/available",
    operationId: "listAvailableSlots",
    summary: `Get available time slots${OLDER.inWords}`,
    names: OLDER.names,
  }),
  endpoint({
    method: "get",
    tag: "Slots",
    access: "EVENT_TYPE_READ",
    path: "/slots/explain",
    operationId: "explainSlots",
    summary: "Explain why times are or are not offered",
    description: "For the owner and hosts of an event type: every candidate start of a range, or one start, with all reasons against it.",
    query: ExplainQuery,
    response: z.array(ExplainedWire),
    run: async ({ ctx, query, header }) => {
      const { starts, calendarsUnavailable } = await explainSlots(ctx, query);
      tellCalendars(calendarsUnavailable?.policy ?? null, header);
      return starts.map(toExplainedWire);
    },
  }),
];

type SetHeader = (name: string, value: string) => void;

/** The documented body has no place for it: a header says when a calendar could not be asked, and what became of its host's slots. */
function tellCalendars(policy: OfferedSlots["calendarsUnavailable"], header: SetHeader) {
  if (policy) header(CALENDARS_HEADER, `unavailable; policy=${policy}`);
}

async function offered(ctx: Ctx, input: ListSlotsInput, header: SetHeader): Promise<OfferedSlots> {
  const slots = await listSlots(ctx, input);
  tellCalendars(slots.calendarsUnavailable, header);
  return slots;
}

function fromOlder({
  startTime,
  endTime,
  eventSlug,
  eventTypeSlug,
  usernameList,
  rescheduleUid,
  slotFormat: _,
  ...rest
}: z.output<typeof SlotsQuery_2024_04_15>) {
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
