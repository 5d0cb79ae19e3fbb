import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/router";
import { dateRange, firstDateOf } from "./clock";
import { knownHolder } from "./remember";
import type { PeriodSlots } from "./types";

/*
 * The questions that the page asks while it is open, as plain GET requests to the same procedures: a tRPC client, its cache and
 * superjson would weigh more than the rest of the page. What goes in and out is JSON without dates, so no transformer is needed.
 */

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** The server's answer was a refusal; `fields` are the inputs that it is about. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, string>,
  ) {
    super(message);
  }
}

export async function ask<Output>(procedure: string, input?: object): Promise<Output> {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : "";
  return answerOf(await fetch(`/api/trpc/${procedure}${query}`));
}

export async function answerOf<Output>(response: Response): Promise<Output> {
  const body = await response.json();
  if (response.ok) return body.result.data.json;
  const error = body.error?.json;
  throw new Refused(error?.message ?? response.statusText, error?.data?.app?.details?.fields ?? {});
}

export interface PeriodQuestion {
  eventTypeId: number;
  /** Of a dynamic group, instead of the event type. */
  usernames: string[] | null;
  period: string;
  /** The first date after what is shown of it. */
  until: string;
  zone: string;
  /** Minutes. */
  duration: number;
  /** The booking that is being moved: it does not stand in its own way. */
  formerUid: string | null;
  /** The private link that the page was opened by. */
  privateLinkId: string | null;
}

export const toPeriodInput = ({ eventTypeId, usernames, period, until, zone, duration, formerUid, privateLinkId }: PeriodQuestion) =>
  ({
    ...(usernames ? { usernames } : { eventTypeId }),
    ...dateRange(firstDateOf(period), until),
    duration,
    timeZone: zone,
    ...(formerUid && { bookingUidToReschedule: formerUid }),
    ...(privateLinkId && { privateLinkId }),
  }) satisfies Inputs["slots"]["list"];

export type OfferedSlots = Outputs["slots"]["list"];

export function toPeriodSlots({ period, until }: Pick<PeriodQuestion, "period" | "until">, offered: OfferedSlots): PeriodSlots {
  const { slots, timeZone, lengthInMinutes, offsets, showSeats } = offered;
  return {
    period,
    until,
    zone: timeZone,
    duration: lengthInMinutes,
    starts: slots.map(({ start }) => start),
    seatsLeft: showSeats ? slots.map(({ seats }) => (seats ? seats.total - seats.taken : 0)) : null,
    offsets,
  };
}

/** A period's slots. Throws `Refused` for a zone that the server does not know, anything else when it cannot be reached. */
export async function fetchPeriod(question: PeriodQuestion): Promise<PeriodSlots> {
  const holder = knownHolder();
  return toPeriodSlots(question, await ask<OfferedSlots>("slots.list", { ...toPeriodInput(question), ...(holder && { holder }) }));
}

/** The signed-in visitor's own bookings from one date to before another. */
export const fetchOwnTimes = (from: string, until: string) =>
  ask<Outputs["slots"]["ownTimes"]>("slots.ownTimes", dateRange(from, until) satisfies Inputs["slots"]["ownTimes"]);
