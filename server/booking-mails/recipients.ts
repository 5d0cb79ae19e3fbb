import type { Booking, BookingAttendee, BookingEventView, BookingHost } from "@/server/bookings/dto";
import { isSeated, starterOf } from "@/server/bookings/rules/visible";
import { isZone } from "@/server/core/zones";
import { isAddress } from "@/server/emails/addresses";
import { type Language, languageFor } from "@/server/i18n/translate";

type Attendee = Pick<
  BookingAttendee,
  "name" | "email" | "timeZone" | "language" | "timeFormat" | "isGuest" | "seatUid" | "phoneNumber" | "responses"
>;

export interface Recipient {
  role: "host" | "attendee" | "guest";
  name: string;
  email: string;
  /** A name of the pinned table. */
  timeZone: string;
  language: Language;
  /** Their own choice; undefined: as the language does. */
  timeFormat: 12 | 24 | undefined;
  attendee: Attendee | null;
  /** A host who no longer has the booking. */
  isFormer: boolean;
}

/** Who gets mail of an event: all hosts, a replaced host, the attendees it concerns; when guests are added, all other attendees too. */
export function recipientsOf(event: BookingEventView, formerHost: BookingHost | null = null): Recipient[] {
  const former = formerHost ? [{ ...toHost(formerHost), isFormer: true }] : [];
  const everyone = [...event.booking.hosts.map(toHost), ...former, ...[...concernedAttendees(event), ...onlookers(event)].map(toAttendee)];
  const seen = new Set<string>();
  return everyone.filter(({ role, email, attendee }) => {
    const identity = `${role === "host"}:${email}:${attendee?.seatUid ?? ""}`;
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew && isAddress(email);
  });
}

/** All attendees, or those who came or went. */
export function concernedAttendees(event: BookingEventView): Attendee[] {
  const { attendees } = event.booking;
  if (event.type === "seat_cancelled") {
    const { attendee, seatUid } = event.data;
    if (attendee) return [{ isGuest: false, phoneNumber: null, responses: {}, ...attendee, seatUid }];
    return attendees.filter((candidate) => seatUid !== null && candidate.seatUid === seatUid);
  }
  // of seats each further one has an event of its own, and may have come before this mail is written
  if (isFirstWord(event)) return [starterOf(event.booking) ?? []].flat();
  if (event.type !== "attendee_added") return attendees;
  const { attendeeIds, seatUid, email } = event.data;
  const isNamed = (candidate: BookingAttendee) =>
    seatUid ? candidate.seatUid === seatUid : attendeeIds.includes(candidate.id) || candidate.email === email;
  const named = attendees.filter(isNamed);
  return named.length ? named : attendees.slice(-1);
}

/** Who takes part already when others join ("Add guests to an existing booking"); of seats, and of a request, that is nobody's news. */
function onlookers(event: BookingEventView): Attendee[] {
  const { type, booking } = event;
  if (type !== "attendee_added" || booking.status === "pending" || isSeated(booking)) return [];
  const joined = concernedAttendees(event);
  return booking.attendees.filter((attendee) => !joined.includes(attendee));
}

/** True for a reader who hears that others join. */
export const isOnlooker = (event: BookingEventView, { attendee }: Recipient): boolean =>
  attendee !== null && onlookers(event).some(({ email }) => email === attendee.email);

/**
 * The place that a mailbox keeps in a meeting which it loses one in: another seat, or that of a host. Its calendar has one entry for both,
 * and goes on having it. Null when nothing is left.
 */
export function keptPlace(event: BookingEventView, { email, isFormer }: Recipient): Recipient | null {
  const { booking } = event;
  if ((event.type !== "seat_cancelled" && !isFormer) || booking.status === "cancelled" || booking.status === "rejected") return null;
  const isSame = (other: string) => other.toLowerCase() === email.toLowerCase();
  const host = booking.hosts.find((one) => isSame(one.email));
  const attendee = booking.attendees.find((one) => isSame(one.email));
  return host ? toHost(host) : attendee ? toAttendee(attendee) : null;
}

const isFirstWord = ({ type, booking }: BookingEventView) => (type === "created" || type === "requested") && isSeated(booking);

/** Whom a reader may know of: of a booking with seats an attendee sees themself alone, unless the host shows them to each other. */
export function visibleAttendees(booking: Booking, reader: Recipient): Attendee[] {
  if (reader.role === "host" || !isSecluded(booking)) return booking.attendees;
  return reader.attendee ? [reader.attendee] : [];
}

/** Seats whose holders do not see each other. */
export const isSecluded = ({ eventType }: Booking) => Boolean(eventType?.seatsPerTimeSlot) && !eventType?.seatsShowAttendees;

const knownZone = (name: string) => (isZone(name) ? name : "UTC");

const knownFormat = (hours: number | null) => (hours === 12 || hours === 24 ? hours : undefined);

function toHost({ name, email, timeZone, locale, timeFormat }: BookingHost): Recipient {
  return {
    role: "host",
    name,
    email,
    timeZone: knownZone(timeZone),
    language: languageFor(locale),
    timeFormat: knownFormat(timeFormat),
    attendee: null,
    isFormer: false,
  };
}

function toAttendee(attendee: Attendee): Recipient {
  const { name, email, timeZone, language, timeFormat, isGuest } = attendee;
  const role = isGuest ? "guest" : "attendee";
  return {
    role,
    name,
    email,
    timeZone: knownZone(timeZone),
    language: languageFor(language),
    timeFormat: knownFormat(timeFormat),
    attendee,
    isFormer: false,
  };
}
