import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { listCalendarLinksOfPage } from "@/server/bookings/calendar-links.queries";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";

// Where a meeting is, told alike by the API, the mails, the invitation and the links into calendars.

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let booker: Api;
let made = 0;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey" });
  asHost = suite.api(host);
  booker = suite.api();
});

const eventType = async (settings: object) =>
  (await asHost.post("/v2/event-types", { title: "Talk", slug: `talk-${++made}`, lengthInMinutes: 30, ...settings })).body.data.id;
const start = () => new Date(Date.UTC(2026, 4, 11 + 7 * Math.floor(made / 6), 9 + (made++ % 6))).toISOString();
const book = (eventTypeId: number, email: string, more: object = {}) =>
  booker.post("/v2/bookings", { eventTypeId, start: start(), attendee: { name: "Ana", email, timeZone: "Europe/Riga" }, ...more });

async function mailOf(address: string) {
  await suite.runJobs();
  return (await keptMails(suite, { to: { contains: address } })).at(-1)!;
}
const placeIn = (calendar: string | null) =>
  new ICAL.Component(ICAL.parse(calendar ?? "")).getFirstSubcomponent("vevent")?.getFirstPropertyValue("location") ?? null;

const offered = {
  address: { type: "address", address: "1 High Street", public: false },
  link: { type: "link", link: "https://meet.example.com/b", public: false },
  phone: { type: "phone", phone: "+37120993151", public: false },
  attendeeAddress: { type: "attendeeAddress" },
  attendeePhone: { type: "attendeePhone" },
  attendeeDefined: { type: "attendeeDefined" },
  zoom: { type: "integration", integration: "zoom" },
};

describe("a place", () => {
  it.each<[keyof typeof offered, object, string, string]>([
    ["address", { type: "address" }, "1 High Street", "1 High Street"],
    ["link", { type: "link" }, "https://meet.example.com/b", "https://meet.example.com/b"],
    ["phone", { type: "phone" }, "+37120993151", "+37120993151"],
    ["attendeeAddress", { type: "attendeeAddress", address: "2 Low Street" }, "2 Low Street", "2 Low Street"],
    ["attendeePhone", { type: "attendeePhone", phone: "+37120993152" }, "+37120993152", "+37120993152"],
    ["attendeeDefined", { type: "attendeeDefined", location: "The park" }, "The park", "The park"],
    ["zoom", { type: "integration", integration: "zoom" }, "integrations:zoom", "Zoom"],
  ])("%s is the same everywhere", async (kind, location, wire, words) => {
    const id = await eventType({ locations: [offered[kind], { type: "address", address: "Elsewhere", public: true }] });
    const { status, body } = await book(id, `${kind.toLowerCase()}@example.com`, { location });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.data.location).toBe(wire);
    expect(body.data.meetingUrl).toBe(kind === "link" ? wire : undefined);
    for (const address of [`${kind.toLowerCase()}@example.com`, host.email]) {
      const mail = await mailOf(address);
      expect(mail.text).toMatch(new RegExp(`Where:\\n  ${words.replace(/[+.]/g, "\\$&")}`));
      expect(String(placeIn(mail.calendar))).toContain(words);
    }
    const links = await listCalendarLinksOfPage(suite.ctx(), { uid: body.data.uid, seatUid: null });
    // an app has no address before its meeting exists
    const known = kind === "zoom" ? "" : words;
    for (const { id: name, link } of links.filter((one) => one.id !== "ics")) {
      const query = new URL(link).searchParams;
      expect(query.get("location") ?? query.get("in_loc") ?? "", name).toBe(known);
    }
    const file = decodeURIComponent(
      links
        .find((one) => one.id === "ics")!
        .link.split(",")
        .slice(1)
        .join(","),
    );
    expect(placeIn(file) ?? "").toBe(known);
  });

  it("that needs the attendee's part is refused without it, and another event type's too", async () => {
    const only = await eventType({ locations: [offered.attendeePhone] });
    expect((await book(only, "a@example.com")).status).toBe(400);
    for (const phone of ["", "somewhere", "12"])
      expect((await book(only, "a@example.com", { location: { type: "attendeePhone", phone } })).status, phone).toBe(400);
    expect((await book(only, "a@example.com", { location: { type: "link" } })).status).toBe(400);
    const zoom = await eventType({ locations: [offered.zoom] });
    const other = { location: { type: "integration", integration: "google-meet" } };
    expect((await book(zoom, "a@example.com", other)).body.error.details.fields).toHaveProperty("location");
  });
});
