import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { ZoneOffset } from "@/server/slots/dto";
import type { AppRouter } from "@/server/trpc/router";
import { monthRange } from "./clock";
import type { MonthSlots, ZoneChoice } from "./types";

/*
 * The two questions that the page asks while it is open, as plain GET requests to the same procedures: a tRPC client, its cache and
 * superjson would weigh more than the rest of the page. What goes in and out is JSON without dates, so no transformer is needed.
 */

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** The server's answer was a refusal; `fields` are the inputs that it is about. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string>,
  ) {
    super(message);
  }
}

async function ask<Output>(procedure: string, input?: object): Promise<Output> {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : "";
  const response = await fetch(`/api/trpc/${procedure}${query}`);
  const body = await response.json();
  if (response.ok) return body.result.data.json;
  const error = body.error?.json;
  throw new Refused(error?.message ?? response.statusText, error?.data?.app?.details?.fields ?? {});
}

export interface MonthQuestion {
  eventTypeId: number;
  month: string;
  zone: string;
  /** Minutes. */
  duration: number;
  /** The booking that is being moved: it does not stand in its own way. */
  formerUid: string | null;
}

export const toMonthInput = ({ eventTypeId, month, zone, duration, formerUid }: MonthQuestion) =>
  ({
    eventTypeId,
    ...monthRange(month),
    duration,
    timeZone: zone,
    ...(formerUid && { bookingUidToReschedule: formerUid }),
  }) satisfies Inputs["slots"]["list"];

type OfferedSlots = Outputs["slots"]["list"];

export function toMonthSlots(month: string, offered: OfferedSlots): MonthSlots {
  const { slots, timeZone, lengthInMinutes, offsets, showSeats } = offered;
  return {
    month,
    zone: timeZone,
    duration: lengthInMinutes,
    starts: slots.map(({ start }) => start),
    seatsLeft: showSeats ? slots.map(({ seats }) => (seats ? seats.total - seats.taken : 0)) : null,
    offsets,
  };
}

/** A month's slots. Throws `Refused` for a zone that the server does not know, anything else when it cannot be reached. */
export async function fetchMonth(question: MonthQuestion): Promise<MonthSlots> {
  return toMonthSlots(question.month, await ask<OfferedSlots>("slots.list", toMonthInput(question)));
}

/** A zone's clock between two instants (UTC milliseconds). */
export function fetchOffsets(zone: string, from: number, to: number): Promise<ZoneOffset[]> {
  return ask<Outputs["zones"]["transitions"]>("zones.transitions", { zone, from, to } satisfies Inputs["zones"]["transitions"]);
}

/** Every zone to choose from, with its offset of today. */
export function fetchZones(): Promise<ZoneChoice[]> {
  return ask<Outputs["zones"]["list"]>("zones.list");
}
