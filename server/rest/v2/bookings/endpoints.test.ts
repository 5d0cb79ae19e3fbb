import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let booker: Api;
let eventTypeId: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const at = (start: string) => ({ eventTypeId, start, attendee });

beforeAll(async () => {
  host = await suite.user({ username: "bailey", timeZone: "Europe/London" });
  other = await suite.user();
  booker = suite.api();
  const created = await suite.api(host).post("/v2/event-types", { title: "30 min meeting", slug: "30min", lengthInMinutes: 30 });
  expect(created.status).toBe(201);
  eventTypeId = created.body.data.id;
});

describe("creating a booking over /v2", () => {
  it("books a slot without a credential, and takes it off the slots", async () => {
    const range = "/v2/slots?username=bailey&eventTypeSlug=30min&start=2026-05-07&end=2026-05-07";
    const before = (await booker.get(range)).body.data["2026-05-07"].map((slot: { start: string }) => slot.start);
    expect(before).toContain("2026-05-07T09:00:00.000Z");

    const created = await booker.post("/v2/bookings", {
      eventTypeSlug: "30min",
      username: "bailey",
      start: "2026-05-07T09:00:00Z",
      attendee,
    });
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({
      status: "accepted",
      start: "2026-05-07T09:00:00.000Z",
      end: "2026-05-07T09:30:00.000Z",
      duration: 30,
      hosts: [{ id: host.id, username: "bailey" }],
      attendees: [{ name: "John Doe", email: "john@example.com", timeZone: "America/New_York", absent: false }],
    });
    const after = (await booker.get(range)).body.data["2026-05-07"].map((slot: { start: string }) => slot.start);
    expect(after).toEqual(before.filter((start: string) => start !== "2026-05-07T09:00:00.000Z"));
  });

  it("answers 409 when the slot is gone, and writes nothing", async () => {
    const start = "2026-05-07T10:00:00Z";
    expect((await booker.post("/v2/bookings", at(start))).status).toBe(201);
    const loser = await booker.post("/v2/bookings", at(start));
    expect(loser.status).toBe(409);
    expect(loser.body.error).toMatchObject({ code: "ConflictException", message: expect.stringContaining("no longer available") });
    const { data } = (await suite.api(host).get("/v2/bookings?afterStart=2026-05-07T10:00:00Z&beforeEnd=2026-05-07T10:30:00Z")).body;
    expect(data).toHaveLength(1);
  });

  it.each([
    ["off the grid", "2026-05-07T11:10:00Z", "start times"],
    ["in the night", "2026-05-07T02:00:00Z", "available hours"],
    ["in the past", "2026-05-05T09:00:00Z", "passed"],
    ["within the minimum notice", "2026-05-06T09:00:00Z", "too soon"],
  ])("refuses a start %s with 400 and says why", async (_, start, words) => {
    const refused = await booker.post("/v2/bookings", at(start));
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(words);
  });

  it.each([
    ["an unknown event type", { eventTypeId: 999_999 }, 404],
    ["no event type", { eventTypeId: undefined }, 400],
    ["an unknown zone", { attendee: { ...attendee, timeZone: "Mars/Olympus" } }, 400],
    ["an address that is none", { attendee: { ...attendee, email: "john" } }, 400],
    ["no address", { attendee: { ...attendee, email: undefined } }, 400],
    ["a length that is not offered", { lengthInMinutes: 45 }, 400],
    ["a start that is none", { start: "tomorrow" }, 400],
    ["a location that is not offered", { location: { type: "attendeeAddress", address: "Here" } }, 400],
  ])("refuses %s", async (_, part, status) => {
    const refused = await booker.post("/v2/bookings", { ...at("2026-05-08T09:00:00Z"), ...part });
    expect(refused.status).toBe(status);
    expect(refused.body.error.message.length).toBeGreaterThan(10);
  });

  it("refuses a body that is not JSON, and one of 10 MB", async () => {
    expect((await booker.post("/v2/bookings", "{start:")).status).toBe(400);
    expect((await booker.post("/v2/bookings", JSON.stringify({ notes: "x".repeat(10_000_000) }))).status).toBe(413);
  });

  it("is refused with 401 when a credential is sent that is not valid", async () => {
    const refused = await suite.api("cal_nonsense").post("/v2/bookings", at("2026-05-08T09:00:00Z"));
    expect(refused.status).toBe(401);
  });
});

