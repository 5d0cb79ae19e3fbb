import { KEPT_PARAMETERS, OWN_PARAMETERS, readLayout, readSlot } from "@/components/booker/address";
import { firstDateOf, monthOf } from "@/components/booker/clock";
import type { Away, BookedEvent, BookerData, FormerBooking, Layout } from "@/components/booker/types";
import { requestCtx } from "@/server/auth/session";
import { mostGuestsOf } from "@/server/bookings/schemas";
import { person } from "@/server/core/authorize";
import { challenge } from "@/server/core/challenge";
import type { Ctx } from "@/server/core/context";
import { pick } from "@/server/core/pick";
import { MINUTE_MS } from "@/server/core/time";
import { instantOf } from "@/server/core/units";
import { WEEK_DAYS } from "@/server/core/week-days";
import { transitionsBetween } from "@/server/core/zones";
import type { PublicEventType } from "@/server/event-types/dto";
import { PAGE_SETTINGS } from "@/server/event-types/settings.schemas";
import { groupTitle } from "@/server/i18n/group-title";
import { listTimeZones } from "@/server/users/queries";
import { awayOf } from "./away";
import { fieldsInWords } from "./field-words";
import { firstSlots } from "./first-slots";
import { first, holder, knownHours, knownLayout, type Query, startZone, valuesOf } from "./visitor";
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
  const weekStart = Math.max(0, WEEK_DAYS.indexOf((eventType.owner?.weekStart ?? "Sunday") as (typeof WEEK_DAYS)[number]));
  const layoutAsked = enabled(event, readLayout(first(query, "layout")));
  const layout = layoutAsked ?? enabled(event, await knownLayout()) ?? event.layouts.defaultLayout;
  const question = {
    eventTypeId: event.id,
    usernames: event.usernames,
    zone,
    duration,
    formerUid: former?.booking.uid ?? null,
    privateLinkId: privateLinkId ?? null,
    holder: await holder(),
  };
  const { slots, nextFree, date, skippedFrom } = await firstSlots(ctx, question, {
    ...{ layout, weekStart, query, slot },
    formerStart: former?.booking.start ?? null,
  });
  return {
    event: former ? { ...event, lengths: [duration] } : event,
    path,
    language: words.language,
    locale: words.locale,
    direction: words.direction,
    messages: words.messages,
    weekStart,
    start: {
      now: instantOf(ctx.now),
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
    mostGuests: mostGuestsOf(person(ctx) !== null),
    challenge: former || person(ctx) ? null : challenge(),
    ...answersOf(query, eventType),
    former: former ? { ...former.booking, offsets: transitionsBetween(zone, former.booking.start, former.booking.end) } : null,
    privateLinkId: privateLinkId ?? null,
    zones: first(query, "zones") ? await zonesToChoose(ctx, zone) : null,
  };
}

/** All zones, for the list without JavaScript. The current zone keeps the name it was chosen by, which may be an older one. */
async function zonesToChoose(ctx: Ctx, chosen: string) {
  const zones = await listTimeZones(ctx);
  return zones.map(({ name, aliases, offsetMinutes }) => ({ name: aliases.includes(chosen) ? chosen : name, offsetMinutes }));
}

/** What an event type offers that says nothing of layouts. */
const ALL_LAYOUTS: BookedEvent["layouts"] = { defaultLayout: "month", enabledLayouts: ["month", "week", "column"] };

const enabled = ({ layouts }: BookedEvent, layout: Layout | null) => (layout && layouts.enabledLayouts.includes(layout) ? layout : null);

function toBookedEvent(ctx: Ctx, eventType: PublicEventType, usernames: string[] | null): BookedEvent {
  const { id, title, hosts, owner, locations, lengthInMinutes, lengthInMinutesOptions } = eventType;
  return {
    ...pick(eventType, PAGE_SETTINGS),
    id,
    usernames,
    title,
    hosts: hosts.map(({ name, username, avatarUrl }) => ({ name, username, avatarUrl })),
    hostHref: owner?.username ? `/${owner.username}` : null,
    lengths: lengthInMinutesOptions.length ? lengthInMinutesOptions.toSorted((a, b) => a - b) : [lengthInMinutes],
    locations,
    fields: eventType.bookingFields,
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

/**
 * The absences to show. When the page skips to the first day with free times, absences in the skipped days (from `skippedFrom`) are shown
 * until that day.
 */
function toldOf(away: Away[], skippedFrom: string | null, period: string): Away[] {
  const shown = firstDateOf(period);
  const isSkipped = ({ from, to }: Away) => skippedFrom !== null && from < shown && to >= skippedFrom;
  return away.map((absence) => (isSkipped(absence) && absence.to < shown ? { ...absence, toldUntil: shown } : absence));
}

const MOST_ANSWERS = 60;
const METADATA = /^metadata\[([^\]]{1,40})\]$/;

/** What the rest of the query says: answers by slug, metadata[key], and the parameters that stay in every link. */
function answersOf(query: Query, { disableGuests }: PublicEventType): Pick<BookerData, "prefill" | "metadata" | "passThrough"> {
  const prefill: Record<string, string[]> = {};
  const metadata: Record<string, string> = {};
  const kept = new URLSearchParams();
  for (const name of KEPT_PARAMETERS) {
    const value = first(query, name);
    if (value) kept.set(name, value);
  }
  for (const name of Object.keys(query).slice(0, MOST_ANSWERS)) {
    const values = valuesOf(query, name);
    if (OWN_PARAMETERS.has(name) || !values.length) continue;
    for (const each of values) kept.append(name, each);
    const key = METADATA.exec(name)?.[1];
    if (key) metadata[key] = values[0] ?? "";
    else if (name !== "guests" || !disableGuests) prefill[name] = values;
  }
  return { prefill, metadata, passThrough: kept.toString() };
}
