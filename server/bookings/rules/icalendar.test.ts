import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { describe, expect, test } from "vitest";
import { DAY_MS, MINUTE_MS } from "@/server/core/time";
import { zone } from "@/server/core/zones";
import { type CalendarEvent, writeCalendar } from "./icalendar";

const at = (text: string) => Date.parse(text);

function example(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: "uid-1@kairos.example",
    sequence: 0,
    stamp: at("2026-05-06T08:00:00Z"),
    start: at("2026-05-20T13:00:00Z"),
    end: at("2026-05-20T13:30:00Z"),
    timeZone: "America/New_York",
    status: "confirmed",
    summary: "Intro call",
    description: "",
    location: null,
    url: null,
    isPrivate: false,
    organizer: { name: "Bailey", email: "bailey@example.com" },
    attendees: [{ name: "Ana Souza", email: "ana@example.org", status: "accepted" }],
    ...overrides,
  };
}

/** Start and end as ical.js understands them, by the file's own VTIMEZONE. */
function readWithIcalJs(text: string): [number, number] {
  const event = new ICAL.Event(parse(text).getFirstSubcomponent("vevent")!);
  return [event.startDate.toJSDate().getTime(), event.endDate.toJSDate().getTime()];
}

const parse = (text: string) => new ICAL.Component(ICAL.parse(text));

function readWithNodeIcal(text: string): VEvent {
  const found = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === "VEVENT");
  return found as VEvent;
}

const unfold = (text: string) => text.replace(/\r\n[ \t]/g, "");

describe("start and end", () => {
  // around a change of the clocks and far from one; offsets by the hour, the half hour and the quarter
  const cases = [
    ["America/New_York", "2026-03-08T06:30:00Z"],
    ["America/New_York", "2026-03-08T07:00:00Z"],
    ["America/New_York", "2026-11-01T05:30:00Z"],
    ["America/New_York", "2026-11-01T06:30:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T14:45:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T15:15:00Z"],
    ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
    ["Asia/Kathmandu", "2026-05-20T13:00:00Z"],
    ["Europe/Dublin", "2026-03-29T00:45:00Z"],
    ["Europe/Dublin", "2026-03-29T01:00:00Z"],
    ["Europe/Dublin", "2026-10-25T00:30:00Z"],
    ["Europe/Dublin", "2026-10-25T01:30:00Z"],
    ["Etc/GMT+12", "2026-05-20T13:00:00Z"],
    ["UTC", "2026-05-20T13:00:00Z"],
  ] as const;

  test.each(cases)("%s at %s is the same instant for two independent parsers", (timeZone, instant) => {
    const start = at(instant);
    const end = start + 45 * MINUTE_MS;
    const text = writeCalendar(example({ timeZone, start, end }), "REQUEST");
    expect(readWithIcalJs(text)).toEqual([start, end]);
    const event = readWithNodeIcal(text);
    expect([event.start.getTime(), event.end!.getTime()]).toEqual([start, end]);
  });

  const oddZones = (
    "Australia/Lord_Howe Europe/Dublin America/New_York Pacific/Chatham Africa/Casablanca Antarctica/Troll " +
    "America/Vancouver Asia/Kathmandu Pacific/Apia America/Sao_Paulo"
  ).split(" ");

  test.each(oddZones)("%s is right by its VTIMEZONE on both sides of every change from 2011 to 2036", (timeZone) => {
    const { transitions } = zone(timeZone);
    const changes = [...transitions].filter((change) => change > at("2011-01-01T00:00:00Z") && change < at("2036-01-01T00:00:00Z"));
    const around = [at("2026-07-01T12:00:00Z"), ...changes].flatMap((change) =>
      [-DAY_MS, -90, -30, -15, 0, 15, 30, 90, 200].map((near) => change + (near < -1000 ? near : near * MINUTE_MS)),
    );
    for (const start of around) {
      const end = start + 30 * MINUTE_MS;
      expect(
        readWithIcalJs(writeCalendar(example({ timeZone, start, end }), null)),
        `${timeZone} ${new Date(start).toISOString()}`,
      ).toEqual([start, end]);
    }
  });

  test("is on the reader's wall clock", () => {
    const text = writeCalendar(example(), "REQUEST");
    expect(text).toContain("\r\nDTSTART;TZID=America/New_York:20260520T090000\r\n");
    expect(text).toContain("\r\nTZID:America/New_York\r\n");
  });

  test("is in UTC where the wall clock reads the same twice", () => {
    const start = at("2026-11-01T06:30:00Z");
    const text = writeCalendar(example({ start, end: start + 30 * MINUTE_MS }), "REQUEST");
    expect(text).toContain("\r\nDTSTART:20261101T063000Z\r\nDTEND:20261101T070000Z\r\n");
  });
});