describe("rescheduling and cancelling", () => {
  it("moves a booking: new uid, linked both ways, the former slot free again", async () => {
    const first = (await booker.post("/v2/bookings", at("2026-05-11T09:00:00Z"))).body.data;
    const moved = await booker.post(`/v2/bookings/${first.uid}/reschedule`, { start: "2026-05-11T09:30:00Z", rescheduleReason: "Train" });
    expect(moved.status).toBe(201);
    expect(moved.body.data).toMatchObject({
      start: "2026-05-11T09:30:00.000Z",
      rescheduledFromUid: first.uid,
      reschedulingReason: "Train",
      icsUid: first.icsUid,
      attendees: [{ email: "john@example.com" }],
    });
    const former = (await booker.get(`/v2/bookings/${first.uid}`)).body.data;
    expect(former).toMatchObject({ status: "cancelled", rescheduledToUid: moved.body.data.uid });
    expect((await booker.post("/v2/bookings", at("2026-05-11T09:00:00Z"))).status).toBe(201);

    const again = await booker.post(`/v2/bookings/${first.uid}/reschedule`, { start: "2026-05-11T12:00:00Z" });
    expect(again.status).toBe(400);
    expect(again.body.error.message).toContain(moved.body.data.uid);
  });

  it("may overlap its own former time", async () => {
    const created = await suite.api(host).post("/v2/event-types", { title: "Hour", slug: "hour", lengthInMinutes: 60, slotInterval: 30 });
    const first = (await booker.post("/v2/bookings", { ...at("2026-05-12T09:00:00Z"), eventTypeId: created.body.data.id })).body.data;
    const moved = await booker.post(`/v2/bookings/${first.uid}/reschedule`, { start: "2026-05-12T09:30:00Z" });
    expect(moved.status).toBe(201);
  });

  it("cancels with a reason, frees the slot, and refuses a second time", async () => {
    const { uid } = (await booker.post("/v2/bookings", at("2026-05-13T09:00:00Z"))).body.data;
    const cancelled = await suite.api(host).post(`/v2/bookings/${uid}/cancel`, { cancellationReason: "Ill" });
    expect(cancelled.body.data).toMatchObject({ status: "cancelled", cancellationReason: "Ill", cancelledByEmail: host.email });
    expect((await booker.post(`/v2/bookings/${uid}/cancel`)).status).toBe(400);
    expect((await booker.post("/v2/bookings", at("2026-05-13T09:00:00Z"))).status).toBe(201);
  });

  it("answers 404 for an unknown uid", async () => {
    for (const verb of ["cancel", "reschedule"]) {
      expect((await booker.post(`/v2/bookings/unknown/${verb}`, { start: "2026-05-13T09:00:00Z" })).status).toBe(404);
    }
  });
});

describe("confirmation", () => {
  it("leaves a booking pending until its host, and nobody else, confirms or declines", async () => {
    const policy = { type: "always", blockUnconfirmedBookingsInBooker: false };
    const { id } = (
      await suite.api(host).post("/v2/event-types", { title: "Ask", slug: "ask", lengthInMinutes: 30, confirmationPolicy: policy })
    ).body.data;
    const book = async () => (await booker.post("/v2/bookings", { ...at("2026-05-14T09:00:00Z"), eventTypeId: id })).body.data;
    const [first, second] = [await book(), await book()];
    expect([first.status, second.status]).toEqual(["pending", "pending"]);

    expect((await suite.api(other).post(`/v2/bookings/${first.uid}/confirm`)).status).toBe(404);
    expect((await booker.post(`/v2/bookings/${first.uid}/confirm`)).status).toBe(401);
    expect((await suite.api(host).post(`/v2/bookings/${first.uid}/confirm`)).body.data.status).toBe("accepted");

    const late = await suite.api(host).post(`/v2/bookings/${second.uid}/confirm`);
    expect(late.status).toBe(409);
    const declined = await suite.api(host).post(`/v2/bookings/${second.uid}/decline`, { reason: "Taken" });
    expect(declined.body.data.status).toBe("rejected");
  });
});

describe("listing", () => {
  it("shows a user the bookings that they host or attend, and nobody else's", async () => {
    const mine = (await suite.api(host).get("/v2/bookings?status=upcoming&sortStart=asc&take=2")).body;
    expect(mine.data).toHaveLength(2);
    expect(mine.pagination).toMatchObject({ itemsPerPage: 2, returnedItems: 2, currentPage: 1, hasNextPage: true });
    expect(mine.data[0].start < mine.data[1].start).toBe(true);
    expect((await suite.api(other).get("/v2/bookings")).body).toMatchObject({ data: [], pagination: { totalItems: 0 } });
  });
});
