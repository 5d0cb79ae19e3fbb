import type { Bookable } from "@/server/availability/bookable.queries";
import { type DecidedStart, decideStart } from "@/server/availability/decide-start";
import { readBusyElsewhere } from "@/server/availability/elsewhere.queries";
import type { Force } from "@/server/availability/rules/force";
import type { ExternalBusy } from "@/server/calendars/dto";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { newUid } from "@/server/core/ids";
import { lockHosts } from "@/server/core/locks";
import { MINUTE_MS } from "@/server/core/time";
import { requireZone } from "@/server/core/zone-input";
import type { EventType } from "@/server/event-types/dto";
import { groupTitle } from "@/server/i18n/group-title";
import { requireOpen } from "@/server/private-links/require-open";
import { countPrivateLinkUse } from "@/server/private-links/use";
import { isHostOf, requireBookingById, requireMayBook } from "./access";
import type { Booking } from "./dto";
import { bookingEvents } from "./events";
import { findGroupOffer, findOffer, offeredLength } from "./offer.queries";
import { type Answers, readAnswers } from "./rules/answers";
import { needsConfirmation } from "./rules/confirmation";
import { chooseLocation, locationName } from "./rules/location";
import { requireFewGuests } from "./rules/mail-budget";
import { occurrenceStarts } from "./rules/occurrences";
import { bookingTitle } from "./rules/title";
import { type BookingLocation, CreateBookingInput } from "./schemas";
import { insertBooking, type NewAttendee } from "./steps/insert";
import { leadToExisting } from "./steps/lead-to-existing";
import { letGoOfHolds } from "./steps/let-go-of-holds";
import { requireProven } from "./steps/require-proven";
import { spendMails } from "./steps/spend-mails";

type Input = ReturnType<typeof CreateBookingInput.parse>;

const DAY_MINUTES = 1440;

/** All that is settled before the time is decided. */
interface Draft {
  eventType: EventType;
  bookable: Bookable;
  input: Input;
  answers: Answers;
  location: BookingLocation | null;
  lengthMinutes: number;
  starts: number[];
  /** Of the hosts' calendars elsewhere, asked before the transaction opens. */
  elsewhere: ExternalBusy;
}

/**
 * Books one start of an event type, or every occurrence of a recurring one: all of them or none. Each start is decided again under the
 * hosts' locks by the function that offered it (scheduling rules 18 and 19). Returns the bookings by start. Throws `not_found` for an
 * unknown event type or private link, `unauthenticated` and `forbidden` where only its own people may book, `invalid_input` for answers and
 * times that can never work, `conflict` when the time has gone.
 */
export async function createBooking(ctx: Ctx, input: CreateBookingInput): Promise<Booking[]> {
  const draft = await prepare(ctx, CreateBookingInput.parse(input));
  const { bookable, eventType } = draft;
  const series = draft.starts.length > 1 || eventType.recurrence ? newUid() : null;
  const userIds = bookable.hosts.map((host) => host.userId);
  return inTransaction(ctx, async (tx, ending) => {
    // the connection answers in order: what is read next is sent behind the locks, and read when they are held
    const [, bookings] = await Promise.all([lockHosts(tx, userIds, bookable.eventTypeId), bookStarts(tx, draft, series, ending)]);
    return bookings;
  }).catch((error: unknown) =>
    leadToExisting(ctx, error, { eventType, email: draft.answers.email, code: draft.input.emailVerificationCode }),
  );
}

async function bookStarts(tx: Ctx, draft: Draft, series: string | null, ending: Ctx): Promise<Booking[]> {
  await requireAllowed(tx, draft);
  const { starts, input, bookable } = draft;
  if (input.holder) await letGoOfHolds(tx, input.holder, bookable.eventTypeId);
  const bookings: Booking[] = [];
  for (const start of starts) {
    const isLast = bookings.length === starts.length - 1 && !input.reservationUid;
    bookings.push(await bookStart(tx, draft, start, series, isLast ? ending : tx));
  }
  if (input.reservationUid) await tx.db.slotReservation.deleteMany({ where: { uid: input.reservationUid } });
  return bookings;
}

