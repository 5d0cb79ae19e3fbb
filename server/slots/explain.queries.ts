import { type Bookable, findBookable } from "@/server/availability/bookable.queries";
import { readBusyElsewhere, type SilentCalendars, silentCalendars } from "@/server/availability/elsewhere.queries";
import { explainStarts } from "@/server/availability/queries";
import type { Explained } from "@/server/availability/rules/explain-range";
import { requireLength } from "@/server/availability/rules/require-length";
import type { Reason } from "@/server/availability/rules/world";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { fieldError, notFound } from "@/server/core/errors";
import { DAY_MS, formatDate, MINUTE_MS, parseDate } from "@/server/core/time";
import { instant } from "@/server/core/units";
import { zone } from "@/server/core/zones";
import { getEventType } from "@/server/event-types/queries";
import type { ExplainedDay, ExplainedReason, ExplainedSlots, ExplainedStart } from "./dto";
import { ExplainDayInput, ExplainSlotsInput } from "./schemas";

const MOST_MS = 2 * DAY_MS;

/**
 * Why starts of an event type are, or are not, on offer: for its owner and hosts (scheduling rule 21). Which booking or calendar stands
 * in the way is named to the host whose it is only. Throws `not_found` for everybody else, `invalid_input` for more than two days.
 */
export async function explainSlots(ctx: Ctx, input: ExplainSlotsInput): Promise<ExplainedSlots> {
  const { eventTypeId, start, end, duration } = ExplainSlotsInput.parse(input);
  const { bookable } = await requireOwn(ctx, eventTypeId);
  const from = start.getTime();
  const to = end?.getTime() ?? from + MINUTE_MS;
  if (to <= from || to - from > MOST_MS) throw fieldError("end", "Ask for a range of at most two days that ends after its start.");
  const lengthMinutes = duration ?? bookable.rules.lengthMinutes;
  const { starts, calendarsUnavailable } = await explainRange(ctx, bookable, { from, to }, lengthMinutes);
  return { starts: end ? starts : starts.filter((candidate) => candidate.start === from), calendarsUnavailable };
}

/**
 * One date of an event type as its host's schedule counts it: every candidate with its reasons, and what the schedule says. Throws as
 * `explainSlots`, and `invalid_input` for a length that is not offered.
 */
export async function explainDay(ctx: Ctx, input: ExplainDayInput): Promise<ExplainedDay> {
  const { eventTypeId, date, duration } = ExplainDayInput.parse(input);
  const { bookable, hosts, userId } = await requireOwn(ctx, eventTypeId);
  const { rules } = bookable;
  const lengthMinutes = requireLength(rules, duration, "duration");
  const own = bookable.hosts.find((host) => host.userId === userId);
  const timeZone = own?.scheduleTimeZone ?? rules.timeZone;
  const of = zone(timeZone);
  const day = date === undefined ? of.dayOf(ctx.now.getTime()) : parseDate(date);
  if (day === null) throw fieldError("date", "There is no such date. Use one such as 2026-08-13.");
  const range = { from: instant(of.startOfDay(day)), to: instant(of.startOfDay(day + 1)) };
  const { hours, ...explained } = await explainRange(ctx, bookable, range, lengthMinutes);
  const ownHours = hours.find((host) => host.userId === userId);
  return {
    ...explained,
    ...range,
    date: formatDate(day),
    timeZone,
    lengthMinutes,
    lengths: rules.lengthOptions.length ? [...rules.lengthOptions] : [rules.lengthMinutes],
    hosts,
    hours: ownHours ? { scheduleId: own!.scheduleId, windows: ownHours.windows.map(toSpan), overridden: ownHours.overridden } : null,
  };
}

/** What the owner or a host of an event type may see of it. */
async function requireOwn(ctx: Ctx, eventTypeId: number) {
  const { userId } = requirePerson(ctx);
  const eventType = await getEventType(ctx, { id: eventTypeId });
  const bookable = await findBookable(ctx, eventTypeId);
  if (!bookable) throw notFound("Event type", eventTypeId);
  return {
    userId,
    bookable,
    hosts: eventType.hosts.map(({ userId: id, name, username }) => ({ userId: id, name: name ?? username ?? "" })),
  };
}

const toSpan = ({ start, end }: { start: number; end: number }) => ({ start: instant(start), end: instant(end) });

async function explainRange(ctx: Ctx, bookable: Bookable, range: { from: number; to: number }, lengthMinutes: number) {
  const { userId } = requirePerson(ctx);
  const end = range.to + lengthMinutes * MINUTE_MS;
  const elsewhere = await readBusyElsewhere(ctx, bookable, { start: range.from, end, lengthMinutes });
  const { starts, ...rest } = await explainStarts(ctx, bookable, range, { lengthMinutes, elsewhere });
  const silent = silentCalendars(bookable, elsewhere);
  return {
    ...rest,
    starts: await withSources(ctx, starts, userId),
    calendarsUnavailable: silent && { ...silent, calendars: silent.calendars.map((calendar) => ownOnly(calendar, userId)) },
  };
}

/** Names and troubles of a calendar are its owner's. */
function ownOnly<T extends SilentCalendars["calendars"][number]>(of: T, userId: number): T {
  return of.userId === userId ? of : { ...of, calendar: null, why: "A calendar of this host did not answer." };
}

const bookingOf = (reason: Reason) => ("by" in reason && reason.by.kind === "booking" ? reason.by.bookingId : null);

/** Bookings by uid and title for the host whose they are; for others only that the host is occupied. */
async function withSources(ctx: Ctx, explained: readonly Explained[], userId: number): Promise<ExplainedStart[]> {
  const ids = new Set(explained.flatMap(({ reasons }) => reasons.map(bookingOf)).filter((id) => id !== null));
  const rows = ids.size
    ? await ctx.db.booking.findMany({
        where: { id: { in: [...ids] }, hosts: { some: { userId } } },
        select: { id: true, uid: true, title: true },
      })
    : [];
  const own = new Map(rows.map((row) => [row.id, { uid: row.uid, title: row.title }]));
  return explained.map(({ start, reasons }) => ({
    start: instant(start),
    offered: reasons.length === 0,
    reasons: reasons.map((reason) => tell(reason, userId, own)),
  }));
}

function tell(reason: Reason, userId: number, own: ReadonlyMap<number, { uid: string; title: string }>): ExplainedReason {
  if (reason.code === "calendar_unavailable") return { ...ownOnly(reason, userId), source: null };
  if (!("by" in reason)) return { ...reason, source: null };
  const { by, ...rest } = reason;
  const isOwn = rest.userId === userId;
  if (by.kind === "busy") return { ...rest, source: isOwn && by.source ? { calendar: by.source } : null };
  return { ...rest, source: (isOwn && own.get(by.bookingId)) || null };
}
