import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Booking } from "@/server/bookings/dto";
import type { BookingEventType } from "@/server/bookings/events";
import type { Mail } from "@/server/emails/send";
import { exampleAttendee, exampleBooking, exampleEvent, exampleEventType, exampleHost } from "@/server/testing/booking-event";
import { bookingMails, type MailFacts } from "./mails";

process.env.NEXT_PUBLIC_WEBAPP_URL = "https://kairos.example";
process.env.EMAIL_FROM = "notifications@kairos.example";

const WEEK = 7 * 86_400_000;
const FIRST = Date.parse("2026-10-14T13:00:00Z");
const series = { recurringBookingUid: "series-1" };

/** Four Wednesdays at 14:00 in Dublin, over the end of summer time: 13:00 UTC twice, then 14:00 UTC. */
const starts = [FIRST, FIRST + WEEK, FIRST + 2 * WEEK + 3_600_000, FIRST + 3 * WEEK + 3_600_000];

const dates = (change: (index: number) => Partial<Booking> = () => ({})): Booking[] =>
  starts.map((start, index) =>
    exampleBooking({
      ...series,
      id: index + 1,
      uid: `date-${index}`,
      icsUid: `date-${index}@kairos`,
      start: new Date(start),
      end: new Date(start + 1_800_000),
      ...change(index),
    }),
  );

function mailsOf(
  type: BookingEventType,
  all: Booking[],
  about: Booking,
  together: Booking[] = [about],
  facts: Partial<MailFacts> = {},
): Mail[] {
  return bookingMails({ ...exampleEvent(type), booking: about }, { series: all, together, ...facts });
}

const to = (mails: Mail[], email: string) => mails.find((mail) => mail.to === email)!;

function fileOf({ calendar }: Mail) {
  const component = new ICAL.Component(ICAL.parse(calendar!.content));
  const entries = component.getAllSubcomponents("vevent");
  const isChange = (entry: ICAL.Component) => entry.hasProperty("recurrence-id");
  const event = new ICAL.Event(entries.find((entry) => !isChange(entry))!, { exceptions: entries.filter(isChange) });
  const found: number[] = [];
  if (event.isRecurring()) {
    const all = event.iterator();
    for (let next = all.next(); next; next = all.next()) found.push(event.getOccurrenceDetails(next).startDate.toJSDate().getTime());
  } else found.push(event.startDate.toJSDate().getTime());
  return { method: calendar!.method, uid: event.uid, sequence: event.sequence, starts: found.sort((a, b) => a - b) };
}

