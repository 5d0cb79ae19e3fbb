import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let booker: Api;
let plain: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const make = async (slug: string, more: object) =>
  (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;
const book = async (eventTypeId: number, start: string) => {
  const made = await booker.post("/v2/bookings", { eventTypeId, start, attendee });
  expect(made.status).toBe(201);
  return made.body.data;
};
const cancel = (uid: string, api = booker) => api.post(`/v2/bookings/${uid}/cancel`, {});
const move = (uid: string, start: string, api = booker, more: object = {}) =>
  api.post(`/v2/bookings/${uid}/reschedule`, { start, ...more });

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  asHost = suite.api(host);
  booker = suite.api();
  plain = await make("plain", {});
});

beforeEach(() => {
  suite.now = NOW;
});

describe("the event type's policies", () => {
  it("can keep bookers, but not hosts, from cancelling", async () => {
    const { uid } = await book(await make("no-cancel", { disableCancelling: { disabled: true } }), "2026-05-11T09:00:00Z");
    expect((await cancel(uid)).status).toBe(403);
    expect((await cancel(uid, asHost)).status).toBe(200);
  });

  it("can keep bookers, but not hosts, from rescheduling", async () => {
    const { uid } = await book(await make("no-move", { disableRescheduling: { disabled: true } }), "2026-05-11T10:00:00Z");
    expect((await move(uid, "2026-05-11T11:00:00Z")).status).toBe(400);
    expect((await move(uid, "2026-05-11T11:00:00Z", asHost)).status).toBe(201);
  });

  it("can close rescheduling some minutes before the start, to the minute", async () => {
    const { uid } = await book(await make("late", { disableRescheduling: { disabled: false, minutesBefore: 90 } }), "2026-05-11T12:00:00Z");
    suite.now = new Date("2026-05-11T10:30:00.001Z");
    const late = await move(uid, "2026-05-12T12:00:00Z");
    expect(late.status).toBe(400);
    expect(late.body.error.message).toContain("90 minutes");
    suite.now = new Date("2026-05-11T10:30:00.000Z");
    expect((await move(uid, "2026-05-12T12:00:00Z")).status).toBe(201);
  });

  it("holds the minimum notice for the new time too", async () => {
    const { uid } = await book(await make("notice", { minimumBookingNotice: 120 }), "2026-05-12T09:00:00Z");
    suite.now = new Date("2026-05-12T07:30:00Z");
    const soon = await move(uid, "2026-05-12T09:00:00Z");
    expect(soon.status).toBe(400);
    expect(soon.body.error.message).toContain("too soon");
    expect((await move(uid, "2026-05-12T09:30:00Z")).status).toBe(201);
  });

  it("decide whether a booking that is over can be moved", async () => {
    const [closed, open] = [plain, await make("past", { allowReschedulingPastBookings: true })];
    const [first, second] = [await book(closed, "2026-05-13T09:00:00Z"), await book(open, "2026-05-13T10:00:00Z")];
    suite.now = new Date("2026-05-13T12:00:00Z");
    expect((await move(first.uid, "2026-05-14T09:00:00Z")).status).toBe(400);
    expect((await cancel(first.uid)).status).toBe(400);
    expect((await move(second.uid, "2026-05-14T09:00:00Z")).status).toBe(201);
  });

  it("decide whether a cancelled booking can be moved; a declined one never", async () => {
    const policy = { type: "always", blockUnconfirmedBookingsInBooker: true };
    const more = { allowReschedulingCancelledBookings: true };
    const [open, asking] = [await make("cancelled", more), await make("declined", { ...more, confirmationPolicy: policy })];
    const [first, second, third] = [
      await book(plain, "2026-05-15T09:00:00Z"),
      await book(open, "2026-05-15T10:00:00Z"),
      await book(asking, "2026-05-15T11:00:00Z"),
    ];
    for (const { uid } of [first, second]) await cancel(uid);
    await asHost.post(`/v2/bookings/${third.uid}/decline`, {});
    expect((await move(first.uid, "2026-05-18T09:00:00Z")).status).toBe(400);
    expect((await move(third.uid, "2026-05-18T09:00:00Z")).status).toBe(400);
    const again = await move(second.uid, "2026-05-18T10:00:00Z");
    expect(again.body.data).toMatchObject({ status: "accepted", rescheduledFromUid: second.uid });
    expect((await move(second.uid, "2026-05-18T11:00:00Z")).body.error.message).toContain(again.body.data.uid);
  });
});

describe("who moves a booking", () => {
  let asking: number;
  beforeAll(async () => {
    asking = await make("asking", { confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: true } });
  });
  const accepted = async (start: string) => {
    const { uid } = await book(asking, start);
    await asHost.post(`/v2/bookings/${uid}/confirm`);
    return uid;
  };

  it("is the booker when nobody is signed in, whatever address is named: the host confirms again", async () => {
    const uid = await accepted("2026-05-19T09:00:00Z");
    const moved = await move(uid, "2026-05-19T10:00:00Z", booker, { rescheduledBy: host.email });
    expect(moved.body.data).toMatchObject({ status: "pending", rescheduledByEmail: "john@example.com" });
    const stays = await move(moved.body.data.uid, "2026-05-19T11:00:00Z", asHost);
    expect(stays.body.data.status).toBe("pending");
  });

  it("is the host where they are signed in: confirmed at once, unless they name the attendee", async () => {
    const uid = await accepted("2026-05-20T09:00:00Z");
    const moved = await move(uid, "2026-05-20T10:00:00Z", asHost, { rescheduledBy: host.email });
    expect(moved.body.data).toMatchObject({ status: "accepted", rescheduledByEmail: host.email });
    const named = await move(moved.body.data.uid, "2026-05-20T11:00:00Z", asHost, { rescheduledBy: "john@example.com" });
    expect(named.body.data).toMatchObject({ status: "pending", rescheduledByEmail: "john@example.com" });
  });

  it("stays unknown to strangers where the host's address is hidden", async () => {
    const { uid } = await book(await make("shy", { hideOrganizerEmail: true }), "2026-05-21T09:00:00Z");
    await cancel(uid, asHost);
    expect((await asHost.get(`/v2/bookings/${uid}`)).body.data.cancelledByEmail).toBe(host.email);
    expect(JSON.stringify((await booker.get(`/v2/bookings/${uid}`)).body)).not.toContain(host.email);
  });
});
