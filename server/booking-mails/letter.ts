import type { Booking, BookingAttendee, BookingEventView } from "@/server/bookings/dto";
import { hasStarted, mayKnowPlace } from "@/server/bookings/rules/visible";
import { shownEmail } from "@/server/core/shown-email";
import { MINUTE_MS } from "@/server/core/time";
import { headerText } from "@/server/emails/addresses";
import { type MailWords, mailWords } from "@/server/emails/languages";
import type { Letter, Line } from "@/server/emails/templates/letter";
import type { Tone } from "@/server/emails/templates/look";
import { isOff, type MailKind } from "./change";
import { concernedAttendees, isOnlooker, isSecluded, keptPlace, type Recipient, visibleAttendees } from "./recipients";
import { type Answer, answersOf, bookingLinks, notesOf, placeLine, timeWords } from "./words";

/** All that one reader is told, before it becomes a letter and a calendar file: what they may not know is not in it. */
export interface Told extends Along {
  kind: MailKind;
  event: BookingEventView;
  reader: Recipient;
  t: MailWords;
  title: string;
  /** Names in the reader's words. */
  names: { host: string; attendee: string };
  place: Line | null;
  notes: string | null;
  answers: Answer[];
  links: ReturnType<typeof bookingLinks>;
}

/** What goes along with an event. */
export interface Along {
  /** All bookings of its series, where the calendar file is of the whole of it. */
  series: readonly Booking[];
  /** The dates to which the same happened at once, its own included; one alone is not a list. */
  together: readonly Booking[];
  /** What the form calls its fields, by slug. */
  labels: Readonly<Record<string, string>>;
  /** Of the schedule that the dates were made by, on whose clock they stand at a regular step. */
  scheduleZone: string | null;
}

const NOTHING: Along = { series: [], together: [], labels: {}, scheduleZone: null };

export function tell(
  event: BookingEventView,
  kind: MailKind,
  reader: Recipient,
  { series, together, labels, scheduleZone }: Along = NOTHING,
): Told {
  const { booking } = event;
  const t = mailWords(reader.language);
  const responses = readableResponses(event, reader);
  return {
    kind,
    event,
    reader,
    t,
    // the title names whoever booked first
    title: headerText(isSecluded(booking) && reader.role !== "host" ? (booking.eventType?.title ?? booking.title) : booking.title),
    names: { host: enumerate(booking.hosts, reader), attendee: attendeeNames(event, reader) || t("someone") },
    // of seats the place may be where whoever booked first lives
    place: reader.role === "host" || mayKnowPlace(booking, reader.attendee ?? undefined) ? placeLine(booking, t) : null,
    notes: notesOf(responses),
    // what was told to the host is not for guests
    answers: reader.role === "guest" ? [] : answersOf(responses, t, labels),
    links: bookingLinks(booking, reader),
    series,
    together,
    labels,
    scheduleZone,
  };
}

/** Of seats, each attendee sees their own answers, the host those of whoever came or went. */
function readableResponses(event: BookingEventView, reader: Recipient): Record<string, unknown> {
  if (!event.booking.eventType?.seatsPerTimeSlot) return event.booking.responses;
  const concerned = reader.attendee ? [reader.attendee] : concernedAttendees(event);
  return concerned.length === 1 ? ownResponses(event.booking, concerned[0]!) : {};
}

/** The answers of whoever started a seated slot are the booking's own. */
function ownResponses(booking: Booking, attendee: Pick<BookingAttendee, "email" | "responses">): Record<string, unknown> {
  if (Object.keys(attendee.responses).length) return attendee.responses;
  return hasStarted(booking, attendee) ? booking.responses : {};
}

function attendeeNames(event: BookingEventView, reader: Recipient): string {
  const concerned = concernedAttendees(event);
  const bookers = concerned.filter(({ isGuest }) => !isGuest);
  return enumerate(bookers.length ? bookers : concerned, reader);
}

/** "Ana and Bailey"; of more than three the first two and a number. */
function enumerate(people: { name: string; email: string }[], { language }: Recipient): string {
  const names = people.map(({ name, email }) => headerText(name) || email);
  const shown = names.length > 3 ? [...names.slice(0, 2), `+${names.length - 2}`] : names;
  return new Intl.ListFormat(language, { type: "conjunction" }).format(shown);
}

