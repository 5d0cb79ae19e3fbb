import { beforeAll, describe, expect, it } from "vitest";
import { requireBooking } from "@/server/bookings/access";
import { createBooking } from "@/server/bookings/create";
import { mayReschedule } from "@/server/bookings/queries";
import { findForBooking } from "@/server/event-types/row.queries";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let booker: Api;
let made = 0;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey Moss" });
  asHost = suite.api(host);
  booker = suite.api();
});

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const eventType = async (settings: object) =>
  (await asHost.post("/v2/event-types", { title: "Talk", slug: `talk-${++made}`, lengthInMinutes: 30, ...settings })).body.data.id;
const start = () => new Date(Date.UTC(2026, 4, 11 + 7 * Math.floor(made / 6), 9 + (made++ % 6))).toISOString();
const book = (eventTypeId: number, more: object = {}, api = booker) =>
  api.post("/v2/bookings", { eventTypeId, start: start(), attendee, ...more });

describe("a custom name", () => {
  // every variable that the documentation of customName lists, and answers by slug
  it.each([
    ["{Event type title} between {Organiser} and {Scheduler}", "Talk between Bailey Moss and John Doe"],
    ["{Organiser first name}: {Scheduler first name} / {Scheduler last name}", "Bailey: John / Doe"],
    ["{Event duration} at {Location}", "30 min at Zoom"],
    ["{LOCATION}", "Zoom"],
    ["{HOST/ATTENDEE}", "Bailey Moss/John Doe"],
    ["{HOST} + {USER} + {ATTENDEE}", "Bailey Moss + Bailey Moss + John Doe"],
    ["About {topic}", "About queues"],
  ])("%s is filled in", async (customName, title) => {
    const bookingFields = [{ type: "text", slug: "topic", label: "Topic" }];
    const id = await eventType({ customName, bookingFields });
    await suite.storePlaces(id, [{ type: "integration", integration: "zoom" }]);
    const { body } = await book(id, { bookingFieldsResponses: { topic: "queues" } });
    expect(body.data.title).toBe(title);
  });

  it("of a dynamic group there is none: the title is in the booker's language", async () => {
    const other = await suite.user({ username: "chen", name: "Chen" });
    const usernames = ["bailey", other.username];
    const [booking] = await createBooking(suite.ctx(), { usernames, start: start(), attendee: { ...attendee, language: "de" } });
    expect(booking?.title).toBe("Treffen mit Bailey Moss, Chen und John Doe");
  });
});

describe("an event type that asks for a signed-in booker", () => {
  it("is booked by its owner, with 401 for nobody and 403 for anybody else", async () => {
    const id = await eventType({ bookingRequiresAuthentication: true });
    expect((await book(id)).status).toBe(401);
    expect((await book(id, {}, suite.api(await suite.user()))).status).toBe(403);
    expect((await book(id, {}, asHost)).status).toBe(201);
  });
});

describe("metadata", () => {
  const entries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key-${i}`, "x"]));
  it("has at most 50 keys of 40 characters with values of 500", async () => {
    const id = await eventType({});
    const most = { ...entries(49), ["k".repeat(40)]: "v".repeat(500) };
    const kept = await book(id, { metadata: most });
    expect(kept.body.data.metadata).toEqual(most);
    for (const metadata of [entries(51), { ["k".repeat(41)]: "x" }, { key: "v".repeat(501) }, { key: { nested: true } }])
      expect((await book(id, { metadata })).status).toBe(400);
  });
});

describe("a reason for rescheduling that the form requires", () => {
  it("is asked of bookers, not of hosts", async () => {
    const id = await eventType({ bookingFields: [{ slug: "rescheduleReason", required: true }] });
    const { uid } = (await book(id)).body.data;
    const move = (of: string, api: Api, more: object = {}) => api.post(`/v2/bookings/${of}/reschedule`, { start: start(), ...more });
    const without = await move(uid, booker);
    expect(without.status).toBe(400);
    expect(without.body.error.message).toContain("Reason for reschedule");
    const moved = await move(uid, booker, { reschedulingReason: "Ill" });
    expect(moved.status).toBe(201);
    expect((await move(moved.body.data.uid, asHost)).status).toBe(201);
  });
});

describe("what a booking's page offers", () => {
  const offers = async (uid: string, id: number) => {
    const ctx = suite.ctx();
    return mayReschedule(ctx, await requireBooking(ctx, uid), (await findForBooking(ctx, { id }))!);
  };
  it(
    "is to move it where that is allowed: also after the host asked for it, and over or cancelled ones where the host " + "allows them",
    async () => {
      const closed = await eventType({ disableRescheduling: { disabled: true } });
      const asked = (await book(closed)).body.data.uid;
      expect(await offers(asked, closed)).toBe(false);
      await asHost.post(`/v2/bookings/${asked}/request-reschedule`, {});
      expect(await offers(asked, closed)).toBe(true);

      const [plain, open] = [
        await eventType({}),
        await eventType({ allowReschedulingCancelledBookings: true, allowReschedulingPastBookings: true }),
      ];
      const [first, second] = [(await book(plain)).body.data.uid, (await book(open)).body.data.uid];
      suite.now = new Date("2027-01-01T00:00:00Z");
      expect([await offers(first, plain), await offers(second, open)]).toEqual([false, true]);
      suite.now = NOW;
      for (const uid of [first, second]) await asHost.post(`/v2/bookings/${uid}/cancel`, {});
      expect([await offers(first, plain), await offers(second, open)]).toEqual([false, true]);
    },
  );
});

describe("marking absent", () => {
  it("sends a webhook and no mail: the documents know of no such mail", async () => {
    const { uid, start: begin } = (await book(await eventType({}))).body.data;
    const { now } = suite;
    suite.now = new Date(begin);
    await suite.runJobs();
    const mails = () => suite.database.prisma.outboxMail.count();
    const before = await mails();
    const marked = await asHost.post(`/v2/bookings/${uid}/mark-absent`, {
      host: true,
      attendees: [{ email: attendee.email, absent: true }],
    });
    expect(marked.status).toBe(200);
    expect(await suite.runJobs()).not.toEqual([]);
    expect(await mails()).toBe(before);
    suite.now = now;
  });
});
