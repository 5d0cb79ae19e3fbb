import ICAL from "ical.js";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import { bookingEventJob } from "@/server/bookings/jobs";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { createEventType } from "@/server/event-types/create";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";

/** The booking verbs, their events, the mail job and the outbox in one: what each writes is what the next reads. */
const suite = testSuite();
let host: TestUser;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey", timeZone: "Europe/Dublin" });
});
beforeEach(async () => {
  await suite.runJobs();
  await suite.database.prisma.outboxMail.deleteMany();
});

const booker = suite.ctx.bind(suite, undefined);
const eventType = (slug: string, more: object = {}) =>
  createEventType(suite.ctx(host.actor), { title: "Intro call", slug, lengthInMinutes: 30, ...more });
const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, timeZone: "America/New_York", language: "en" });

interface Kept {
  to: string;
  subject: string;
  all: string;
  method: unknown;
  sequence: unknown;
  uid: unknown;
}

/** The mails since the last call, by recipient. */
async function newMail(): Promise<Kept[]> {
  await suite.runJobs();
  const rows = (await keptMails(suite)).sort((a, b) => (a.to < b.to ? -1 : 1));
  await suite.database.prisma.outboxMail.deleteMany();
  return rows.map(({ to, subject, text, html, calendar }) => {
    const file = calendar ? new ICAL.Component(ICAL.parse(calendar)) : null;
    const event = file?.getFirstSubcomponent("vevent");
    const [method, sequence, uid] = [
      file?.getFirstPropertyValue("method"),
      event?.getFirstPropertyValue("sequence"),
      event?.getFirstPropertyValue("uid"),
    ];
    return { to, subject: subject.split(":")[0]!, all: `${subject}${text}${html}${calendar}`, method, sequence, uid };
  });
}

const facts = (mails: Kept[]) => mails.map(({ to, subject, method, sequence }) => [to, subject, method, sequence]);
const [ANA, BAILEY, BO] = ['"Ana" <ana@example.org>', '"Bailey" <bailey@example.com>', '"Bo" <bo@example.org>'];

describe("from booking to cancellation", () => {
  test("every calendar follows, with one uid and a rising sequence", async () => {
    const { id } = await eventType("intro");
    const [booking] = await createBooking(booker(), {
      eventTypeId: id,
      start: new Date("2026-05-20T13:00:00Z"),
      attendee: person("Ana"),
      guests: ["guest@example.net"],
    });
    const created = await newMail();
    expect(facts(created)).toEqual([
      [ANA, "Confirmed", "REQUEST", 0],
      [BAILEY, "New booking", "REQUEST", 0],
      ["guest@example.net", "Confirmed", "REQUEST", 0],
    ]);

    const moved = await rescheduleBooking(booker(), { uid: booking!.uid, start: new Date("2026-05-21T13:00:00Z"), reason: "Train strike" });
    const told = await newMail();
    expect(facts(told)).toEqual([
      [ANA, "New time", "REQUEST", 1],
      [BAILEY, "New time", "REQUEST", 1],
      ["guest@example.net", "New time", "REQUEST", 1],
    ]);
    expect(told[0]!.all).toContain("Formerly Wednesday, May 20, 2026");
    expect(told[0]!.all).toContain("Train strike");

    await cancelBooking(suite.ctx(host.actor), { uid: moved.uid, reason: "Ill" });
    const cancelled = await newMail();
    expect(facts(cancelled)).toEqual([
      [ANA, "Cancelled", "CANCEL", 2],
      [BAILEY, "Cancelled", "CANCEL", 2],
      ["guest@example.net", "Cancelled", "CANCEL", 2],
    ]);
    expect(cancelled[0]!.all).toContain("Cancelled by:\n  Bailey");
    expect(new Set([...created, ...told, ...cancelled].map(({ uid }) => uid)).size).toBe(1);
  });
});