describe("a series", () => {
  test("is one mail with all dates, and one object in the calendar", () => {
    const all = dates();
    const mails = mailsOf("created", all, all[0]!, all);
    expect(mails.map((mail) => mail.to)).toEqual(["bailey@example.com", "ana@example.org"]);
    const mail = to(mails, "ana@example.org");
    expect(fileOf(mail)).toEqual({ method: "REQUEST", uid: "series-1@kairos", sequence: 0, starts });
    expect(mail.subject).toContain("and 3 more dates");
    const lines = mail.text.split("All dates:\n")[1]!.split("\n\n")[0]!.split("\n");
    expect(lines.map((line) => line.trim().split(", 2026")[0])).toEqual([
      "Wednesday, October 14",
      "Wednesday, October 21",
      "Wednesday, October 28",
      "Wednesday, November 4",
    ]);
  });

  test("is a weekly rule on the schedule's clock, wherever its host and attendee live", () => {
    const elsewhere = { hosts: [exampleHost({ timeZone: "Asia/Tokyo" })], attendees: [exampleAttendee({ timeZone: "Asia/Dubai" })] };
    const all = dates(() => elsewhere);
    for (const mail of mailsOf("created", all, all[0]!, all, { scheduleZone: "Europe/Dublin" })) {
      expect(mail.calendar!.content).toContain("\r\nRRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=4\r\n");
      expect(mail.calendar!.content).not.toContain("RDATE");
      expect(fileOf(mail).starts).toEqual(starts);
    }
  });

  test("loses a date that is cancelled, and keeps its name", () => {
    const all = dates((index) => (index === 1 ? { status: "cancelled", icsSequence: 1 } : {}));
    const mail = to(mailsOf("cancelled", all, all[1]!), "ana@example.org");
    expect(fileOf(mail)).toEqual({ method: "REQUEST", uid: "series-1@kairos", sequence: 1, starts: [starts[0], starts[2], starts[3]] });
    expect(mail.subject).toMatch(/^Cancelled: /);
    expect(mail.text).not.toContain("All dates");
  });

  test("ends where all that follows is cancelled at once", () => {
    const all = dates((index) => (index > 1 ? { status: "cancelled", icsSequence: 1 } : {}));
    const mail = to(mailsOf("cancelled", all, all[2]!, all.slice(2)), "ana@example.org");
    expect(fileOf(mail)).toMatchObject({ method: "REQUEST", sequence: 2, starts: starts.slice(0, 2) });
    expect(mail.subject).toContain("and 1 more date");
  });

  test("is withdrawn when none is left", () => {
    const all = dates(() => ({ status: "cancelled", icsSequence: 1 }));
    const mail = to(mailsOf("cancelled", all, all[0]!, all), "ana@example.org");
    expect(fileOf(mail)).toMatchObject({ method: "CANCEL", uid: "series-1@kairos", sequence: 4 });
    expect(mail.calendar!.content).toContain("\r\nSTATUS:CANCELLED\r\n");
  });

  test("shows a moved date in its new place, even after two moves", () => {
    const at = (hours: number) => ({
      start: new Date(starts[1]! + hours * 3_600_000),
      end: new Date(starts[1]! + hours * 3_600_000 + 1_800_000),
    });
    const all = dates((index) => (index === 1 ? { status: "cancelled", rescheduledToUid: "second" } : {}));
    const second = {
      ...all[1]!,
      uid: "second",
      id: 20,
      rescheduledFromUid: "date-1",
      rescheduledToUid: "third",
      icsSequence: 1,
      ...at(24),
    };
    const third = {
      ...second,
      uid: "third",
      id: 21,
      status: "accepted" as const,
      rescheduledFromUid: "second",
      rescheduledToUid: null,
      icsSequence: 2,
      ...at(26),
    };
    const mail = to(mailsOf("rescheduled", [...all, second, third], third), "bailey@example.com");
    expect(fileOf(mail)).toEqual({
      method: "REQUEST",
      uid: "series-1@kairos",
      sequence: 3,
      starts: [starts[0], starts[1]! + 26 * 3_600_000, starts[2], starts[3]],
    });
    expect(mail.calendar!.content).toContain("RECURRENCE-ID;TZID=Europe/Dublin:20261021T140000");
  });

  test("leaves out dates that wait for a word, and sends nothing while all of them do", () => {
    const waiting = dates(() => ({ status: "pending" }));
    expect(to(mailsOf("requested", waiting, waiting[0]!, waiting), "ana@example.org").calendar).toBeUndefined();
    const one = dates((index) => ({ status: index === 2 ? "accepted" : "pending" }));
    expect(fileOf(to(mailsOf("confirmed", one, one[2]!), "ana@example.org"))).toMatchObject({ method: "REQUEST", starts: [starts[2]] });
  });

  test("shows a guest of one date that date alone", () => {
    const guest = exampleAttendee({ id: 9, name: "guest@example.net", email: "guest@example.net", isGuest: true });
    const all = dates((index) => (index === 1 ? { attendees: [exampleAttendee(), guest], icsSequence: 1 } : {}));
    const mails = mailsOf("attendee_added", all, all[1]!, [all[1]!]);
    const file = fileOf(to(mails, "guest@example.net"));
    expect(file).toMatchObject({ method: "REQUEST", uid: "series-1@kairos", starts: [starts[1]] });
    expect(to(mails, "guest@example.net").calendar!.content).not.toMatch(/RRULE|RDATE|EXDATE/);
  });

  test("hides the organizer's address and notes as a single meeting does", () => {
    const eventType = { ...exampleEventType, hideOrganizerEmail: true, hideCalendarNotes: true };
    const all = dates(() => ({ eventType, responses: { notes: "secret" } }));
    const mail = to(mailsOf("created", all, all[0]!, all), "ana@example.org");
    expect(JSON.stringify(mail)).not.toContain("bailey@");
    expect(mail.calendar!.content).not.toContain("secret");
  });
});

describe("a booking that is given to another host", () => {
  const chen = exampleHost({ id: 2, name: "Chen", email: "chen@example.com", locale: "de" });
  const event = exampleEvent("reassigned", { hosts: [chen], icsSequence: 1 });
  const mails = bookingMails(event, { formerHost: exampleHost() });

  test("reaches the new host, the former one and the attendees", () => {
    expect(mails.map((mail) => mail.to)).toEqual(["chen@example.com", "bailey@example.com", "ana@example.org"]);
    expect(to(mails, "chen@example.com").text).toContain("Für den Termin mit Ana Souza ist jetzt zuständig: Chen.");
    expect(to(mails, "ana@example.org").subject).toMatch(/^New host: /);
    expect(to(mails, "bailey@example.com").text).toContain("Chen meets Ana Souza in your place.");
  });

  test("leaves the former host's calendar alone", () => {
    expect(mails.map((mail) => mail.calendar!.method)).toEqual(["REQUEST", "CANCEL", "REQUEST"]);
  });
});

describe("each reader", () => {
  test("is written to in their own language, from right to left where it is", () => {
    const attendee = exampleAttendee({ language: "ar", timeZone: "Asia/Riyadh" });
    const mails = bookingMails(exampleEvent("created", { attendees: [attendee], hosts: [exampleHost({ locale: "fr" })] }));
    const mail = to(mails, "ana@example.org");
    expect(mail.subject).toContain("تم التأكيد");
    expect(mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(to(mails, "bailey@example.com").subject).toMatch(/^Nouvelle réservation : Ana Souza, /);
  });

  test("reads the label that the form has, not its slug", () => {
    const responses = { name: "Ana", email: "ana@example.org", "q-1": "Eleven" };
    const event = exampleEvent("created", { responses });
    expect(bookingMails(event, { labels: { "q-1": "How many are you?" } })[0]!.text).toContain("How many are you?:\n  Eleven");
    expect(bookingMails(event)[0]!.text).toContain("Q 1:\n  Eleven");
  });
});
