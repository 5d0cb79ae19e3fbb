import type { Ctx } from "@/server/core/context";
import { type EventActor, readActor, readEvent } from "@/server/core/events";
import { type Booking, eventSelect } from "./dto";
import { type BookingEvent, type BookingEventType, bookingEvents } from "./events";

/** One thing that happened to a booking, in words that need no further look-up. Instants are UTC. */
interface TimelineEntry {
  id: number;
  type: BookingEventType;
  at: Date;
  /** Whoever did it: `name` is null where nobody knows. */
  who: { kind: "user" | "attendee" | "app" | "system"; userId: number | null; name: string | null };
  /** From where; null in entries that were written before that was kept. */
  origin: { kind: "page" | "mail" | "api" | "app"; keyName: string | null } | null;
  reason: string | null;
  /** The booking that it happened to, where that is an earlier or a later one of the same meeting. */
  bookingUid: string;
  /** rescheduled: from when to when. */
  moved: { from: Date; to: Date } | null;
  /** location_changed, reassigned: what it was, and is. */
  change: { from: string | null; to: string | null } | null;
  /** attendee_added, seat_cancelled: who; marked_absent: who did not come, or did. */
  people: { name: string; absent: boolean | null }[];
  /** created, requested: the host booked it against their own conflicts, or outside their own hours. */
  forced: { conflicts: boolean; outOfBounds: boolean } | null;
  /** created: what the event type wants confirmed the host confirmed in the same step. */
  confirmedAtOnce: boolean;
}

/** Moves of one meeting that are followed back at the most. */
const MOST_MOVES = 50;

const select = {
  ...eventSelect,
  booking: {
    select: {
      uid: true,
      startTime: true,
      cancelledByEmail: true,
      rescheduledByEmail: true,
      attendees: { select: { id: true, name: true, email: true, seatUid: true, isGuest: true } },
    },
  },
} as const;

/**
 * What happened to a booking since somebody first asked for it, oldest first: through all the times that it had before, and that it was
 * moved on. The booking must be one that the reader may know all of.
 */
export async function listTimeline(ctx: Ctx, booking: Booking): Promise<TimelineEntry[]> {
  const ids = await idsThroughMoves(ctx, booking);
  const onward = { type: "rescheduled", booking: { uid: booking.rescheduledToUid ?? "" } };
  const rows = await ctx.db.bookingEvent.findMany({
    where: { OR: [{ bookingId: { in: ids } }, onward] },
    select,
    orderBy: { id: "asc" },
  });
  // what a newer build has recorded meanwhile, that one shows
  const read = rows.flatMap(({ id, at, booking: its, actor, ...row }): Row[] => {
    const event = readEvent(bookingEvents, row);
    return event ? [{ ...event, id, at, booking: its, actor: readActor(actor) }] : [];
  });
  const known = await namesFor(ctx, read);
  return read.map((row) => toEntry(row, known, booking));
}

/** The booking's id and those of the bookings that it was moved from. */
async function idsThroughMoves(ctx: Ctx, { id, rescheduledFromUid }: Booking): Promise<number[]> {
  const ids = [id];
  for (let uid = rescheduledFromUid; uid !== null && ids.length <= MOST_MOVES; ) {
    const former = await ctx.db.booking.findUnique({ where: { uid }, select: { id: true, rescheduledFromUid: true } });
    if (!former) break;
    ids.push(former.id);
    uid = former.rescheduledFromUid;
  }
  return ids;
}

type Row = BookingEvent & {
  id: number;
  at: Date;
  actor: EventActor;
  booking: {
    uid: string;
    startTime: Date;
    cancelledByEmail: string | null;
    rescheduledByEmail: string | null;
    attendees: { id: number; name: string; email: string; seatUid: string | null; isGuest: boolean }[];
  };
};

interface Known {
  users: ReadonlyMap<number, string>;
  keys: ReadonlyMap<string, string | null>;
}

/** Names of the users and API keys that the events tell of: two statements, whatever their number. */
async function namesFor(ctx: Ctx, rows: readonly Row[]): Promise<Known> {
  const userIds = rows.flatMap((row) =>
    [row.actor.userId ?? [], row.type === "reassigned" ? [row.data.fromUserId, row.data.toUserId] : []].flat(),
  );
  const keyIds = rows.flatMap(({ actor }) => actor.apiKeyId ?? []);
  const users = await ctx.db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true, username: true, email: true },
  });
  const keys = keyIds.length ? await ctx.db.apiKey.findMany({ where: { id: { in: keyIds } }, select: { id: true, note: true } }) : [];
  return {
    users: new Map(users.map(({ id, name, username, email }) => [id, name ?? username ?? email])),
    keys: new Map(keys.map(({ id, note }) => [id, note])),
  };
}

