import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { BookingEventType } from "@/server/bookings/events";
import type { Mail } from "@/server/emails/send";
import { exampleAttendee, exampleBooking, exampleEvent, exampleEventType, exampleHost } from "@/server/testing/booking-event";
import { bookingMails } from "./mails";

process.env.NEXT_PUBLIC_WEBAPP_URL = "https://kairos.example";
process.env.EMAIL_FROM = "notifications@kairos.example";

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");
const to = (mails: Mail[], email: string) => mails.find((mail) => mail.to === email)!;
const calendarOf = ({ calendar }: Mail) => new ICAL.Component(ICAL.parse(calendar!.content));
const eventOf = (mail: Mail) => calendarOf(mail).getFirstSubcomponent("vevent")!;
const fieldOf = (mail: Mail, property: string) => eventOf(mail).getFirstPropertyValue(property);
const invited = (mail: Mail) =>
  eventOf(mail)
    .getAllProperties("attendee")
    .map((one) => String(one.getFirstValue()).replace("MAILTO:", ""));

const uid = exampleBooking().uid;
const link = "https://kairos.example";

describe("a confirmed booking", () => {
  const guest = exampleAttendee({ id: 2, name: "guest@example.net", email: "guest@example.net", isGuest: true });
  const mails = bookingMails(
    exampleEvent("created", {
      hosts: [
        exampleHost({ timeZone: "Australia/Lord_Howe" }),
        exampleHost({ id: 2, name: "Chen", email: "chen@example.com", timeFormat: 12 }),
      ],
      attendees: [exampleAttendee({ phoneNumber: "+12025550123" }), guest],
      responses: {
        name: "Ana Souza",
        email: "ana@example.org",
        notes: "About the roadmap",
        "company-size": "11-50",
        topics: ["API", "Teams"],
        consent: true,
      },
    }),
  );

  test("is told to every host, the attendee and the guest", () => {
    expect(mails.map((mail) => mail.to)).toEqual(["bailey@example.com", "chen@example.com", "ana@example.org", "guest@example.net"]);
    expect(new Set(mails.map((mail) => mail.key)).size).toBe(4);
  });

  test("is in each recipient's own zone and clock, with the zone and its offset named", () => {
    expect(plain(to(mails, "bailey@example.com").text)).toContain(
      "Wednesday 20 May 2026\n23:30 – Thu, 21 May, 00:00\nAustralia/Lord Howe (UTC+10:30)",
    );
    expect(plain(to(mails, "chen@example.com").text)).toContain("Wednesday, 20 May 2026\n2:00 pm – 2:30 pm\nEurope/Dublin (UTC+1)");
    expect(plain(to(mails, "ana@example.org").text)).toContain("Wednesday, May 20, 2026\n9:00 AM – 9:30 AM\nAmerica/New York (UTC-4)");
    expect(plain(to(mails, "ana@example.org").html)).toContain("Wednesday, May 20, 2026<br>9:00 AM – 9:30 AM");
    expect(plain(to(mails, "ana@example.org").subject)).toBe("Confirmed: Intro call between Bailey and Ana Souza, Wed, May 20, 9:00 AM");
  });

  test("says where, what was noted and what was answered; a guest learns the note only", () => {
    for (const email of ["bailey@example.com", "ana@example.org"]) {
      const { text } = to(mails, email);
      expect(text).toContain("Where:\n  https://meet.example.com/bailey");
      expect(text).toContain("Notes:\n  About the roadmap");
      expect(text).toContain("Company size:\n  11-50");
      expect(text).toContain("Topics:\n  API, Teams");
      expect(text).toContain("Consent:\n  Yes");
    }
    const seenByGuest = to(mails, "guest@example.net");
    expect(seenByGuest.text).toContain("About the roadmap");
    expect(seenByGuest.text + seenByGuest.html + seenByGuest.calendar!.content).not.toContain("11-50");
  });

  test("offers nobody what they may not do: guests nothing, attendees what the event type lets bookers do", () => {
    const ways = (mail: Mail) =>
      ["reschedule/", "cancel=true"].filter((way) => `${mail.text}${mail.calendar!.content.replace(/\r\n /g, "")}`.includes(way));
    expect(ways(to(mails, "guest@example.net"))).toEqual([]);
    const under = (settings: Partial<typeof exampleEventType>) =>
      ways(to(bookingMails(exampleEvent("created", { eventType: { ...exampleEventType, ...settings } })), "ana@example.org"));
    expect(under({})).toEqual(["reschedule/", "cancel=true"]);
    expect(under({ disableCancelling: { disabled: true } })).toEqual(["reschedule/"]);
    expect(under({ disableRescheduling: { disabled: true } })).toEqual(["cancel=true"]);
    expect(under({ disableRescheduling: { minutesBefore: 60 * 24 * 15 } })).toEqual(["cancel=true"]);
  });

  test("a phone number is for hosts", () => {
    expect(to(mails, "bailey@example.com").text).toContain("+12025550123");
    for (const email of ["ana@example.org", "guest@example.net"]) expect(JSON.stringify(to(mails, email))).not.toContain("2025550123");
  });

  test("leads attendees to reschedule and cancel, hosts to the booking", () => {
    const attendee = to(mails, "ana@example.org");
    for (const form of [attendee.text, attendee.html]) {
      expect(form).toContain(`${link}/reschedule/${uid}`);
      expect(form).toContain(`${link}/booking/${uid}?cancel=true`);
    }
    expect(to(mails, "bailey@example.com").text).toContain(`${link}/bookings/${uid}`);
    expect(to(mails, "bailey@example.com").text).not.toContain("/reschedule/");
  });

  test("carries an invitation of the same meeting", () => {
    const mail = to(mails, "ana@example.org");
    expect(mail.calendar!.method).toBe("REQUEST");
    expect(calendarOf(mail).getFirstPropertyValue("method")).toBe("REQUEST");
    expect(fieldOf(mail, "organizer")).toBe("mailto:bailey@example.com");
    expect(invited(mail)).toEqual(["chen@example.com", "ana@example.org", "guest@example.net"]);
    expect(fieldOf(mail, "status")).toBe("CONFIRMED");
    expect(mail.replyTo).toEqual({ name: "Bailey", address: "bailey@example.com" });
  });
});