/** Subject and letter for one reader. */
export function bookingLetter(told: Told): { subject: string; letter: Letter } {
  const { kind, event, reader, t, title, names } = told;
  const when = timeWords(reader, event.booking.start.getTime(), event.booking.end.getTime());
  const side = reader.role === "host" ? "host" : "attendee";
  const eventType = headerText(event.booking.eventType?.title ?? title);
  const further = told.together.length - 1;
  const short = further > 0 ? t("series.when", { when: when.short, count: further }) : when.short;
  const values = { ...names, title, eventType, when: short };
  const knowsBooker = reader.role !== "guest" || isSecluded(event.booking);
  const said = hasMoved(told) ? "moved" : reader.isFormer ? "unassigned" : kind;
  const keeps = (reader.role !== "host" || reader.isFormer) && keptPlace(event, reader) !== null;
  const hearsOfOthers = said === "attendee_added" && isOnlooker(event, reader);
  const voice = hearsOfOthers ? "host" : side;
  const intro = keeps
    ? t("kept.intro")
    : said === "unassigned"
      ? t("unassigned.host.intro", values)
      : t(`${said}.${knowsBooker || hearsOfOthers ? voice : "guest"}.intro`, values);
  const { leaf, day, time, zone } = when;
  const letter: Letter = {
    language: reader.language,
    preview: `${day}, ${time} · ${zone}`,
    badge: badgeOf(told),
    heading: said === "unassigned" ? t("unassigned.host.heading", values) : t(`${said}.${voice}.heading`, values),
    paragraphs: [intro],
    meeting: { leaf, title, day, time, zone, former: formerTime(told), struck: (isOff(kind) || reader.isFormer) && !keeps },
    rows: rowsOf(told),
    actions: actionsOf(told),
    footer: [t(`footer.why.${side}`, values)],
  };
  const subject = said === "unassigned" ? t("unassigned.host.subject", values) : t(`${said}.${voice}.subject`, values);
  return { subject: headerText(subject, 250), letter };
}

/** Cancelled only because another booking took its place: a mail of its own tells of that one. */
const hasMoved = ({ event }: Told) => (event.type === "cancelled" || event.type === "seat_cancelled") && event.data.toUid !== null;

function badgeOf({ kind, reader, t }: Told): { text: string; tone: Tone } {
  const isHost = reader.role === "host";
  switch (kind) {
    case "reassigned":
      return { text: t("badge.host"), tone: "info" };
    case "created":
    case "confirmed":
    case "attendee_added":
      return { text: t("badge.confirmed"), tone: "success" };
    case "requested":
      return isHost ? { text: t("badge.action"), tone: "attention" } : { text: t("badge.pending"), tone: "attention" };
    case "rescheduled":
      return { text: t("badge.moved"), tone: "info" };
    case "location_changed":
      return { text: t("badge.place"), tone: "info" };
    case "reschedule_requested":
      return isHost ? { text: t("badge.cancelled"), tone: "error" } : { text: t("badge.action"), tone: "attention" };
    case "rejected":
      return { text: t("badge.declined"), tone: "error" };
    case "cancelled":
    case "seat_cancelled":
      return { text: t("badge.cancelled"), tone: "error" };
  }
}

function formerTime({ event, reader, t }: Told): string | undefined {
  if (event.type !== "rescheduled") return undefined;
  const { day, time } = timeWords(reader, Date.parse(event.data.fromStart), Date.parse(event.data.fromEnd));
  return t("row.former", { when: `${day}, ${time}` });
}

function rowsOf(told: Told): Letter["rows"] {
  const { t, place, notes, answers } = told;
  const one = (label: string, text: string | null | undefined) => (text ? [{ label, lines: [{ text }] }] : []);
  return [
    ...(told.together.length > 1 ? [{ label: t("row.series"), lines: told.together.map(dateLine(told)) }] : []),
    { label: t("row.who"), lines: whoLines(told) },
    ...(place ? [{ label: t("row.where"), lines: [place] }] : []),
    ...one(t("row.notes"), notes),
    ...answers.flatMap(({ label, text }) => one(label, text)),
    ...one(t("row.reason"), reasonOf(told)),
    ...one(t("row.cancelledBy"), cancelledBy(told)),
  ];
}

