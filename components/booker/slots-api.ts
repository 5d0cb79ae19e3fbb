import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { Instant } from "@/server/core/units";
import type { ZoneOffset } from "@/server/slots/dto";
import type { AppRouter } from "@/server/trpc/router";
import { addMonths, dateOf, dateRange, firstDateOf, monthOf } from "./clock";
import { knownHolder } from "./remember";
import type { PeriodSlots, ZoneChoice } from "./types";

/*
 * The questions that the page asks while it is open, as plain GET requests to the same procedures: a tRPC client, its cache and
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
  return answerOf(await fetch(`/api/trpc/${procedure}${query}`));
}

async function answerOf<Output>(response: Response): Promise<Output> {
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

type OfferedSlots = Outputs["slots"]["list"];

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

const asJson = (input: object) => new Blob([JSON.stringify({ json: input })], { type: "application/json" });

/** Holds a slot for this visitor. Throws `Refused` when it is gone, anything else when the server cannot be reached. */
export async function keepSlot(input: Inputs["slots"]["keep"]): Promise<void> {
  const response = await fetch("/api/trpc/slots.keep", { method: "POST", body: asJson(input) });
  await answerOf(response);
}

/** Gives a held slot back, also while the page is being left; what of it fails ends by itself. */
export function letGoOfSlot(kept: Inputs["slots"]["letGo"]): void {
  navigator.sendBeacon("/api/trpc/slots.letGo", asJson(kept));
}

/** A zone's clock between two instants. */
export function fetchOffsets(zone: string, from: Instant, to: Instant): Promise<ZoneOffset[]> {
  return ask<Outputs["zones"]["transitions"]>("zones.transitions", { zone, from, to } satisfies Inputs["zones"]["transitions"]);
}

/** Every zone to choose from, with its offset of today. */
export function fetchZones(): Promise<ZoneChoice[]> {
  return ask<Outputs["zones"]["list"]>("zones.list");
}

/** How far the search for a free day goes, in months from its beginning: a near one costs little, and a year is the most. */
const SEARCH_MONTHS = [1, 4, 12];

/** Asks for the starts between two instants. */
export type AskStarts = (input: ReturnType<typeof toPeriodInput>) => Promise<Pick<OfferedSlots, "slots" | "offsets">>;

/** The first date with times after what is shown; null where a year has none. */
export async function findNextFree(question: PeriodQuestion, ask: AskStarts = askStarts): Promise<string | null> {
  let from = question.until;
  const first = monthOf(from);
  for (const months of SEARCH_MONTHS) {
    const until = firstDateOf(addMonths(first, months));
    const { slots, offsets } = await ask({ ...toPeriodInput(question), ...dateRange(from, until) });
    const found = slots.map(({ start }) => dateOf(offsets, start)).find((date) => date >= from);
    if (found) return found;
    from = until;
  }
  return null;
}

const askStarts: AskStarts = (input) => ask<OfferedSlots>("slots.list", input);

/** The signed-in visitor's own bookings from one date to before another. */
export const fetchOwnTimes = (from: string, until: string) =>
  ask<Outputs["slots"]["ownTimes"]>("slots.ownTimes", dateRange(from, until) satisfies Inputs["slots"]["ownTimes"]);
