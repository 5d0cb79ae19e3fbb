import { KEPT_PARAMETERS, OWN_PARAMETERS, readLayout, readSlot } from "@/components/booker/address";
import { dateOf, firstDateOf, isMonth, monthOf, startOfWeek, timesByDate } from "@/components/booker/clock";
import { findNextFree, type PeriodQuestion, toPeriodInput, toPeriodSlots } from "@/components/booker/slots-api";
import type { Away, BookedEvent, BookerData, FormerBooking, Layout, PeriodSlots } from "@/components/booker/types";
import { requestCtx } from "@/server/auth/session";
import { person } from "@/server/core/authorize";
import { challenge } from "@/server/core/challenge";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { MINUTE_MS, parseDate } from "@/server/core/time";
import { WEEK_DAYS } from "@/server/core/week-days";
import { offsetAt, transitionsBetween } from "@/server/core/zones";
import type { PublicEventType } from "@/server/event-types/dto";
import { groupTitle } from "@/server/i18n/group-title";
import { listSlots } from "@/server/slots/queries";
import { listTimeZones } from "@/server/users/queries";
import { awayOf } from "./away";
import { fieldsInWords } from "./field-words";
import { first, knownHours, knownLayout, type Query, startZone } from "./visitor";
import type { PageWords } from "./words";

/** Which page is opened, and how. */
export interface BookerPageFacts {
  eventType: PublicEventType;
  query: Query;
  words: PageWords;
  path: string;
  /** The private link that the page was opened by. */
  privateLinkId?: string;
  /** The dynamic group that the event type stands for. */
  usernames?: string[];
  /** The booking that is being moved, and the zone that its attendee had. */
  former?: { booking: Omit<FormerBooking, "offsets">; timeZone: string };
}

/** Everything that a booking page starts from: the event type, the first month with its times, the visitor's zone and words. */
export async function loadBooker({
  eventType,
  query,
  words,
  path,
  former,
  privateLinkId,
  usernames,
}: BookerPageFacts): Promise<BookerData> {
  const ctx = await requestCtx();
  const booked = toBookedEvent(ctx, eventType, usernames ?? null);
  const title = usernames
    ? groupTitle(
        booked.hosts.map(({ name }) => name),
        words.language,
      )
    : booked.title;
  const event = { ...booked, title, fields: fieldsInWords(eventType.bookingFields, words) };
  const { zone, expectedDevice } = await startZone(query, former?.timeZone ?? eventType.timeZone, eventType.lockedTimeZone);
  const duration = former
    ? (former.booking.end - former.booking.start) / MINUTE_MS
    : chosenLength(eventType, event.lengths, first(query, "duration"));
  const slot = readSlot(first(query, "slot"));
  const asked = askedDate(query, slot, zone);
  const weekStart = Math.max(0, WEEK_DAYS.indexOf((eventType.owner?.weekStart ?? "Sunday") as (typeof WEEK_DAYS)[number]));
  const layoutAsked = enabled(event, readLayout(first(query, "layout")));
  const layout = layoutAsked ?? enabled(event, await knownLayout()) ?? event.layouts.defaultLayout;
  const question = { eventTypeId: event.id, usernames: event.usernames, zone, duration, formerUid: former?.booking.uid ?? null };
  const { slots, nextFree, date, skippedFrom } = await firstSlots(ctx, question, { layout, weekStart, ...asked });
  return {
    event: former ? { ...event, lengths: [duration] } : event,
    path,
    language: words.language,
    locale: words.locale,
    direction: words.direction,
    messages: words.messages,
    weekStart,
    start: {
      now: ctx.now.getTime(),
      zone,
      expectedDevice,
      zoneAsked: first(query, "timezone") === zone,
      hostZone: eventType.timeZone,
      zoneLocked: eventType.lockedTimeZone !== null,
      hours: await knownHours(),
      layout,
      layoutAsked: layoutAsked !== null,
      month: monthOf(slots.period),
      date,
      slot,
      duration: slots.duration,
    },
    slots,
    nextFree,
    away: toldOf(await awayOf(ctx, eventType.owner?.id ?? null, eventType.slug), skippedFrom, slots.period),
    signedIn: person(ctx) !== null,
    challenge: former || person(ctx) ? null : challenge(),
    ...answersOf(query),
    former: former ? { ...former.booking, offsets: transitionsBetween(zone, former.booking.start, former.booking.end) } : null,
    privateLinkId: privateLinkId ?? null,
    zones: first(query, "zones") ? await listTimeZones(ctx) : null,
  };
}

