import ICAL from "ical.js";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addGuests } from "@/server/bookings/add-guests";
import { cancelBooking } from "@/server/bookings/cancel";
import { confirmBooking } from "@/server/bookings/confirm";
import { createBooking } from "@/server/bookings/create";
import type { Booking } from "@/server/bookings/dto";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { readPayload } from "@/server/core/jobs";
import { mailJob } from "@/server/emails/send";
import { createEventType } from "@/server/event-types/create";
import { bookingEventJob } from "@/server/jobs/consumers";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import { NOW, type TestUser } from "@/server/testing/suite";

/** The booking verbs, their events, the mail job and the outbox in one: what each writes is what the next reads. */
const suite = testSuite();
let host: TestUser;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey", timeZone: "Europe/Dublin" });
});
beforeEach(async () => {
  suite.now = NOW;
  await suite.runJobs();
  await suite.database.prisma.outboxMail.deleteMany();
});

const booker = suite.ctx.bind(suite, undefined);
const eventType = (slug: string, more: object = {}) =>
  createEventType(suite.ctx(host.actor), { title: "Intro call", slug, lengthInMinutes: 30, ...more });
const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, timeZone: "America/New_York", language: "en" });

const later = (seconds: number) => {
  suite.now = new Date(suite.now.getTime() + seconds * 1000);
};

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

    later(60);
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

describe("the guests of a booking", () => {
  const GUEST = "guest@example.net";
  let made: Booking;
  let id: number;
  let hour = 8;
  beforeAll(async () => {
    ({ id } = await eventType("guests"));
  });
  beforeEach(async () => {
    const start = new Date(Date.UTC(2026, 5, 2, hour++));
    [made] = (await createBooking(booker(), { eventTypeId: id, start, attendee: person("Ana"), guests: [GUEST] })) as [Booking];
  });
  const asHost = () => suite.ctx(host.actor);
  const toGuests = async () => facts(await newMail()).filter(([to]) => to === GUEST || to === "late@example.net");
  const tomorrow = () => new Date(made.start.getTime() + 86_400_000);

  test("hear of nothing that lived for less than a minute", async () => {
    later(59);
    await cancelBooking(booker(), { uid: made.uid });
    expect(await toGuests()).toEqual([]);
  });

  test("nor of one that was moved and called off within the minute", async () => {
    later(30);
    const moved = await rescheduleBooking(booker(), { uid: made.uid, start: tomorrow() });
    later(29);
    await cancelBooking(booker(), { uid: moved.uid });
    expect(await toGuests()).toEqual([]);
  });

  test("hear of the end of one that they know, however young its last move is", async () => {
    expect(await toGuests()).toEqual([[GUEST, "Confirmed", "REQUEST", 0]]);
    later(60);
    const moved = await rescheduleBooking(booker(), { uid: made.uid, start: tomorrow() });
    later(5);
    await cancelBooking(booker(), { uid: moved.uid });
    expect(await toGuests()).toEqual([[GUEST, "Cancelled", "CANCEL", 2]]);
  });

  test("hear of one that was moved at once as of a new one", async () => {
    await rescheduleBooking(booker(), { uid: made.uid, start: tomorrow() });
    expect(await toGuests()).toEqual([[GUEST, "Confirmed", "REQUEST", 1]]);
  });

  test("wait for their mail, which others do not", async () => {
    const worker = suite.ctx({ type: "system", name: "worker" });
    const sent: { name: string }[] = [];
    const jobs = {
      send: async (_: unknown, name: string, payload: object, options: object = {}) =>
        void sent.push({ name, ...(name === mailJob.name ? readPayload(mailJob, payload) : payload), ...options }),
      sendAll: async () => {},
    };
    const { id: eventId } = await worker.db.bookingEvent.findFirstOrThrow({ where: { bookingId: made.id }, select: { id: true } });
    await bookingEventJob.run({ ...worker, jobs }, { eventId });
    const startAfter = new Date(NOW.getTime() + 60_000);
    expect(sent.filter(({ name }) => name !== "meeting-webhooks")).toMatchObject([
      { name: "mail", to: "bailey@example.com" },
      { name: "mail", to: "ana@example.org" },
      { name: "booking-events", eventId, consumer: "guestMail", startAfter },
    ]);
    sent.length = 0;
    await bookingEventJob.run({ ...worker, jobs }, { eventId, consumer: "guestMail" });
    expect(sent).toMatchObject([{ name: "mail", to: GUEST }]);
  });

  test("are told once when they are added before the first mail is written", async () => {
    later(1);
    await addGuests(asHost(), { uid: made.uid, guests: [{ email: "late@example.net" }] });
    expect((await toGuests()).toSorted()).toEqual([
      [GUEST, "Confirmed", "REQUEST", 1],
      ["late@example.net", "Confirmed", "REQUEST", 1],
    ]);
  });

  test("are told once when they are added to a request that is confirmed before the mail is written", async () => {
    const confirmationPolicy = { type: "always" as const, blockUnconfirmedBookingsInBooker: true };
    const asking = await eventType("guests-asked", { confirmationPolicy });
    const start = new Date("2026-05-25T13:00:00Z");
    const [asked] = await createBooking(booker(), { eventTypeId: asking.id, start, attendee: person("Ana") });
    await addGuests(asHost(), { uid: asked!.uid, guests: [{ email: "late@example.net" }] });
    await confirmBooking(asHost(), { uid: asked!.uid });
    expect(await toGuests()).toEqual([
      [GUEST, "Confirmed", "REQUEST", 0],
      ["late@example.net", "Confirmed", "REQUEST", 2],
    ]);
  });

  test("who are added and lose the booking within a minute hear nothing, those who knew it do", async () => {
    await newMail();
    later(600);
    await addGuests(asHost(), { uid: made.uid, guests: [{ email: "late@example.net" }] });
    later(59);
    await cancelBooking(asHost(), { uid: made.uid });
    expect(await toGuests()).toEqual([[GUEST, "Cancelled", "CANCEL", 2]]);
  });
});