/**
 * What a booking needs beside a free time: the address proven where it has to be, room for its mails, a use of the private link it came
 * through.
 */
async function requireAllowed(tx: Ctx, { eventType, answers, input }: Draft): Promise<void> {
  const { emailVerificationCode: code, privateLinkId } = input;
  await requireProven(tx, eventType, answers.email, code);
  if (privateLinkId) await countPrivateLinkUse(tx, { linkId: privateLinkId, eventTypeId: eventType.id });
  const { email, phoneNumber, guests } = answers;
  if (!isHostOf(tx, eventType)) await spendMails(tx, { booker: email || (phoneNumber ?? ""), to: [email, ...guests].filter(Boolean) });
}

async function prepare(ctx: Ctx, input: Input): Promise<Draft> {
  const offer = await findAsked(ctx, input);
  if (!offer) throw new AppError("not_found", "There is no such event type. Check eventTypeId, or eventTypeSlug with username.");
  const { eventType, bookable } = offer;
  await requireOpen(ctx, bookable, input);
  requireMayBook(ctx, eventType);
  requireZone(input.attendee.timeZone, "attendee.timeZone");
  const answers = readAnswers(eventType, input);
  requireFewGuests(answers.guests, ctx.actor.type !== "booker");
  const first = input.start.getTime();
  const lengthMinutes = offeredLength(bookable, input.lengthInMinutes);
  const starts = eventType.recurrence
    ? occurrenceStarts(first, eventType.recurrence, occurrenceCount(eventType, input), eventType.timeZone)
    : [first];
  const end = starts.at(-1)! + lengthMinutes * MINUTE_MS;
  return {
    eventType,
    bookable,
    input,
    answers,
    location: chooseLocation(eventType.locations, input.location),
    lengthMinutes,
    starts,
    elsewhere: await readBusyElsewhere(ctx, bookable, { start: first, end, lengthMinutes }),
  };
}

function findAsked(ctx: Ctx, input: Input) {
  const { eventTypeId, eventTypeSlug, usernames, lengthInMinutes } = input;
  if (eventTypeId || eventTypeSlug || !usernames) return findOffer(ctx, eventTypeKey(input));
  if (new Set(usernames.map((name) => name.toLowerCase())).size < 2) throw fieldError("usernames", "Send at least two usernames.");
  if (lengthInMinutes && lengthInMinutes > DAY_MINUTES) throw fieldError("lengthInMinutes", "Use at most 1440 minutes.");
  return findGroupOffer(ctx, usernames, lengthInMinutes);
}

function eventTypeKey({ eventTypeId, eventTypeSlug, username, teamSlug }: Input) {
  if (eventTypeId) return { id: eventTypeId };
  if (eventTypeSlug && username) return { slug: eventTypeSlug, username };
  if (eventTypeSlug && teamSlug) return { slug: eventTypeSlug, teamSlug };
  throw new AppError("invalid_input", "Say which event type to book: send eventTypeId, or eventTypeSlug with username or teamSlug.");
}

function occurrenceCount({ recurrence }: EventType, { recurrenceCount }: Input): number {
  const most = recurrence!.occurrences;
  if (recurrenceCount && recurrenceCount > most)
    throw fieldError("recurrenceCount", `This event type recurs at most ${most} times. Choose fewer.`);
  return recurrenceCount ?? most;
}

/**
 * Decides one start and writes its booking. `writing` is what writes it: for the last start the transaction ends with that statement, and
 * the commit travels with it.
 */
