import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { mailTo } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let asHost: Api;
let booker: Api;
let eventTypeId: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const book = async (start: string, more: object = {}) =>
  (await booker.post("/v2/bookings", { eventTypeId, start, attendee, ...more })).body.data;

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  other = await suite.user();
  asHost = suite.api(host);
  booker = suite.api();
  eventTypeId = (await asHost.post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 })).body.data.id;
});

describe("asking to reschedule", () => {
  it("cancels, frees the time, mails a link, and lets the attendee choose although bookers may not reschedule", async () => {
    const closed = await asHost.post("/v2/event-types", {
      title: "Closed",
      slug: "closed",
      lengthInMinutes: 30,
      disableRescheduling: { disabled: true },
    });
    const { uid } = await book("2026-05-11T09:00:00Z", { eventTypeId: closed.body.data.id });
    expect((await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-11T10:00:00Z" })).status).toBe(400);

    const asked = await asHost.post(`/v2/bookings/${uid}/request-reschedule`, { rescheduleReason: "Ill" });
    expect(asked.status).toBe(200);
    expect(asked.body.data).toMatchObject({ uid, status: "cancelled", cancellationReason: "Ill", cancelledByEmail: host.email });
    const mails = await mailTo(suite, "john@example.com");
    expect(mails.at(-1)?.text).toContain(`/reschedule/${uid}`);
    expect((await book("2026-05-11T09:00:00Z")).status).toBe("accepted");

    const moved = await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-11T10:00:00Z" });
    expect(moved.status).toBe(201);
    expect(moved.body.data).toMatchObject({ status: "accepted", rescheduledFromUid: uid, icsUid: asked.body.data.icsUid });
    expect((await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-11T11:00:00Z" })).status).toBe(400);
    expect((await asHost.post(`/v2/bookings/${uid}/request-reschedule`)).status).toBe(400);
  });
});

describe("absence", () => {
  it("is marked and unmarked, of the host and of attendees by address", async () => {
    const { uid } = await book("2026-05-12T09:00:00Z");
    const before = suite.now;
    const early = await asHost.post(`/v2/bookings/${uid}/mark-absent`, { host: true });
    expect([early.status, early.body.error.message]).toEqual([400, expect.stringContaining("begins at 2026-05-12T09:00:00.000Z")]);
    suite.now = new Date("2026-05-12T09:00:00Z");
    const marked = await asHost.post(`/v2/bookings/${uid}/mark-absent`, {
      host: true,
      attendees: [{ email: "JOHN@example.com", absent: true }],
    });
    expect(marked.status).toBe(200);
    expect(marked.body.data).toMatchObject({ absentHost: true, attendees: [{ email: "john@example.com", absent: true }] });
    const unmarked = await asHost.post(`/v2/bookings/${uid}/mark-absent`, { attendees: [{ email: "john@example.com", absent: false }] });
    expect(unmarked.body.data).toMatchObject({ absentHost: true, attendees: [{ absent: false }] });
    suite.now = before;
  });

  it("is refused for strangers to the booking, for nobody, and for a cancelled booking", async () => {
    const { uid } = await book("2026-05-12T10:00:00Z");
    const stranger = { host: true, attendees: [{ email: "who@example.com", absent: true }] };
    expect((await asHost.post(`/v2/bookings/${uid}/mark-absent`, stranger)).status).toBe(400);
    expect((await booker.get(`/v2/bookings/${uid}`)).body.data.absentHost).toBe(false);
    expect((await asHost.post(`/v2/bookings/${uid}/mark-absent`, {})).status).toBe(400);
    await asHost.post(`/v2/bookings/${uid}/cancel`);
    expect((await asHost.post(`/v2/bookings/${uid}/mark-absent`, { host: true })).status).toBe(400);
  });
});

describe("the location of a booking", () => {
  it.each([
    [{ type: "address", address: "1 High Street" }, "1 High Street"],
    [{ type: "attendeeAddress", address: "2 Low Street" }, "2 Low Street"],
    [{ type: "attendeeDefined", location: "The park" }, "The park"],
    [{ type: "attendeePhone", phone: "+37120993151" }, "+37120993151"],
    [{ type: "phone", phone: "+37120993152" }, "+37120993152"],
    [{ type: "link", link: "https://meet.example.com/x" }, "https://meet.example.com/x"],
  ])("becomes %j", async (location, shown) => {
    const { uid } = await book("2026-05-13T09:00:00Z");
    const changed = await asHost.patch(`/v2/bookings/${uid}/location`, { location });
    expect(changed.status).toBe(200);
    expect(changed.body.data.location).toBe(shown);
    expect(changed.body.data.meetingUrl).toBe(location.type === "link" ? shown : undefined);
    await asHost.post(`/v2/bookings/${uid}/cancel`);
    expect((await asHost.patch(`/v2/bookings/${uid}/location`, { location })).status).toBe(400);
  });

  it.each([
    ["none", undefined],
    ["text", "Somewhere"],
    ["a link that runs a script", { type: "link", link: "javascript:alert(1)" }],
    ["an unknown kind", { type: "moon" }],
  ])("is refused as %s", async (_, location) => {
    const { uid } = await book("2026-05-14T09:00:00Z");
    expect((await asHost.patch(`/v2/bookings/${uid}/location`, { location })).status).toBe(400);
    await asHost.post(`/v2/bookings/${uid}/cancel`);
  });
});

describe("verbs of hosts", () => {
  it.each([
    ["post", "request-reschedule", {}],
    ["post", "mark-absent", { host: true }],
    ["patch", "location", { location: { type: "address", address: "Here" } }],
  ] as const)("%s %s: 401 for nobody, 404 for another user, also one who knows the uid", async (method, verb, body) => {
    const { uid } = await book("2026-05-15T09:00:00Z");
    expect((await booker[method](`/v2/bookings/${uid}/${verb}`, body)).status).toBe(401);
    expect((await suite.api(other)[method](`/v2/bookings/${uid}/${verb}`, body)).status).toBe(404);
    expect((await booker.get(`/v2/bookings/${uid}`)).body.data.status).toBe("accepted");
    await asHost.post(`/v2/bookings/${uid}/cancel`);
  });
});