test("an organizer whose address is hidden appears by name only", () => {
  const eventType = { ...exampleEventType, hideOrganizerEmail: true };
  const mails = bookingMails(
    exampleEvent("created", { eventType, hosts: [exampleHost(), exampleHost({ id: 2, name: "Chen", email: "chen@example.com" })] }),
  );
  const mail = to(mails, "ana@example.org");
  expect(JSON.stringify(mail)).not.toMatch(/bailey@|chen@/);
  expect(fieldOf(mail, "organizer")).toBe("mailto:notifications@kairos.example");
  expect(mail.text).toContain("Bailey");
  expect(mail.replyTo).toBeUndefined();
});

test("calendar notes stay out of the file where the event type says so", () => {
  const mails = bookingMails(
    exampleEvent("created", { responses: { notes: "secret", x: "hidden" }, eventType: { ...exampleEventType, hideCalendarNotes: true } }),
  );
  for (const mail of mails) {
    expect(mail.calendar!.content).not.toMatch(/secret|hidden/);
    expect(mail.text).toContain("secret");
  }
});

describe("a request", () => {
  const mails = bookingMails(exampleEvent("requested", { status: "pending" }));
  test("asks the host to confirm or decline and tells the attendee to wait; no calendar gets it yet", () => {
    expect(to(mails, "bailey@example.com").text).toContain(`Confirm:\n${link}/bookings/${uid}?confirm=true`);
    expect(to(mails, "bailey@example.com").text).toContain(`Decline:\n${link}/bookings/${uid}?decline=true`);
    expect(to(mails, "ana@example.org").subject).toMatch(/^Awaiting confirmation: /);
    expect(mails.map((mail) => mail.calendar)).toEqual([undefined, undefined]);
  });
  test("stays one, outside of calendars, for who joins it and for its new place", () => {
    for (const type of ["attendee_added", "location_changed"] as const) {
      for (const mail of bookingMails(exampleEvent(type, { status: "pending" }))) {
        expect(mail.subject).not.toMatch(/^Confirmed/);
        expect(mail.calendar).toBeUndefined();
      }
    }
  });
  test("that was answered in the meantime is not asked again", () => {
    expect(bookingMails(exampleEvent("requested", { status: "accepted" }))).toEqual([]);
    expect(bookingMails(exampleEvent("created", { status: "cancelled" }))).toEqual([]);
  });
  test("that was declined says why", () => {
    const [host, attendee] = bookingMails(exampleEvent("rejected", { status: "rejected", rejectionReason: "On holiday", icsSequence: 1 }));
    for (const mail of [host!, attendee!]) {
      expect(mail.text).toContain("Reason:\n  On holiday");
      expect(mail.calendar).toBeUndefined();
    }
    expect(attendee!.text).toContain(`${link}/bailey/intro`);
  });
});