test("a fixed offset has one observance, Dublin one per change", () => {
  const observances = (timeZone: string) =>
    parse(writeCalendar(example({ timeZone }), "REQUEST"))
      .getFirstSubcomponent("vtimezone")!
      .getAllSubcomponents();
  expect(observances("Asia/Kathmandu").map((part) => part.getFirstPropertyValue("tzoffsetto")?.toString())).toEqual(["+05:45"]);
  expect(observances("Europe/Dublin").map((part) => [part.name, part.getFirstPropertyValue("dtstart")?.toString()])).toEqual([
    ["daylight", "2025-05-19T14:00:00"],
    ["standard", "2025-10-26T02:00:00"],
    ["daylight", "2026-03-29T01:00:00"],
    ["standard", "2026-10-25T02:00:00"],
    ["daylight", "2027-03-28T01:00:00"],
  ]);
});

test("says who, where, what, in which state and for the how manieth time", () => {
  const text = writeCalendar(
    example({
      sequence: 3,
      status: "cancelled",
      location: "Grafton Street 1, Dublin; 2nd floor",
      url: "https://kairos.example/booking/abc",
      description: "First line\nsecond line, with a comma",
      isPrivate: true,
      attendees: [
        { name: "Ana Souza", email: "ana@example.org", status: "accepted" },
        { name: "", email: "guest@example.net", status: "needs-action" },
      ],
    }),
    "CANCEL",
  );
  const calendar = parse(text);
  const event = calendar.getFirstSubcomponent("vevent")!;
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(event.getFirstPropertyValue("uid")).toBe("uid-1@kairos.example");
  expect(event.getFirstPropertyValue("sequence")).toBe(3);
  expect(event.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(event.getFirstPropertyValue("class")).toBe("PRIVATE");
  expect(event.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-05-06T08:00:00Z");
  expect(event.getFirstPropertyValue("location")).toBe("Grafton Street 1, Dublin; 2nd floor");
  expect(event.getFirstPropertyValue("description")).toBe("First line\nsecond line, with a comma");
  expect(event.getFirstPropertyValue("url")).toBe("https://kairos.example/booking/abc");
  const people = event
    .getAllProperties("attendee")
    .map((one) => [one.getFirstValue(), one.getParameter("cn"), one.getParameter("partstat"), one.getParameter("rsvp")]);
  expect(people).toEqual([
    ["MAILTO:ana@example.org", "Ana Souza", "ACCEPTED", "FALSE"],
    ["MAILTO:guest@example.net", "guest@example.net", "NEEDS-ACTION", "TRUE"],
  ]);
  expect(readWithNodeIcal(text).summary).toBe("Intro call");
});

test("lines end in CRLF and have at most 75 octets, of any script", () => {
  const text = writeCalendar(
    example({ summary: "Gespräch über 日本語とカレンダー 🗓️ ".repeat(12), description: "ü".repeat(400) }),
    "REQUEST",
  );
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(readWithNodeIcal(text).summary).toContain("日本語とカレンダー 🗓️");
});

test("text of strangers stays text", () => {
  const attack = 'Eve"\r\nATTENDEE:mailto:victim@example.com\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u0007;CN=x:\\n';
  const text = writeCalendar(
    example({
      summary: attack,
      description: attack,
      location: attack,
      organizer: { name: attack, email: "bailey@example.com" },
      attendees: [{ name: attack, email: "eve@example.org", status: "accepted" }],
    }),
    "REQUEST",
  );
  const events = parse(text).getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  expect(events[0]!.getAllProperties("attendee").map((one) => one.getFirstValue())).toEqual(["MAILTO:eve@example.org"]);
  expect(events[0]!.getFirstPropertyValue("summary")).toContain('Eve"\nATTENDEE:mailto:victim@example.com');
  expect(unfold(text).match(/^(BEGIN|END):VEVENT\r?$/gm)).toHaveLength(2);
});