function toEntry(row: Row, known: Known, asked: Booking): TimelineEntry {
  const { id, type, at, data, booking } = row;
  const nameOf = (userId: number | undefined) => known.users.get(userId ?? 0) ?? null;
  return {
    id,
    type,
    at,
    who: whoOf(row, nameOf),
    origin: originOf(row, known),
    reason: ("reason" in data && data.reason?.trim()) || null,
    bookingUid: booking.uid,
    moved: row.type === "rescheduled" ? { from: new Date(row.data.fromStart), to: booking.startTime } : null,
    change: changeOf(row, nameOf),
    people: peopleOf(row, asked),
    forced: "forced" in data ? data.forced : null,
    confirmedAtOnce: "confirmedAtOnce" in data && data.confirmedAtOnce,
  };
}

function whoOf(row: Row, nameOf: (userId: number | undefined) => string | null): TimelineEntry["who"] {
  const { actor } = row;
  switch (actor.type) {
    case "user":
    case "apiKey":
    case "oauth":
      return { kind: "user", userId: actor.userId ?? null, name: nameOf(actor.userId) };
    case "platformClient":
      return { kind: "app", userId: null, name: null };
    case "booker":
      return { kind: "attendee", userId: null, name: bookerOf(row) };
    case "system":
      return { kind: "system", userId: null, name: null };
  }
}

/** Whoever holds the uid has no account: they are known by what they did, or by being the only one. */
function bookerOf({ type, data, booking }: Row): string | null {
  const { attendees, cancelledByEmail, rescheduledByEmail } = booking;
  if ("attendee" in data && data.attendee) return data.attendee.name;
  const bookers = attendees.filter(({ isGuest }) => !isGuest);
  const seat = "seatUid" in data ? data.seatUid : null;
  const added = "email" in data ? data.email : null;
  const by = type === "cancelled" ? cancelledByEmail : type === "rescheduled" ? rescheduledByEmail : added;
  const found = attendees.find(({ email, seatUid }) => (seat ? seatUid === seat : email === by));
  if (found) return found.name;
  const isFirst = type === "created" || type === "requested";
  return (bookers.length === 1 || isFirst ? bookers[0]?.name : null) ?? null;
}

function originOf({ actor }: Row, { keys }: Known): TimelineEntry["origin"] {
  if (actor.type === "apiKey") return { kind: "api", keyName: actor.apiKeyId ? (keys.get(actor.apiKeyId) ?? null) : null };
  if (actor.type === "oauth" || actor.type === "platformClient") return { kind: "app", keyName: null };
  return actor.origin ? { kind: actor.origin, keyName: null } : null;
}

function changeOf({ type, data }: Row, nameOf: (userId: number) => string | null): TimelineEntry["change"] {
  if (type === "location_changed") return { from: data.from || null, to: data.to || null };
  return type === "reassigned" ? { from: nameOf(data.fromUserId), to: nameOf(data.toUserId) } : null;
}

function peopleOf({ type, data, booking }: Row, asked: Booking): TimelineEntry["people"] {
  const attendees = [...booking.attendees, ...asked.attendees];
  const nameBy = (email: string) => attendees.find((one) => one.email === email)?.name ?? email;
  if (type === "marked_absent") {
    const host = data.host === null ? [] : [{ name: asked.hosts[0]?.name ?? "The host", absent: data.host }];
    return [...host, ...data.attendees.map(({ email, absent }) => ({ name: nameBy(email), absent }))];
  }
  if (type === "seat_cancelled") return data.attendee ? [{ name: data.attendee.name, absent: null }] : [];
  if (type !== "attendee_added") return [];
  const added = booking.attendees.filter(
    ({ id, seatUid }) => data.attendeeIds.includes(id) || (data.seatUid !== null && seatUid === data.seatUid),
  );
  if (added.length) return added.map(({ name }) => ({ name, absent: null }));
  const gone = data.attendee?.name ?? (data.email && nameBy(data.email));
  return gone ? [{ name: gone, absent: null }] : [];
}