async function bookStart(tx: Ctx, draft: Draft, start: number, recurringBookingUid: string | null, writing: Ctx): Promise<Booking> {
  const { eventType, bookable, input, answers, location } = draft;
  const { attendee, reservationUid, holder } = input;
  const decided = await decideStart(tx, bookable, start, draft.lengthMinutes, {
    heldReservationUid: reservationUid,
    holder,
    bookerEmail: answers.email,
    bookerPhone: answers.phoneNumber,
    elsewhere: draft.elsewhere,
    force: forceOf(tx, draft),
  });
  const booker: NewAttendee = {
    name: answers.name,
    email: answers.email,
    timeZone: attendee.timeZone,
    language: attendee.language,
    timeFormat: attendee.timeFormat ?? null,
    phoneNumber: answers.phoneNumber,
    ...(eventType.seats && { seatUid: newUid(), responses: answers.responses as object, metadata: input.metadata ?? {} }),
  };
  if (decided.joins) return takeSeat(tx, decided.joins.bookingId, booker);

  const asksFirst = needsConfirmation(eventType.confirmationPolicy, tx.now.getTime(), start);
  const isPending = asksFirst && !confirmsAtOnce(tx, input, decided);
  const uid = newUid();
  return insertBooking(writing, decided, {
    uid,
    status: isPending ? "pending" : "accepted",
    title: titleOf(draft, decided.hostIds[0]!),
    description: answers.notes,
    eventTypeId: bookable.eventTypeId,
    buffers: { before: eventType.beforeEventBuffer, after: eventType.afterEventBuffer },
    blocking: !isPending || bookable.unconfirmedBlock,
    location,
    responses: answers.responses,
    metadata: input.metadata ?? {},
    locale: attendee.language,
    recurringBookingUid,
    icsUid: `${uid}@kairos`,
    attendees: [
      booker,
      ...answers.guests.map((email) => ({ name: email, email, timeZone: attendee.timeZone, language: attendee.language, isGuest: true })),
    ],
    event: { type: isPending ? "requested" : "created", data: saidOf(decided, asksFirst && !isPending) },
  });
}

/**
 * A host, signed in or by their own key, may book against their own conflicts and outside their own hours by saying so; what anybody
 * else says of it is ignored.
 */
function forceOf({ actor }: Ctx, { bookable, input }: Draft): Force | null {
  const { allowConflicts: conflicts = false, allowBookingOutOfBounds: bounds = false } = input;
  if ((actor.type !== "user" && actor.type !== "apiKey") || (!conflicts && !bounds)) return null;
  return bookable.hosts.some((host) => host.userId === actor.userId) ? { userId: actor.userId, conflicts, bounds } : null;
}

/** The policy holds for everybody; in the dashboard a host may give their word in the same step. */
const confirmsAtOnce = ({ actor }: Ctx, { confirm }: Input, { hostIds }: DecidedStart) =>
  confirm === true && actor.type === "user" && hostIds.includes(actor.userId);

/** What the timeline is told of a beginning that is not the usual one. */
function saidOf({ forced }: DecidedStart, confirmedAtOnce: boolean) {
  return {
    ...(forced && { forced: { conflicts: forced.conflicts, outOfBounds: forced.bounds } }),
    ...(confirmedAtOnce && { confirmedAtOnce }),
  };
}

/** A further attendee of a started seated slot. */
async function takeSeat(tx: Ctx, bookingId: number, booker: NewAttendee): Promise<Booking> {
  await tx.db.attendee.create({
    data: { ...booker, bookingId, createdAt: tx.now },
    select: { id: true },
  });
  await tx.db.booking.update({ where: { id: bookingId }, data: { icsSequence: { increment: 1 } }, select: { id: true } });
  const { name, email, timeZone, language, seatUid = null } = booker;
  await recordEvent(tx, {
    of: bookingEvents.of(bookingId),
    type: "attendee_added",
    data: { email, seatUid, attendee: { name, email, timeZone, language } },
  });
  return requireBookingById(tx, bookingId);
}

function titleOf({ eventType, bookable, answers, location, lengthMinutes, input }: Draft, organizerId: number): string {
  if (bookable.eventTypeId === null && !answers.title)
    return groupTitle([...eventType.hosts.map(({ name, username }) => name ?? username ?? ""), answers.name], input.attendee.language);
  const organizer = eventType.hosts.find((host) => host.userId === organizerId);
  return bookingTitle({
    customName: eventType.customName,
    eventTypeTitle: answers.title || eventType.title,
    organizer: organizer?.name ?? organizer?.username ?? eventType.team?.name ?? "the host",
    scheduler: answers.name,
    location: locationName(location),
    durationMinutes: lengthMinutes,
    responses: answers.responses,
  });
}