test("a series is a rule on the clock of its schedule, where the host's profile is in another zone", async () => {
  const away = await suite.user({ timeZone: "America/New_York" });
  await suite.database.prisma.user.update({ where: { id: away.id }, data: { timeZone: "Asia/Tokyo" } });
  const weekly = { recurrence: { interval: 1, occurrences: 4, frequency: "weekly" as const } };
  const { id } = await createEventType(suite.ctx(away.actor), { title: "Weekly", slug: "weekly", lengthInMinutes: 30, ...weekly });
  suite.now = new Date("2026-10-01T08:00:00Z");
  const attendee = { ...person("Ana"), timeZone: "Asia/Dubai" };
  await createBooking(booker(), { eventTypeId: id, start: new Date("2026-10-21T14:00:00Z"), attendee });
  const mails = await newMail();
  expect(mails.map(({ all }) => /RRULE:\S+/.exec(all)?.[0])).toEqual(mails.map(() => "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=4"));
  expect(mails).toHaveLength(2);
});

describe("a series of which something changes before its mail is written", () => {
  const weekly = (slug: string, more: object = {}) =>
    eventType(slug, { recurrence: { interval: 1, occurrences: 3, frequency: "weekly" }, ...more });
  const bookWeekly = async (slug: string, at: string, more: object = {}) =>
    createBooking(booker(), { eventTypeId: (await weekly(slug, more)).id, start: new Date(at), attendee: person("Ana") });
  const days = /(Wednesday|Thursday), (May \d+|\d+ May)/g;
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
    expect(listed(mails.find(({ subject }) => subject === "Confirm or decline")!)).toEqual(["Wednesday, 20 May", "Wednesday, 27 May"]);
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