describe("a series of which something changes before its mail is written", () => {
  const weekly = (slug: string, more: object = {}) =>
    eventType(slug, { recurrence: { interval: 1, occurrences: 3, frequency: "weekly" }, ...more });
  const bookWeekly = async (slug: string, at: string, more: object = {}) =>
    createBooking(booker(), { eventTypeId: (await weekly(slug, more)).id, start: new Date(at), attendee: person("Ana") });
  const days = /(Wednesday|Thursday), May \d+/g;
  /** The days that a mail lists. */
  const listed = ({ all }: Kept) => (all.split("All dates:\n")[1]?.split("\n\n")[0] ?? "").match(days);

  test("tells of the dates that are left when the first is cancelled", async () => {
    const [first] = await bookWeekly("early", "2026-05-13T08:00:00Z");
    await cancelBooking(booker(), { uid: first!.uid });
    const mails = await newMail();
    expect(facts(mails).toSorted()).toEqual([
      [ANA, "Cancelled", "REQUEST", 1],
      [ANA, "Confirmed", "REQUEST", 1],
      [BAILEY, "Cancelled", "REQUEST", 1],
      [BAILEY, "New booking", "REQUEST", 1],
    ]);
    const confirmed = mails.find(({ to, subject }) => to === ANA && subject === "Confirmed")!;
    expect(listed(confirmed)).toEqual(["Wednesday, May 20", "Wednesday, May 27"]);
  });

  test("does not list a later date that is cancelled", async () => {
    const [, , last] = await bookWeekly("late", "2026-05-13T09:00:00Z");
    await cancelBooking(booker(), { uid: last!.uid });
    const confirmed = (await newMail()).find(({ to, subject }) => to === ANA && subject === "Confirmed")!;
    expect(listed(confirmed)).toEqual(["Wednesday, May 13", "Wednesday, May 20"]);
  });

  test("tells of the others when the first is moved", async () => {
    const [first] = await bookWeekly("moved", "2026-05-13T10:00:00Z");
    await rescheduleBooking(booker(), { uid: first!.uid, start: new Date("2026-05-14T10:00:00Z") });
    const mails = (await newMail()).filter(({ to }) => to === ANA);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(["Confirmed", "New time"]);
    expect(listed(mails.find(({ subject }) => subject === "Confirmed")!)).toEqual(["Wednesday, May 20", "Wednesday, May 27"]);
  });

  test("asks the host about the others when the first is confirmed", async () => {
    const confirmationPolicy = { type: "always", blockUnconfirmedBookingsInBooker: true };
    const [first] = await bookWeekly("asked", "2026-05-13T11:00:00Z", { confirmationPolicy });
    await confirmBooking(suite.ctx(host.actor), { uid: first!.uid });
    const mails = (await newMail()).filter(({ to }) => to === BAILEY);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(["Confirm or decline", "Confirmed"]);
    expect(listed(mails.find(({ subject }) => subject === "Confirm or decline")!)).toEqual(["Wednesday, May 20", "Wednesday, May 27"]);
  });

  test("is told of once, though the job of its first date runs again when that is cancelled", async () => {
    const [first] = await bookWeekly("between", "2026-05-13T12:00:00Z");
    const worker = suite.ctx({ type: "system", name: "worker" });
    const told = await worker.db.bookingEvent.findFirstOrThrow({ where: { bookingId: first!.id }, select: { id: true } });
    await bookingEventJob.run(worker, { eventId: told.id });
    await cancelBooking(booker(), { uid: first!.uid });
    const subjects = (await newMail()).filter(({ to }) => to === ANA).map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual(["Cancelled", "Confirmed"]);
  });
});

describe("with seats that do not see each other", () => {
  test("nobody learns of the others, from the first seat to the last", async () => {
    const { id } = await eventType("class", { seats: { seatsPerTimeSlot: 5, showAttendeeInfo: false, showAvailabilityCount: true } });
    const start = new Date("2026-05-20T15:00:00Z");
    const [first] = await createBooking(booker(), { eventTypeId: id, start, attendee: person("Ana"), responses: { notes: "From Ana" } });
    await newMail();
    const [second] = await createBooking(booker(), { eventTypeId: id, start, attendee: person("Bo"), responses: { notes: "From Bo" } });
    expect(second!.uid).toBe(first!.uid);

    const joined = await newMail();
    expect(facts(joined)).toEqual([
      [BAILEY, "New attendee", "REQUEST", 1],
      [BO, "Confirmed", "REQUEST", 1],
    ]);
    expect(joined[1]!.all).toContain("From Bo");
    expect(joined[1]!.all).not.toMatch(/\bAna\b|ana@/);

    const { seatUid } = second!.attendees.find(({ email }) => email === "bo@example.org")!;
    await cancelBooking(booker(), { uid: first!.uid, seatUid: seatUid! });
    const left = await newMail();
    expect(facts(left)).toEqual([
      [BAILEY, "Place cancelled", "REQUEST", 2],
      [BO, "Cancelled", "CANCEL", 2],
    ]);
    expect(left[1]!.all).not.toMatch(/\bAna\b|ana@/);
  });
});