describe("guests who come later", () => {
  const [ana, old, added] = [
    exampleAttendee(),
    exampleAttendee({ id: 2, name: "old@example.net", email: "old@example.net", isGuest: true }),
    exampleAttendee({ id: 3, name: "new@example.net", email: "new@example.net", isGuest: true }),
  ];
  const mails = bookingMails(exampleEvent("attendee_added", { attendees: [ana, old, added] }, { attendeeIds: [3] }));
  test("are told of the meeting, and everyone else of them", () => {
    expect(mails.map((mail) => mail.to)).toEqual(["bailey@example.com", "new@example.net", "ana@example.org", "old@example.net"]);
    expect(to(mails, "new@example.net").subject).toMatch(/^Confirmed: /);
    for (const email of ["bailey@example.com", "ana@example.org", "old@example.net"]) {
      expect(to(mails, email).subject).toMatch(/^New attendee: new@example.net, /);
      expect(to(mails, email).text).toContain("new@example.net joined this booking.");
    }
    for (const mail of mails) expect(invited(mail)).toContain("new@example.net");
  });
});

describe("a move", () => {
  const moved = { rescheduledFromUid: "former", icsSequence: 1, reschedulingReason: "Train strike" };
  const data = { fromUid: "former", fromStart: "2026-05-19T13:00:00.000Z", fromEnd: "2026-05-19T13:30:00.000Z", reason: null };

  test("says the new and the former time", () => {
    const mail = to(bookingMails(exampleEvent("rescheduled", moved, data)), "ana@example.org");
    expect(plain(mail.text)).toContain("Wednesday, May 20, 2026\n9:00 AM – 9:30 AM");
    expect(plain(mail.text)).toContain("Formerly Tuesday, May 19, 2026, 9:00 AM – 9:30 AM");
    expect(mail.text).toContain("Train strike");
    expect(fieldOf(mail, "sequence")).toBe(1);
    expect(fieldOf(mail, "uid")).toBe(exampleBooking().icsUid);
  });

  test("that has yet to be confirmed is a request, tentative in calendars", () => {
    const mails = bookingMails(exampleEvent("rescheduled", { ...moved, status: "pending" }, data));
    expect(to(mails, "bailey@example.com").subject).toMatch(/^Confirm or decline/);
    expect(fieldOf(to(mails, "ana@example.org"), "status")).toBe("TENTATIVE");
    expect(plain(to(mails, "ana@example.org").text)).toContain("Formerly Tuesday, May 19, 2026");
  });

  test("that was declined leaves calendars", () => {
    const mails = bookingMails(exampleEvent("rejected", { ...moved, status: "rejected" }));
    expect(mails.map((mail) => mail.calendar?.method)).toEqual(["CANCEL", "CANCEL"]);
  });
});

test("a cancellation says why and by whom, and withdraws the invitation", () => {
  const mails = bookingMails(
    exampleEvent(
      "cancelled",
      { status: "cancelled", cancelledByEmail: "bailey@example.com", icsSequence: 2 },
      { reason: "Ill", cancelledBy: "host" },
    ),
  );
  for (const mail of mails) {
    expect(mail.text).toContain("Reason:\n  Ill");
    expect(mail.text).toContain("Cancelled by:\n  Bailey");
    expect(mail.calendar!.method).toBe("CANCEL");
    expect([fieldOf(mail, "status"), fieldOf(mail, "sequence")]).toEqual(["CANCELLED", 2]);
  }
});

test("a host's wish for another time gives the attendee the way to choose one", () => {
  const mails = bookingMails(
    exampleEvent("reschedule_requested", { status: "cancelled", rescheduleRequested: true, icsSequence: 1 }, { reason: "Conference" }),
  );
  const mail = to(mails, "ana@example.org");
  expect(mail.text).toContain(`Choose a new time:\n${link}/reschedule/${uid}`);
  expect(mail.text).toContain("Conference");
  expect(mail.calendar!.method).toBe("CANCEL");
});

test("an absence is told to nobody; a new place to all", () => {
  expect(bookingMails(exampleEvent("marked_absent"))).toEqual([]);
  const mails = bookingMails(exampleEvent("location_changed", { location: { type: "address", address: "Grafton Street 1" } }));
  expect(mails.map((mail) => mail.subject.split(":")[0])).toEqual(["New place", "New place"]);
  expect(fieldOf(mails[0]!, "location")).toBe("Grafton Street 1");
});

