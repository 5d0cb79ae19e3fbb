import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import type { Booking } from "./dto";
import type { BookingEventType } from "./events";

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
  id: true,
  type: true,
  actor: true,
  data: true,
  at: true,
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
  const read = rows.map((row) => ({ ...row, actor: ActorKept.parse(row.actor), data: DataKept.parse(row.data) }));
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

const text = z.string().nullable().default(null).catch(null);
const whole = z.number().int().nullable().default(null).catch(null);
const instant = z
  .string()
  .transform((value) => new Date(value))
  .nullable()
  .default(null)
  .catch(null);

const ActorKept = z
  .object({ type: z.string(), userId: whole, apiKeyId: text, name: text, origin: text })
  .catch({ type: "", userId: null, apiKeyId: null, name: null, origin: null });

/** What the verbs record with an event; a field of another shape counts as absent. */
const DataKept = z.object({
  reason: text,
  fromStart: instant,
  from: text,
  to: text,
  fromUserId: whole,
  toUserId: whole,
  cancelledBy: text,
  email: text,
  seatUid: text,
  attendeeIds: z.array(z.number().int()).default([]).catch([]),
  attendee: z.object({ name: z.string(), email: z.string() }).nullable().default(null).catch(null),
  host: z.boolean().nullable().default(null).catch(null),
  forced: z.object({ conflicts: z.boolean(), outOfBounds: z.boolean() }).nullable().default(null).catch(null),
  confirmedAtOnce: z.boolean().default(false).catch(false),
  attendees: z
    .array(z.object({ email: z.string(), absent: z.boolean() }))
    .default([])
    .catch([]),
});

interface Row {
  id: number;
  type: string;
  at: Date;
  actor: z.output<typeof ActorKept>;
  data: z.output<typeof DataKept>;
  booking: {
    uid: string;
    startTime: Date;
    cancelledByEmail: string | null;
    rescheduledByEmail: string | null;
    attendees: { id: number; name: string; email: string; seatUid: string | null; isGuest: boolean }[];
  };
}

interface Known {
  users: ReadonlyMap<number, string>;
  keys: ReadonlyMap<string, string | null>;
}

/** Names of the users and API keys that the events tell of: two statements, whatever their number. */
async function namesFor(ctx: Ctx, rows: readonly Row[]): Promise<Known> {
  const userIds = rows.flatMap(({ actor, data }) => [actor.userId, data.fromUserId, data.toUserId]).filter((id) => id !== null);
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
  const { id, at, data, booking } = row;
  const type = row.type as BookingEventType;
  const nameOf = (userId: number | null) => (userId === null ? null : (known.users.get(userId) ?? null));
  const isMove = type === "rescheduled" && data.fromStart !== null;
  return {
    id,
    type,
    at,
    who: whoOf(row, nameOf),
    origin: originOf(row, known),
    reason: data.reason?.trim() || null,
    bookingUid: booking.uid,
    moved: isMove ? { from: data.fromStart!, to: booking.startTime } : null,
    change: changeOf(row, nameOf),
    people: peopleOf(row, asked),
    forced: data.forced,
    confirmedAtOnce: data.confirmedAtOnce,
  };
}

function whoOf(row: Row, nameOf: (userId: number | null) => string | null): TimelineEntry["who"] {
  const { actor } = row;
  switch (actor.type) {
    case "user":
    case "apiKey":
    case "oauth":
      return { kind: "user", userId: actor.userId, name: nameOf(actor.userId) };
    case "platformClient":
      return { kind: "app", userId: null, name: null };
    case "booker":
      return { kind: "attendee", userId: null, name: bookerOf(row) };
    default:
      return { kind: "system", userId: null, name: null };
  }
}

/** Whoever holds the uid has no account: they are known by what they did, or by being the only one. */
function bookerOf({ type, data, booking }: Row): string | null {
  const { attendees, cancelledByEmail, rescheduledByEmail } = booking;
  if (data.attendee) return data.attendee.name;
  const bookers = attendees.filter(({ isGuest }) => !isGuest);
  const by = type === "cancelled" ? cancelledByEmail : type === "rescheduled" ? rescheduledByEmail : data.email;
  const found = attendees.find(({ email, seatUid }) => (data.seatUid ? seatUid === data.seatUid : email === by));
  if (found) return found.name;
  const isFirst = type === "created" || type === "requested";
  return (bookers.length === 1 || isFirst ? bookers[0]?.name : null) ?? null;
}

function originOf({ actor }: Row, { keys }: Known): TimelineEntry["origin"] {
  if (actor.type === "apiKey") return { kind: "api", keyName: actor.apiKeyId ? (keys.get(actor.apiKeyId) ?? null) : null };
  if (actor.type === "oauth" || actor.type === "platformClient") return { kind: "app", keyName: null };
  const { origin } = actor;
  return origin === "page" || origin === "mail" || origin === "api" ? { kind: origin, keyName: null } : null;
}

function changeOf({ type, data }: Row, nameOf: (userId: number | null) => string | null): TimelineEntry["change"] {
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
