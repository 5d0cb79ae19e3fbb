import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
const NONE = { perDay: null, perWeek: null, perMonth: null, perYear: null };
const PATH = "/v2/me/booking-limits";
const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };

let host: TestUser;
let api: Api;
let talk: number;
let lunch: number;

const make = async (slug: string) => (await api.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30 })).body.data.id;
const book = (eventTypeId: number, start: string) => suite.api().post("/v2/bookings", { eventTypeId, start, attendee });
const limits = async () => (await api.get(PATH)).body.data;

/** Dates with slots of an event type among the given ones. */
async function openDays(eventTypeId: number, dates: string[]): Promise<string[]> {
  const query = `eventTypeId=${eventTypeId}&start=${dates[0]}&end=${dates.at(-1)}&timeZone=Europe/London`;
  const { body } = await suite.api().get(`/v2/slots?${query}`);
  return dates.filter((date) => body.data[date]?.length > 0);
}

beforeAll(async () => {
  host = await suite.user();
  api = suite.api(host);
  [talk, lunch] = [await make("talk"), await make("lunch")];
});

beforeEach(async () => {
  await api.delete(PATH);
});

describe("/v2/me/booking-limits", () => {
  it("reads all as null at first, changes what is sent, takes one away by null, and clears all without a body", async () => {
    expect(await api.get(PATH)).toMatchObject({ status: 200, body: { status: "success", data: NONE } });
    const set = await api.patch(PATH, { perDay: 5, perWeek: 20 });
    expect(set).toMatchObject({ status: 200, body: { status: "success", data: { ...NONE, perDay: 5, perWeek: 20 } } });
    expect((await api.patch(PATH, { perDay: null, perYear: 100_000 })).body.data).toEqual({ ...NONE, perWeek: 20, perYear: 100_000 });
    expect((await api.patch(PATH, {})).body.data).toEqual({ ...NONE, perWeek: 20, perYear: 100_000 });
    expect(await limits()).toEqual({ ...NONE, perWeek: 20, perYear: 100_000 });
    expect((await api.get("/v2/me")).body.data.bookingLimits).toEqual(await limits());

    expect(await api.delete(PATH)).toMatchObject({ status: 204, body: null });
    expect(await limits()).toEqual(NONE);
    expect((await api.delete(PATH)).status).toBe(204);
  });

  it("keeps both of two changes that come at once, and other users' limits out", async () => {
    const other = await suite.user();
    await Promise.all([{ perDay: 1 }, { perWeek: 2 }, { perMonth: 3 }, { perYear: 4 }].map((change) => api.patch(PATH, change)));
    expect(await limits()).toEqual({ perDay: 1, perWeek: 2, perMonth: 3, perYear: 4 });
    expect((await suite.api(other).get(PATH)).body.data).toEqual(NONE);
    expect((await suite.api(other).delete(PATH)).status).toBe(204);
    expect(await limits()).toEqual({ perDay: 1, perWeek: 2, perMonth: 3, perYear: 4 });
  });

  it.each([
    ["none at all", { perDay: 3, perWeek: 0 }, "perWeek"],
    ["less than none", { perDay: 3, perMonth: -1 }, "perMonth"],
    ["a part of one", { perDay: 3, perYear: 1.5 }, "perYear"],
    ["a text", { perWeek: 3, perDay: "5" }, "perDay"],
    ["too many", { perWeek: 3, perDay: 100_001 }, "perDay"],
    ["yes", { perWeek: 3, perDay: true }, "perDay"],
  ])("refuses %s, and changes nothing", async (_, body, field) => {
    await api.patch(PATH, { perMonth: 7 });
    const refused = await api.patch(PATH, body);
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.fields).toEqual({ [field]: "Use a whole number from 1 to 100000" });
    expect(await limits()).toEqual({ ...NONE, perMonth: 7 });
  });
});

describe("slots and bookings under my limits", () => {
  const days = ["2026-05-18", "2026-05-19", "2026-05-20", "2026-05-25"];

  it("close a day over all event types, and open it again when the limits are cleared", async () => {
    await api.patch(PATH, { perDay: 1 });
    expect(await openDays(lunch, days)).toEqual(days);
    const first = await book(talk, "2026-05-19T09:00:00Z");
    expect(first.status).toBe(201);
    expect(await openDays(talk, days)).toEqual(["2026-05-18", "2026-05-20", "2026-05-25"]);
    expect(await openDays(lunch, days)).toEqual(["2026-05-18", "2026-05-20", "2026-05-25"]);
    expect((await book(lunch, "2026-05-19T13:00:00Z")).status).toBe(409);

    // the booking that moves does not count against itself
    const { uid } = first.body.data;
    const moved = await suite.api().post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-19T14:00:00Z" });
    expect(moved.status).toBe(201);

    await api.delete(PATH);
    expect(await openDays(lunch, days)).toEqual(days);
    expect((await book(lunch, "2026-05-19T13:00:00Z")).status).toBe(201);
  });

  it("count accepted bookings only, so that confirming asks again", async () => {
    await api.patch(PATH, { perDay: 1 });
    const policy = { type: "always", blockUnconfirmedBookingsInBooker: false };
    const made = await api.post("/v2/event-types", { title: "Ask", slug: "ask", lengthInMinutes: 30, confirmationPolicy: policy });
    const asked = await book(made.body.data.id, "2026-05-27T09:00:00Z");
    expect(asked.body.data.status).toBe("pending");
    expect((await book(lunch, "2026-05-27T13:00:00Z")).status).toBe(201);
    const refused = await book(talk, "2026-05-27T15:00:00Z");
    expect(refused).toMatchObject({ status: 409, body: { error: { details: { reason: "user_limit", per: "day" } } } });
    expect(refused.body.error.message).toContain("limit");
    const confirm = () => api.post(`/v2/bookings/${asked.body.data.uid}/confirm`);
    expect(await confirm()).toMatchObject({ status: 409, body: { error: { details: { reason: "user_limit" } } } });
    await api.patch(PATH, { perDay: 2 });
    expect((await confirm()).body.data.status).toBe("accepted");
    await api.delete(PATH);
  });

  it("take the strictest of several, and leave what is booked already alone", async () => {
    expect((await book(talk, "2026-06-01T09:00:00Z")).status).toBe(201);
    expect((await book(talk, "2026-06-01T10:00:00Z")).status).toBe(201);
    await api.patch(PATH, { perDay: 5, perWeek: 1 });
    const june = ["2026-06-01", "2026-06-02", "2026-06-05", "2026-06-08"];
    expect(await openDays(talk, june)).toEqual(["2026-06-08"]);
    expect((await book(talk, "2026-06-03T09:00:00Z")).status).toBe(409);
    const upcoming = await api.get("/v2/bookings?status=upcoming&afterStart=2026-06-01T00:00:00Z&beforeEnd=2026-06-02T00:00:00Z");
    expect(upcoming.body.data).toHaveLength(2);

    await api.patch(PATH, { perWeek: null, perMonth: 3 });
    expect((await book(talk, "2026-06-03T09:00:00Z")).status).toBe(201);
    expect((await book(talk, "2026-06-29T09:00:00Z")).status).toBe(409);
    expect((await book(talk, "2026-07-01T09:00:00Z")).status).toBe(201);
  });
});
