import { KEPT_PARAMETERS, OWN_PARAMETERS, readSlot } from "@/components/booker/address";
import { addMonths, dateOf, isMonth, monthOf, timesByDate } from "@/components/booker/clock";
import { toMonthInput, toMonthSlots } from "@/components/booker/slots-api";
import type { BookedEvent, BookerData, FormerBooking, MonthSlots } from "@/components/booker/types";
import { requestCtx } from "@/server/auth/session";
import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { MINUTE_MS, parseDate } from "@/server/core/time";
import { offsetAt, transitionsBetween } from "@/server/core/zones";
import type { PublicEventType } from "@/server/event-types/dto";
import { listSlots } from "@/server/slots/queries";
import { listTimeZones } from "@/server/users/queries";
import { WEEK_DAYS } from "@/server/users/schemas";
import { first, knownHours, type Query, startZone } from "./visitor";
import type { PageWords } from "./words";

/** Which page is opened, and how. */
export interface BookerPageFacts {
  eventType: PublicEventType;
  query: Query;
  words: PageWords;
  path: string;
  /** The private link that the page was opened by. */
  privateLinkId?: string;
  /** The booking that is being moved, and the zone that its attendee had. */
  former?: { booking: Omit<FormerBooking, "offsets">; timeZone: string };
}

/** Months that the first page looks through for a time, while the address names none. */
const MONTHS_TO_LOOK = 4;

/** Everything that a booking page starts from: the event type, the first month with its times, the visitor's zone and words. */
export async function loadBooker({ eventType, query, words, path, former, privateLinkId }: BookerPageFacts): Promise<BookerData> {
  const ctx = await requestCtx();
  const event = toBookedEvent(ctx, eventType);
  const { zone, expectedDevice } = await startZone(query, former?.timeZone ?? eventType.timeZone, eventType.lockedTimeZone);
  const duration = former
    ? (former.booking.end - former.booking.start) / MINUTE_MS
    : chosenLength(eventType, event.lengths, first(query, "duration"));
  const slot = readSlot(first(query, "slot"));
  const asked = askedDate(query, slot, zone);
  const question = { eventTypeId: event.id, zone, duration, formerUid: former?.booking.uid ?? null };
  const slots = await firstMonth(ctx, question, asked.month);
  return {
    event: former ? { ...event, lengths: [duration] } : event,
    path,
    language: words.language,
    locale: words.locale,
    direction: words.direction,
    messages: words.messages,
    weekStart: Math.max(0, WEEK_DAYS.indexOf((eventType.owner?.weekStart ?? "Sunday") as (typeof WEEK_DAYS)[number])),
    start: {
      now: ctx.now.getTime(),
      zone,
      expectedDevice,
      zoneAsked: first(query, "timezone") === zone,
      hostZone: eventType.timeZone,
      zoneLocked: eventType.lockedTimeZone !== null,
      hours: await knownHours(),
      month: slots.month,
      date: asked.date,
      slot,
      duration: slots.duration,
    },
    slots,
    ...answersOf(query),
    former: former ? { ...former.booking, offsets: transitionsBetween(zone, former.booking.start, former.booking.end) } : null,
    privateLinkId: privateLinkId ?? null,
    zones: first(query, "zones") ? await listTimeZones(ctx) : null,
  };
}

function toBookedEvent(ctx: Ctx, eventType: PublicEventType): BookedEvent {
  const { id, title, description, hosts, owner, locations, recurrence, lengthInMinutes, lengthInMinutesOptions } = eventType;
  return {
    id,
    title,
    description,
    hosts: hosts.map(({ name, username, avatarUrl }) => ({ name, username, avatarUrl })),
    hostHref: owner?.username ? `/${owner.username}` : null,
    lengths: lengthInMinutesOptions.length ? lengthInMinutesOptions.toSorted((a, b) => a - b) : [lengthInMinutes],
    locations,
    fields: eventType.bookingFields,
    recurrence,
    needsConfirmation: eventType.confirmationPolicy?.type === "always",
    requiresSignIn: eventType.bookingRequiresAuthentication && !person(ctx),
  };
}

function chosenLength({ lengthInMinutes }: PublicEventType, lengths: readonly number[], asked: string | null): number {
  const wanted = Number(asked);
  if (lengths.includes(wanted)) return wanted;
  return lengths.includes(lengthInMinutes) ? lengthInMinutes : (lengths[0] ?? lengthInMinutes);
}

/** What the address says of the day; a slot says it best. */
function askedDate(query: Query, slot: number | null, zone: string): { month: string | null; date: string | null } {
  if (slot !== null) {
    const date = dateOf([{ at: 0, offsetMinutes: offsetAt(zone, slot) / MINUTE_MS }], slot);
    return { month: monthOf(date), date };
  }
  const date = first(query, "date");
  if (date && parseDate(date) !== null) return { month: monthOf(date), date };
  const month = first(query, "month");
  return { month: month && isMonth(month) ? month : null, date: null };
}

type Question = Omit<Parameters<typeof toMonthInput>[0], "month">;

/** The asked month; without one, the first with a time from this one on. */
async function firstMonth(ctx: Ctx, question: Question, asked: string | null): Promise<MonthSlots> {
  const now = ctx.now.getTime();
  const current = monthOf(dateOf([{ at: 0, offsetMinutes: offsetAt(question.zone, now) / MINUTE_MS }], now));
  const month = asked && asked > current ? asked : current;
  const found = await monthSlots(ctx, question, month);
  if (asked || timesByDate(found).size) return found;
  for (let ahead = 1; ahead < MONTHS_TO_LOOK; ahead++) {
    const later = await monthSlots(ctx, question, addMonths(current, ahead));
    if (timesByDate(later).size) return later;
  }
  return found;
}

async function monthSlots(ctx: Ctx, question: Question, month: string): Promise<MonthSlots> {
  const input = toMonthInput({ ...question, month });
  const offered = await listSlots(ctx, input).catch((error: unknown) => {
    // the booking that is being moved may have a length that is no longer offered
    if (AppError.is(error) && error.details?.fields?.duration) return listSlots(ctx, { ...input, duration: undefined });
    throw error;
  });
  return toMonthSlots(month, offered);
}

const MOST_ANSWERS = 60;
const METADATA = /^metadata\[([^\]]{1,40})\]$/;

/** What the rest of the query says: answers by slug, metadata[key], and the parameters that stay in every link. */
function answersOf(query: Query): Pick<BookerData, "prefill" | "metadata" | "passThrough"> {
  const prefill: Record<string, string[]> = {};
  const metadata: Record<string, string> = {};
  const kept = new URLSearchParams();
  for (const name of KEPT_PARAMETERS) {
    const value = first(query, name);
    if (value) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(query).slice(0, MOST_ANSWERS)) {
    const values = [value ?? []].flat();
    if (OWN_PARAMETERS.has(name) || !values.length) continue;
    for (const each of values) kept.append(name, each);
    const key = METADATA.exec(name)?.[1];
    if (key) metadata[key] = values[0] ?? "";
    else prefill[name] = values;
  }
  return { prefill, metadata, passThrough: kept.toString() };
}