describe("a booking with seats", () => {
  const eventType = { ...exampleEventType, seatsPerTimeSlot: 10 };
  const ana = exampleAttendee({ seatUid: "seat-ana" });
  const bo = exampleAttendee({
    id: 2,
    name: "Bo Lind",
    email: "bo@example.net",
    seatUid: "seat-bo",
    timeZone: "Europe/Dublin",
    responses: { topic: "From Bo" },
  });
  const booking = { eventType, attendees: [ana, bo], responses: { email: "ana@example.org", notes: "From Ana" } };
  const types: BookingEventType[] = ["confirmed", "rescheduled", "cancelled", "location_changed", "reschedule_requested"];

  test.each(types)("%s: nobody learns of anybody else", (type) => {
    const status = type === "cancelled" || type === "reschedule_requested" ? "cancelled" : "accepted";
    const mails = bookingMails(exampleEvent(type, { ...booking, status, cancelledByEmail: "ana@example.org" }));
    expect(mails.map((mail) => mail.to)).toEqual(["bailey@example.com", "ana@example.org", "bo@example.net"]);
    expect(JSON.stringify(to(mails, "bo@example.net"))).not.toMatch(/\bAna\b|ana@|seat-ana/);
    expect(JSON.stringify(to(mails, "ana@example.org"))).not.toMatch(/Bo Lind|bo@|From Bo|seat-bo/);
    expect(invited(to(mails, "bo@example.net"))).toEqual(["bo@example.net"]);
    expect(invited(to(mails, "bailey@example.com"))).toEqual(["ana@example.org", "bo@example.net"]);
  });

  test("each leads to their own seat and shows their own answers", () => {
    const mails = bookingMails(exampleEvent("confirmed", booking));
    expect(to(mails, "ana@example.org").text).toContain(`/booking/${uid}?cancel=true&seatUid=seat-ana`);
    expect(to(mails, "ana@example.org").text).toContain("From Ana");
    expect(to(mails, "bo@example.net").text).toContain(`/reschedule/${uid}?seatUid=seat-bo`);
    expect(to(mails, "bo@example.net").text).toContain("From Bo");
  });

  test("a new attendee is told to them and the host", () => {
    const mails = bookingMails(exampleEvent("attendee_added", booking, { email: "bo@example.net", seatUid: "seat-bo" }));
    expect(mails.map((mail) => mail.to)).toEqual(["bailey@example.com", "bo@example.net"]);
    expect(mails[0]!.subject).toMatch(/^New attendee: Bo Lind,/);
    expect(mails[0]!.text).toContain("From Bo");
  });

  test("one who has left before that is not announced, and nobody in their place", () => {
    const data = { email: "bo@example.net", seatUid: "seat-bo" };
    expect(bookingMails(exampleEvent("attendee_added", { ...booking, attendees: [ana] }, data))).toEqual([]);
  });

  test("one who leaves is told, with the host, who keeps the meeting", () => {
    const { name, email, timeZone, language } = bo;
    const data = { seatUid: "seat-bo", reason: "Ill", attendee: { name, email, timeZone, language } };
    const mails = bookingMails(exampleEvent("seat_cancelled", { ...booking, attendees: [ana], icsSequence: 3 }, data));
    expect(mails.map((mail) => [mail.to, mail.calendar?.method])).toEqual([
      ["bailey@example.com", "REQUEST"],
      ["bo@example.net", "CANCEL"],
    ]);
    expect(invited(mails[1]!)).toEqual(["bo@example.net"]);
    expect(JSON.stringify(mails[1])).not.toMatch(/\bAna\b|ana@/);
    expect(plain(mails[1]!.text)).toContain("Europe/Dublin (UTC+1)");
  });

  test.each(["seat-bo", "the host"])("a mailbox that keeps another place (%s) keeps the meeting in its calendar", (kept) => {
    const leaving = kept === "the host" ? { ...bo, email: "bailey@example.com" } : { ...bo, name: "Bo's colleague" };
    const data = { seatUid: "seat-2", attendee: { name: leaving.name, email: leaving.email, timeZone: bo.timeZone, language: "en" } };
    const mails = bookingMails(exampleEvent("seat_cancelled", { ...booking, icsSequence: 3 }, data));
    const mail = mails.findLast((one) => one.to === leaving.email)!;
    expect(mail.subject).toMatch(/^Cancelled: /);
    expect(mail.text).toContain("You have another place in this meeting");
    expect(mail.html).not.toContain("line-through");
    expect([mail.calendar!.method, fieldOf(mail, "status"), fieldOf(mail, "sequence")]).toEqual(["REQUEST", "CONFIRMED", 3]);
    expect(mails.map((one) => one.calendar!.method)).toEqual(["REQUEST", "REQUEST"]);
  });

  test("one who moves to another time is told that this is no loss", () => {
    const { name, email, timeZone, language } = bo;
    const data = { seatUid: "seat-bo", reason: null, toUid: "next", attendee: { name, email, timeZone, language } };
    const [host, mail] = bookingMails(exampleEvent("seat_cancelled", { ...booking, attendees: [ana] }, data));
    expect(mail!.subject).toMatch(/^Former time cancelled: Intro call,/);
    expect([mail!.calendar!.method, host!.calendar!.method]).toEqual(["CANCEL", "REQUEST"]);
    expect(mail!.text).not.toContain("Book another time");
  });

  test("attendees are shown to each other where the host says so", () => {
    const mails = bookingMails(exampleEvent("confirmed", { ...booking, eventType: { ...eventType, seatsShowAttendees: true } }));
    expect(to(mails, "bo@example.net").text).toContain("Ana Souza");
    expect(invited(to(mails, "bo@example.net"))).toEqual(["ana@example.org", "bo@example.net"]);
  });
});

