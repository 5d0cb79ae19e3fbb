// Which mails a history of booking events calls for, recipient by recipient, and whether the outbox has just those.
import { createHash } from "node:crypto";

export interface Person {
  email: string;
  seatUid: string | null;
}

export interface EventRow {
  id: number;
  uid: string;
  type: string;
  /** The same for events of one kind that one request brought about in one series; null outside of a series. */
  together: string | null;
  /** Of its booking, in the end. */
  status: string;
  isSeated: boolean;
  hosts: string[];
  attendees: Person[];
  /** attendee_added, seat_cancelled: whose seat. */
  seat: Person | null;
}

export interface MailRow {
  /** As written: `name <address>` or an address. */
  to: string;
  key: string | null;
}

/** What an event calls for, by mail key: the recipient's address. */
interface Call {
  event: EventRow;
  /** Exactly one each. */
  must: Map<string, string>;
  /** One each or none: the booking had changed again before the mail was written, or not. */
  may: Map<string, string>;
  /** Keys that stand for one of these: of a booking that waited for its host when the mail was written. */
  aliases: Map<string, string>;
}

/** Of each event every recipient has exactly one mail, and nobody has any other. Where an event was overtaken, all are told or none. */
export function badMail(events: readonly EventRow[], mails: readonly MailRow[]): string[] {
  const calls = callsOf(events);
  const known = new Map(calls.flatMap(({ must, may }) => [...must, ...may]));
  const aliases = new Map(calls.flatMap((call) => [...call.aliases]));
  const kept = new Set<string | null>();
  const found: string[] = [];
  for (const { to, key: written } of mails) {
    const key = written && (aliases.get(written) ?? written);
    const address = /<([^>]+)>$/.exec(to)?.[1] ?? to;
    if (key === null || kept.has(key)) found.push(`mail: ${address} has one twice or without a key`);
    else if (!known.has(key)) found.push(`mail: ${address} has one that nothing calls for`);
    else if (known.get(key) !== address) found.push(`mail: ${address} has that of ${known.get(key)}`);
    kept.add(key);
  }
  for (const { event, must, may } of calls) {
    const of = `${event.type} ${event.id} of ${event.uid} (${event.status})`;
    for (const [key, address] of must) if (!kept.has(key)) found.push(`mail: ${address} was not told of ${of}`);
    const told = [...may.keys()].filter((key) => kept.has(key)).length;
    // of seats some may have been given up before the mail was written
    if (!must.size && !(event.isSeated && event.type === "created") && told && told < may.size)
      found.push(`mail: ${told} of ${may.size} were told of ${of}`);
  }
  return found;
}

function callsOf(events: readonly EventRow[]): Call[] {
  const seen = new Set<string>();
  const seats = seatsOf(events);
  const confirmed = new Map(events.filter(({ type }) => type === "confirmed").map(({ uid, id }) => [uid, id]));
  return [...events]
    .sort((a, b) => a.id - b.id)
    .flatMap((event) => {
      // one mail tells of all dates of a series to which the same happened at once: that of the first
      if (event.together !== null && seen.has(event.together)) return [];
      if (event.together !== null) seen.add(event.together);
      return [callOf(event, seats, (confirmed.get(event.uid) ?? 0) > event.id)];
    });
}

/** Who took a seat in a booking that had begun, by booking and seat, and who gave one up, by booking. */
interface Seats {
  joined: Set<string>;
  left: Map<string, Person[]>;
}

function seatsOf(events: readonly EventRow[]): Seats {
  const seats: Seats = { joined: new Set(), left: new Map() };
  for (const { type, uid, seat } of events) {
    if (type === "attendee_added") seats.joined.add(`${uid} ${seat?.seatUid}`);
    if (type === "seat_cancelled" && seat) seats.left.set(uid, [...(seats.left.get(uid) ?? []), seat]);
  }
  return seats;
}

/** `confirmedLater`: the host has given their word since, and its mail may have come instead. */
function callOf(event: EventRow, seats: Seats, confirmedLater: boolean): Call {
  const aliases = new Map<string, string>();
  const key = (kind: string, role: string, { email, seatUid }: Person) =>
    createHash("sha256")
      .update(`${event.uid}:${event.id}:${kind}:${role}:${email}:${seatUid ?? ""}`)
      .digest("hex")
      .slice(0, 32);
  const entry = (role: string) => (one: Person) => {
    const own = key(event.type, role, one);
    if (MAY_WAIT.includes(event.type)) aliases.set(key("requested", role, one), own);
    return [own, one.email] as const;
  };
  const { still, gone } = concerned(event, seats);
  const told = [...event.hosts.map((email) => entry("host")({ email, seatUid: null })), ...still.map(entry("attendee"))];
  const perhaps = gone.map(entry("attendee"));
  return isCertain(event) && !(confirmedLater && MAY_WAIT.includes(event.type))
    ? { event, must: new Map(told), may: new Map(perhaps), aliases }
    : { event, must: new Map(), may: new Map([...told, ...perhaps]), aliases };
}

/** Told as a request while the booking waits for its host. */
const MAY_WAIT = ["rescheduled", "attendee_added"];

/** Whom an event is about, and who of them has left the booking. Those who joined a seated booking later have events of their own. */
function concerned({ uid, type, isSeated, attendees, seat }: EventRow, { joined, left }: Seats): { still: Person[]; gone: Person[] } {
  if (type === "attendee_added" || type === "seat_cancelled") return { still: seat ? [seat] : [], gone: [] };
  if (!isSeated) return { still: attendees, gone: [] };
  const isFirst = ({ seatUid }: Person) => type !== "created" || !joined.has(`${uid} ${seatUid}`);
  return { still: attendees.filter(isFirst), gone: (left.get(uid) ?? []).filter(isFirst) };
}

/** Nobody is told of a meeting that is off by then, of a seat that was given up, nor that a request waits which has been decided. */
function isCertain({ type, status, attendees, seat }: EventRow): boolean {
  if (type === "attendee_added" && !attendees.some(({ seatUid }) => seatUid === seat?.seatUid)) return false;
  if (type === "requested") return status === "pending";
  if (["created", "confirmed", "rescheduled", "attendee_added"].includes(type)) return status === "accepted" || status === "pending";
  return true;
}