/** One of several dates, on the reader's clock. */
const dateLine =
  ({ reader }: Told) =>
  ({ start, end }: Booking): Line => {
    const { day, time } = timeWords(reader, start.getTime(), end.getTime());
    return { text: `${day}, ${time}` };
  };

/** Hosts first. A host's address is kept back where the event type hides it; phone numbers are for hosts. */
export function whoLines({ event, reader, t }: Told): Line[] {
  const isHost = reader.role === "host";
  const hidesHosts = event.booking.eventType?.hideOrganizerEmail && !isHost;
  const note = (...parts: (string | null | false | undefined)[]) => parts.filter(Boolean).join(" · ");
  const hosts = event.booking.hosts.map(({ name, email }) => ({
    text: headerText(name),
    note: note(t("role.host"), !hidesHosts && shownEmail(email)),
  }));
  const attendees = visibleAttendees(event.booking, reader).map(({ name, email, isGuest, phoneNumber }) => {
    const isNamed = headerText(name) !== "" && name !== email;
    const shown = isNamed ? headerText(name) : shownEmail(email);
    return { text: shown, note: note(isGuest && t("role.guest"), isNamed && shownEmail(email), isHost && phoneNumber) };
  });
  return [...hosts, ...attendees];
}

function reasonOf({ kind, event }: Told): string | null {
  const { booking } = event;
  const told = "reason" in event.data ? event.data.reason?.trim() : undefined;
  if (kind === "cancelled" || kind === "seat_cancelled") return told || (kind === "cancelled" ? booking.cancellationReason : null);
  if (kind === "rejected") return told || booking.rejectionReason;
  if (kind === "rescheduled" || kind === "requested") return told || booking.reschedulingReason;
  return kind === "reschedule_requested" ? told || booking.reschedulingReason || booking.cancellationReason : null;
}

/** A name, where the address is of somebody whom the reader knows; the bare address is for hosts. */
function cancelledBy({ kind, event, reader }: Told): string | null {
  if (kind !== "cancelled") return null;
  const email = event.booking.cancelledByEmail;
  if (!email) return null;
  const known = [...event.booking.hosts, ...visibleAttendees(event.booking, reader)].find(
    (person) => person.email.toLowerCase() === email.toLowerCase(),
  );
  return known ? headerText(known.name) : reader.role === "host" ? shownEmail(email) : null;
}

/**
 * What a mail offers an attendee: what the event type lets bookers do, seen from the moment of the event; nothing to guests, who take part
 * at somebody else's invitation.
 */
export function mayChange({ event, reader }: Told): { reschedule: boolean; cancel: boolean } {
  const { eventType, start } = event.booking;
  const { disabled, minutesBefore } = eventType?.disableRescheduling ?? {};
  const isLate = minutesBefore !== undefined && start.getTime() - event.at.getTime() < minutesBefore * MINUTE_MS;
  const isBooker = reader.role === "attendee";
  return { reschedule: isBooker && !disabled && !isLate, cancel: isBooker && !eventType?.disableCancelling?.disabled };
}

function actionsOf(told: Told): Letter["actions"] {
  const { kind, reader, t, links } = told;
  const isHost = reader.role === "host";
  const view = { label: t("action.view"), url: links.view };
  const may = mayChange(told);
  const cancelling = may.cancel ? [{ label: t("action.cancel"), url: links.cancel }] : [];
  if (reader.isFormer) return [];
  const bookAgain = links.bookAgain && !hasMoved(told) ? [{ label: t("action.bookAgain"), url: links.bookAgain }] : [];
  switch (kind) {
    case "requested":
      return isHost
        ? [
            { label: t("action.confirm"), url: links.confirm },
            { label: t("action.decline"), url: links.decline },
          ]
        : [view, ...cancelling];
    case "reschedule_requested":
      return isHost || reader.role === "guest" ? [view] : [{ label: t("action.chooseTime"), url: links.reschedule }];
    case "cancelled":
    case "rejected":
    case "seat_cancelled":
      return isHost ? [view] : bookAgain;
    default:
      return isHost ? [view] : [view, ...(may.reschedule ? [{ label: t("action.reschedule"), url: links.reschedule }] : []), ...cancelling];
  }
}