describe("what strangers write", () => {
  const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)>\r\nBcc: victim@example.com\u202e`;
  const mails = bookingMails(
    exampleEvent("cancelled", {
      status: "cancelled",
      title: attack,
      attendees: [exampleAttendee({ name: attack })],
      location: { type: "attendeeDefined", location: `javascript:alert(1) ${attack}` },
      responses: { notes: attack, "x<img src=x onerror=alert(2)>": attack, deep: { a: [attack] } },
      cancellationReason: attack,
      eventType: { ...exampleEventType, title: attack },
    }),
  );
  test("is text in the HTML", () => {
    for (const { html } of mails) {
      expect(html).not.toMatch(/<script|<img|onerror=alert\(\d\)>[^&]*</i);
      expect(html.match(/<[a-z]+[^>]*\son\w+=/gi)).toBeNull();
      expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(html).not.toMatch(/href="javascript:/i);
    }
  });
  test("is one line in the subject", () => {
    for (const { subject } of mails) expect(subject).not.toMatch(/[\r\n\u202e]/);
  });
  test("does not become a link unless it is a web address", () => {
    const [mail] = bookingMails(exampleEvent("created", { meetingUrl: 'javascript:alert("x")' }));
    expect(mail!.html).not.toContain('href="javascript');
    const [ok] = bookingMails(exampleEvent("created", { meetingUrl: 'https://meet.example.com/?a="onclick="x&b=1' }));
    expect(ok!.html).toContain('href="https://meet.example.com/?a=&quot;onclick=&quot;x&amp;b=1"');
  });
  test("an address that is none gets no mail", () => {
    const attendees = [
      exampleAttendee({ email: "a@example.org, victim@example.com" }),
      exampleAttendee({ id: 2, email: "ok@example.org" }),
    ];
    expect(bookingMails(exampleEvent("created", { attendees })).map((mail) => mail.to)).toEqual(["bailey@example.com", "ok@example.org"]);
  });
});

test("a language without a catalogue is answered in English throughout, dates included", () => {
  const [, mail] = bookingMails(exampleEvent("created", { attendees: [exampleAttendee({ language: "ja", timeZone: "Asia/Tokyo" })] }));
  expect(plain(mail!.text)).toContain("Wednesday, May 20, 2026\n10:00 PM – 10:30 PM\nAsia/Tokyo (UTC+9)");
  expect(mail!.html).toContain('<html lang="en" dir="ltr">');
});

test("an attendee's own way to write hours", () => {
  const hoursOf = (timeFormat: number | null) =>
    plain(bookingMails(exampleEvent("created", { attendees: [exampleAttendee({ timeZone: "Asia/Tokyo", timeFormat })] }))[1]!.text);
  expect(hoursOf(24)).toContain("22:00 – 22:30");
  expect(hoursOf(12)).toContain("10:00 PM – 10:30 PM");
  expect(hoursOf(null)).toContain("10:00 PM – 10:30 PM");
});

test("a zone that the table no longer knows falls back to UTC", () => {
  const [, mail] = bookingMails(exampleEvent("created", { attendees: [exampleAttendee({ timeZone: "Mars/Olympus" })] }));
  expect(plain(mail!.text)).toContain("1:00 PM – 1:30 PM\nUTC\n");
});
