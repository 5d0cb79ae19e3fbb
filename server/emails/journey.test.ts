import ICAL from "ical.js";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelBooking } from "@/server/bookings/cancel";
import { createBooking } from "@/server/bookings/create";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { createEventType } from "@/server/event-types/create";
import { testSuite } from "@/server/testing/database";
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
  const rows = await suite.database.prisma.outboxMail.findMany({ orderBy: { to: "asc" } });
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
