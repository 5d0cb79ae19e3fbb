import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createEventType } from "@/server/event-types/create";
import { testSuite } from "@/server/testing/database";
import { addAttendee } from "./add-attendee";
import { addGuests } from "./add-guests";
import { cancelBooking } from "./cancel";
import { confirmBooking } from "./confirm";
import { createBooking } from "./create";
import { declineBooking } from "./decline";
import { requestReschedule } from "./request-reschedule";
import { rescheduleBooking } from "./reschedule";

// Random sequences of verbs on three event types of one host. Whatever happens, in whatever order: a verb is done whole or refused with a
// sentence, and the invariants below hold after each.

const suite = testSuite();
const SEATS = 2;
const PER_DAY = 2;

let asHost: Ctx;
let types: number[];

beforeAll(async () => {
  const host = await suite.user();
  asHost = suite.ctx(host.actor);
  const make = async (slug: string, more: object) =>
    (await createEventType(asHost, { title: slug, slug, lengthInMinutes: 60, slotInterval: 30, ...more })).id;
  types = [
    await make("seated", { seats: { seatsPerTimeSlot: SEATS, showAttendeeInfo: false, showAvailabilityCount: true } }),
    await make("limited", { bookingLimitsCount: { day: PER_DAY }, afterEventBuffer: 30 }),
    await make("asking", { confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: false } }),
  ];
});

const person = (n: number) => ({ name: `Person ${n}`, email: `person${n}@example.com`, timeZone: "Europe/Paris" });
/** Six starts on one day, half an hour apart, for hours of length: most of them stand in each other's way. */
const startOf = (slot: number) => new Date(Date.UTC(2026, 4, 11, 9, 30 * slot));

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom("book", "book", "book", "move", "move", "cancel", "ask", "confirm", "decline", "attendee", "guests"),
    type: fc.nat(2),
    /** Which of the bookings there are. */
    which: fc.nat(20),
    slot: fc.nat(5),
    who: fc.nat(6),
    byHost: fc.boolean(),
    ofSeat: fc.boolean(),
  }),
  { minLength: 8, maxLength: 16 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

async function take({ verb, type, which, slot, who, byHost, ofSeat }: Step): Promise<void> {
  const ctx = byHost ? asHost : suite.ctx();
  if (verb === "book") {
    await createBooking(ctx, { eventTypeId: types[type]!, start: startOf(slot), attendee: person(who) });
    return;
  }
  const bookings = await suite.database.prisma.booking.findMany({
    select: { uid: true, attendees: { select: { seatUid: true } } },
    orderBy: { id: "asc" },
  });
  if (!bookings.length) return;
  const { uid, attendees } = bookings[which % bookings.length]!;
  const seatUid = (ofSeat && attendees[who % Math.max(1, attendees.length)]?.seatUid) || undefined;
  switch (verb) {
    case "move":
      await rescheduleBooking(ctx, { uid, start: startOf(slot), seatUid });
      return;
    case "cancel":
      await cancelBooking(ctx, { uid, seatUid });
      return;
    case "ask":
      await requestReschedule(asHost, { uid });
      return;
    case "confirm":
      await confirmBooking(asHost, { uid });
      return;
    case "decline":
      await declineBooking(asHost, { uid });
      return;
    case "attendee":
      await addAttendee(asHost, { uid, ...person(who) });
      return;
    case "guests":
      await addGuests(asHost, { uid, guests: [{ email: `guest${who}@example.com` }] });
  }
}

interface Seen {
  statuses: Map<string, string>;
  sequences: Map<string, number>;
}

const NEXT: Record<string, string[]> = {
  pending: ["pending", "accepted", "rejected", "cancelled"],
  accepted: ["accepted", "cancelled"],
  cancelled: ["cancelled"],
  rejected: ["rejected"],
};

async function requireInvariants(seen: Seen): Promise<void> {
  const { prisma } = suite.database;
  const overlaps = await prisma.$queryRaw<unknown[]>`
    SELECT a."bookingId", b."bookingId" FROM "BookingHost" a
    JOIN "BookingHost" b ON a."userId" = b."userId" AND a."bookingId" < b."bookingId" AND a.blocking AND b.blocking
      AND a."occupiedFrom" < b."occupiedUntil" AND b."occupiedFrom" < a."occupiedUntil"`;
  expect(overlaps).toEqual([]);

  const bookings = await prisma.booking.findMany({
    select: {
      uid: true,
      status: true,
      eventTypeId: true,
      icsUid: true,
      icsSequence: true,
      rescheduledToUid: true,
      hosts: { select: { blocking: true } },
      attendees: { select: { isGuest: true, seatUid: true } },
    },
    orderBy: { id: "asc" },
  });
  const uids = new Set(bookings.map((booking) => booking.uid));
  const newest = new Map<string, number>();
  for (const { uid, status, eventTypeId, icsUid, icsSequence, rescheduledToUid, hosts, attendees } of bookings) {
    const isOpen = status === "accepted" || status === "pending";
    expect(NEXT[seen.statuses.get(uid) ?? status]).toContain(status);
    seen.statuses.set(uid, status);
    newest.set(icsUid, icsSequence);
    expect(hosts).toHaveLength(1);
    expect(hosts[0]!.blocking).toBe(status === "accepted");
    if (rescheduledToUid) expect({ status, exists: uids.has(rescheduledToUid) }).toEqual({ status: "cancelled", exists: true });
    if (isOpen) expect(attendees.length).toBeGreaterThan(0);
    if (isOpen && eventTypeId === types[0]) {
      expect(attendees.length).toBeLessThanOrEqual(SEATS);
      expect(attendees.every((attendee) => attendee.seatUid && !attendee.isGuest)).toBe(true);
    }
  }
  const limited = bookings.filter((booking) => booking.eventTypeId === types[1] && booking.status === "accepted");
  expect(limited.length).toBeLessThanOrEqual(PER_DAY);
  for (const [icsUid, sequence] of newest) {
    expect(sequence).toBeGreaterThanOrEqual(seen.sequences.get(icsUid) ?? 0);
    seen.sequences.set(icsUid, sequence);
  }
}

it("keeps the invariants through any sequence of verbs", { timeout: 300_000 }, async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await suite.database.prisma.booking.deleteMany();
      const seen: Seen = { statuses: new Map(), sequences: new Map() };
      for (const step of sequence) {
        const refused = await take(step).then(
          () => null,
          (error: unknown) => error,
        );
        if (refused && !AppError.is(refused)) throw refused;
        if (!refused) done.set(step.verb, (done.get(step.verb) ?? 0) + 1);
        await requireInvariants(seen);
      }
    }),
    { numRuns: 12, seed: 20260506 },
  );
  // the test means something only where most verbs got through
  for (const verb of ["book", "move", "cancel", "ask", "confirm", "attendee", "guests"]) expect(done.get(verb), verb).toBeGreaterThan(0);
});