/** What an event type offers that says nothing of layouts. */
const ALL_LAYOUTS: BookedEvent["layouts"] = { defaultLayout: "month", enabledLayouts: ["month", "week", "column"] };

const enabled = ({ layouts }: BookedEvent, layout: Layout | null) => (layout && layouts.enabledLayouts.includes(layout) ? layout : null);

function toBookedEvent(ctx: Ctx, eventType: PublicEventType, usernames: string[] | null): BookedEvent {
  const { id, title, description, hosts, owner, locations, recurrence, lengthInMinutes, lengthInMinutesOptions } = eventType;
  return {
    id,
    usernames,
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
    layouts: eventType.bookerLayouts ?? ALL_LAYOUTS,
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

type Question = Omit<PeriodQuestion, "period">;

interface Asked {
  layout: Layout;
  weekStart: number;
  month: string | null;
  date: string | null;
}

/** Absences with how long each is told: those of the days that the page has passed over stand beside the first that it shows. */
function toldOf(away: Away[], skippedFrom: string | null, period: string): Away[] {
  const shown = firstDateOf(period);
  const isSkipped = ({ from, to }: Away) => skippedFrom !== null && from < shown && to >= skippedFrom;
  return away.map((absence) => (isSkipped(absence) && absence.to < shown ? { ...absence, toldUntil: shown } : absence));
}

/** The asked month or week with its times; where none was asked for, the first that has any from today on. */
async function firstSlots(ctx: Ctx, question: Question, asked: Asked) {
  const now = ctx.now.getTime();
  const today = dateOf([{ at: 0, offsetMinutes: offsetAt(question.zone, now) / MINUTE_MS }], now);
  const wanted = asked.date ?? (asked.month && asked.month > monthOf(today) ? `${asked.month}-01` : today);
  // biome-ignore lint/complexity/useMathMinMax: dates as text
  const from = wanted < today ? today : wanted;
  const slots = await periodSlots(ctx, question, periodOf(asked, from));
  const date = asked.layout === "month" || from === today ? asked.date : from;
  if (timesByDate(slots).size) return { slots, date, nextFree: null, skippedFrom: null };
  const nextFree = await findNextFree({ ...question, period: slots.period }, (input) => offered(ctx, input));
  if (!nextFree || asked.date || asked.month) return { slots, date, nextFree, skippedFrom: null };
  const later = await periodSlots(ctx, question, periodOf(asked, nextFree));
  return { slots: later, date: asked.layout === "month" ? null : nextFree, nextFree: null, skippedFrom: from };
}

function periodOf({ layout, weekStart }: Asked, date: string): string {
  if (layout === "month") return monthOf(date);
  return layout === "week" ? startOfWeek(date, weekStart) : date;
}

async function periodSlots(ctx: Ctx, question: Question, period: string): Promise<PeriodSlots> {
  return toPeriodSlots(period, await offered(ctx, toPeriodInput({ ...question, period })));
}

function offered(ctx: Ctx, input: ReturnType<typeof toPeriodInput>) {
  return listSlots(ctx, input).catch((error: unknown) => {
    // the booking that is being moved may have a length that is no longer offered
    if (AppError.is(error) && error.details?.fields?.duration) return listSlots(ctx, { ...input, duration: undefined });
    throw error;
  });
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
