import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

// Bookings before 2024-08-13: bodies as the migration guide prints them, answers in the documented flat shape.

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let booker: Api;
let asHost: Api;
let eventTypeId: number;

const OLDER = { version: "2024-04-15" };
const PHONE = "+442071838750";

const body = (start: string, end: string | undefined, more: object = {}) => ({
  eventTypeId,
  start: `2026-05-${start}:00.000Z`,
  ...(end && { end: `2026-05-${end}:00.000Z` }),
  responses: { name: "John Doe", email: "john@example.com", location: { value: "userPhone", optionValue: "" } },
  timeZone: "Europe/London",
  language: "en",
  metadata: {},
  ...more,
});
const book = (start: string, more: object = {}) => booker.post("/v2/bookings", body(start, undefined, more), OLDER);
const eventType = async (slug: string, more: object = {}) =>
  (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", timeZone: "Europe/London" });
  other = await suite.user();
  booker = suite.api();
  asHost = suite.api(host);
  eventTypeId = await eventType("30min", { lengthInMinutesOptions: [30, 60], locations: [{ type: "phone", phone: PHONE, public: true }] });
});

/** Keys of the flat example in the documentation, but for what belongs to the webhook that carries it. */
const DOCUMENTED = (
  "id uid userId userPrimaryEmail eventTypeId title description customInputs responses startTime endTime location " +
  "createdAt updatedAt status " +
  "paid destinationCalendarId cancellationReason rejectionReason reassignReason reassignById dynamicEventSlugRef dynamicGroupSlugRef " +
  "rescheduled fromReschedule recurringEventId smsReminderNumber scheduledJobs metadata isRecorded iCalUID iCalSequence rating " +
  "ratingFeedback noShowHost oneTimePassword cancelledBy rescheduledBy creationSource user attendees payment"
).split(" ");

describe("creating a booking in the older shape", () => {
  it("takes the body of the migration guide and answers the documented fields", async () => {
    const created = await booker.post("/v2/bookings", body("07T09:00", "07T09:30"), OLDER);
    expect(created.status).toBe(201);
    expect(created.headers.get("cal-api-version")).toBe("2024-04-15");
    expect(Object.keys(created.body.data).sort()).toEqual([...DOCUMENTED].sort());
    expect(created.body.data).toMatchObject({
      userId: host.id,
      eventTypeId,
      startTime: "2026-05-07T09:00:00.000Z",
      endTime: "2026-05-07T09:30:00.000Z",
      status: "ACCEPTED",
      location: PHONE,
      responses: { name: "John Doe", email: "john@example.com", location: { value: PHONE, optionValue: "" } },
      user: { username: "bailey", timeZone: "Europe/London" },
      attendees: [
        {
          id: expect.any(Number),
          email: "john@example.com",
          name: "John Doe",
          timeZone: "Europe/London",
          phoneNumber: null,
          locale: "en",
          bookingId: created.body.data.id,
          noShow: false,
        },
      ],
    });
    const newer = await asHost.get(`/v2/bookings/${created.body.data.uid}`);
    expect(newer.body.data).toMatchObject({ id: created.body.data.id, start: "2026-05-07T09:00:00.000Z", status: "accepted" });
  });

  it.each(["", "yesterday", "2024-06-11", "2024-06-14"])("is what the header %j gets", async (version) => {
    const created = await booker.post("/v2/bookings", body("07T09:00", undefined), { version });
    // the slot is taken: the body was understood
    expect(created.status).toBe(409);
    expect(created.headers.get("cal-api-version")).toBe("2024-04-15");
  });

  it("takes the length from start and end, or from the event type", async () => {
    const long = await booker.post("/v2/bookings", body("07T10:00", "07T11:00"), OLDER);
    expect(long.body.data).toMatchObject({ endTime: "2026-05-07T11:00:00.000Z" });
    expect((await book("07T11:00")).body.data).toMatchObject({ endTime: "2026-05-07T11:30:00.000Z" });
  });

  it("reads names in two parts, guests, telephone, and an event type by its address", async () => {
    const responses = {
      name: { firstName: "Zoe", lastName: "Ozola" },
      email: "zoe@example.com",
      attendeePhoneNumber: "+37120993151",
      guests: ["guest@example.com"],
      notes: "Bring tea",
    };
    const { status, body: answer } = await book("07T12:00", {
      responses,
      eventTypeId: undefined,
      eventTypeSlug: "30min",
      username: "bailey",
    });
    expect(status).toBe(201);
    expect(answer.data).toMatchObject({
      description: "Bring tea",
      attendees: [{ name: "Zoe Ozola", phoneNumber: "+37120993151" }, { email: "guest@example.com" }],
      responses: { notes: "Bring tea", guests: ["guest@example.com"] },
    });
  });

  it.each([
    ["integrations:zoom", "", "integrations:zoom"],
    ["integrations:daily", "", "integrations:cal-video"],
    ["attendeeAddress", "Baker Street 1", "Baker Street 1"],
    ["attendeePhone", "+37120993151", "+37120993151"],
    ["Under the clock", "", "Under the clock"],
    ["link", "", "https://example.com/room"],
    ["address", "", "Main Street 1"],
    ["conferencing", "", "conferencing"],
  ])("understands the location %s", async (value, optionValue, location) => {
    const places = [
      { type: "integration", integration: "zoom" },
      { type: "integration", integration: "cal-video" },
      { type: "attendeeAddress" },
      { type: "attendeePhone" },
      { type: "attendeeDefined" },
      { type: "link", link: "https://example.com/room", public: true },
      { type: "address", address: "Main Street 1", public: true },
      { type: "organizersDefaultApp" },
    ];
    const id = await eventType(`at-${value.toLowerCase().replace(/\W+/g, "-")}`);
    await suite.storePlaces(id, places);
    const responses = { name: "John Doe", email: "john@example.com", location: { value, optionValue } };
    const created = await book("08T13:30", { responses, eventTypeId: id });
    expect(created.body).toMatchObject({ status: "success", data: { location } });
    await asHost.post(`/v2/bookings/${created.body.data.uid}/cancel`);
  });

  it.each([
    ["no responses", { responses: undefined }, 400, "responses"],
    ["no name", { responses: { email: "john@example.com" } }, 400, "name"],
    ["an address that is none", { responses: { name: "John", email: "john" } }, 400, "email"],
    ["no zone", { timeZone: undefined }, 400, "timeZone"],
    ["an unknown zone", { timeZone: "Mars/Olympus" }, 400, "time zone"],
    ["an end before the start", { end: "2026-05-08T08:00:00Z" }, 400, "end"],
    ["a length that is not offered", { end: "2026-05-08T09:45:00Z" }, 400, "length"],
    [
      "a location that is not offered",
      { responses: { name: "J", email: "j@example.com", location: "integrations:zoom" } },
      400,
      "location",
    ],
    ["a start that is none", { start: "tomorrow" }, 400, "start"],
    ["a start in the night", { start: "2026-05-08T02:00:00Z" }, 400, "available hours"],
    ["the newer body", { attendee: { name: "J" }, responses: undefined }, 400, "cal-api-version: 2024-08-13"],
    ["an unknown event type", { eventTypeId: 999_999 }, 404, "event type"],
    ["a booking to move that nobody has", { rescheduleUid: "nobody" }, 404, "nobody"],
  ])("refuses %s", async (_, part, status, words) => {
    const refused = await book("08T09:00", part);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain(words);
  });

  it.each([
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["end", { end: "2026-05-08T09:45:00Z" }],
    ["responses.location", { responses: { name: "J", email: "j@example.com", location: "integrations:zoom" } }],
    ["responses.email", { responses: { name: "J", email: "j" } }],
  ])("says by its older name that %s is wrong", async (field, part) => {
    expect(Object.keys((await book("08T09:00", part)).body.error.details.fields)).toEqual([field]);
  });

  it("is refused with 401 when a credential is sent that is not valid", async () => {
    expect((await suite.api("cal_nonsense").post("/v2/bookings", body("08T09:00", undefined), OLDER)).status).toBe(401);
  });
});

describe("reading bookings in the older shape", () => {
  it("gives one by uid, and the host's in pages", async () => {
    const { data } = (await book("11T09:00")).body;
    const one = await booker.get(`/v2/bookings/${data.uid}`, OLDER);
    expect(one.body).toEqual({ status: "success", data });
    const list = await asHost.get("/v2/bookings?afterStart=2026-05-11T00:00:00Z&beforeEnd=2026-05-12T00:00:00Z&take=1", OLDER);
    expect(list.status).toBe(200);
    expect(list.body.data).toMatchObject([{ uid: data.uid, startTime: data.startTime, status: "ACCEPTED" }]);
    expect(list.body.pagination).toMatchObject({ totalItems: 1, itemsPerPage: 1, currentPage: 1, hasNextPage: false });
    expect(list.headers.get("cal-api-version")).toBe("2024-04-15");
  });

  it("gives nothing to others", async () => {
    expect((await suite.api(other).get("/v2/bookings", OLDER)).body.data).toEqual([]);
    expect((await suite.api().get("/v2/bookings", OLDER)).status).toBe(401);
    expect((await booker.get("/v2/bookings/nobody", OLDER)).status).toBe(404);
    expect((await asHost.get("/v2/bookings?take=0", OLDER)).status).toBe(400);
    expect((await asHost.get("/v2/bookings?status=lost", OLDER)).status).toBe(400);
  });

  describe("filters by status", () => {
    const names: Record<string, string> = {};
    const list = async (query: string, version = OLDER) => {
      const { status, body } = await suite.api(lister).get(`/v2/bookings?${query}&sortCreated=asc&sortStart=asc`, version);
      expect(status, JSON.stringify(body)).toBe(200);
      return body.data.map(({ uid }: { uid: string }) => names[uid]).join(" ");
    };
    let lister: TestUser;

    beforeAll(async () => {
      lister = await suite.user({ username: "lister" });
      const by = suite.api(lister);
      const confirmationPolicy = { type: "always", blockUnconfirmedBookingsInBooker: false };
      const make = async (slug: string, more: object) =>
        (await by.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;
      const [plain, asking] = [await make("plain", {}), await make("asking", { confirmationPolicy })];
      const take = async (name: string, start: string, id: number) => {
        const { uid } = (await book(start, { eventTypeId: id, responses: { name: "John", email: "john@example.com" } })).body.data;
        names[uid] = name;
        return uid;
      };
      await take("over", "07T09:00", plain);
      await take("overdue", "07T10:00", asking);
      await take("coming", "19T09:00", plain);
      await take("asked", "19T10:00", asking);
      await booker.post(`/v2/bookings/${await take("off", "19T11:00", plain)}/cancel`, {}, OLDER);
      await by.post(`/v2/bookings/${await take("declined", "19T12:00", asking)}/decline`, {}, OLDER);
      suite.now = new Date("2026-05-08T00:00:00Z");
    });
    afterAll(() => {
      suite.now = NOW;
    });

    it.each([
      // the migration guide: "status: Filter by booking status (accepted, pending, cancelled, rejected)"
      ["status=accepted", "over coming"],
      ["status=pending", "overdue asked"],
      ["status=cancelled", "off"],
      ["status=rejected", "declined"],
      ["status=cancelled,rejected", "off declined"],
      ["status[]=pending&status[]=rejected", "overdue asked declined"],
      ["status=accepted&take=1&skip=1", "coming"],
      // the reference
      ["status=upcoming", "coming"],
      ["status=past", "over overdue"],
      ["status=unconfirmed", "asked"],
      ["status=recurring", ""],
      // either
      ["status=upcoming,rejected", "coming declined"],
      ["status=accepted,past", "over overdue coming"],
      ["", "over overdue coming asked off declined"],
    ])("%j", async (query, found) => expect(await list(query)).toBe(found));

    it("that the answers of newer versions do not have is refused there, with the words that they know", async () => {
      const refused = await suite.api(lister).get("/v2/bookings?status=accepted", { version: "2024-08-13" });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain("upcoming, recurring, past, cancelled or unconfirmed");
      expect(await list("status=cancelled", { version: "2024-08-13" })).toBe("off declined");
    });
  });

  it("hides the organizer's address where the newer shape does", async () => {
    const id = await eventType("hidden", { hideOrganizerEmail: true });
    const { data } = (await book("11T10:00", { eventTypeId: id, responses: { name: "John", email: "john@example.com" } })).body;
    expect(JSON.stringify(data)).not.toContain(host.email);
    expect((await asHost.get(`/v2/bookings/${data.uid}`, OLDER)).body.data.userPrimaryEmail).toBe(host.email);
  });

  it("gives each seat to its holder", async () => {
    const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: false, showAvailabilityCount: true };
    const id = await eventType("class", { seats });
    const take = async (name: string) =>
      (await book("11T11:00", { eventTypeId: id, responses: { name, email: `${name}@example.com` } })).body.data;
    await take("anna");
    const second = await take("berta");
    expect(second).toMatchObject({ seatUid: expect.any(String), attendees: [{ name: "berta", seatUid: second.seatUid }] });
    const bySeat = await booker.get(`/v2/bookings/by-seat/${second.seatUid}`, OLDER);
    expect(bySeat.body.data).toEqual(second);
    const left = await booker.post(`/v2/bookings/${second.uid}/cancel`, { seatUid: second.seatUid }, OLDER);
    expect(left.body.data).toMatchObject({ uid: second.uid, status: "ACCEPTED" });
    expect((await booker.get(`/v2/bookings/by-seat/${second.seatUid}`, OLDER)).status).toBe(404);
  });
});

describe("changing bookings in the older shape", () => {
  it("moves one by creating with rescheduleUid", async () => {
    const first = (await book("12T09:00")).body.data;
    const responses = { name: "John Doe", email: "john@example.com", rescheduleReason: "Train" };
    const moved = await book("12T10:00", { rescheduleUid: first.uid, responses });
    expect(moved.status).toBe(201);
    expect(moved.body.data).toMatchObject({
      startTime: "2026-05-12T10:00:00.000Z",
      fromReschedule: first.uid,
      rescheduledBy: "john@example.com",
      status: "ACCEPTED",
    });
    const former = await booker.get(`/v2/bookings/${first.uid}`, OLDER);
    expect(former.body.data).toMatchObject({ status: "CANCELLED", rescheduled: true });
  });

  it.each([
    ["to another length", { end: "2026-05-12T14:00:00Z" }, "length"],
    ["to another event type", { eventTypeId: 999_999 }, "event type"],
  ])("does not move one %s", async (_, part, words) => {
    const { uid } = (await book("12T12:00")).body.data;
    const refused = await book("12T13:00", { rescheduleUid: uid, ...part });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(words);
    await booker.post(`/v2/bookings/${uid}/cancel`, {}, OLDER);
  });

  it("moves one by its own endpoint too", async () => {
    const { uid } = (await book("12T14:00")).body.data;
    const moved = await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-12T14:30:00Z" }, OLDER);
    expect(moved).toMatchObject({ status: 201, body: { data: { fromReschedule: uid, startTime: "2026-05-12T14:30:00.000Z" } } });
  });

  it("cancels with a reason, once", async () => {
    const { uid } = (await book("13T09:00")).body.data;
    const cancelled = await booker.post(`/v2/bookings/${uid}/cancel`, { cancellationReason: "User requested cancellation" }, OLDER);
    expect(cancelled).toMatchObject({
      status: 200,
      body: { data: { uid, status: "CANCELLED", cancellationReason: "User requested cancellation", cancelledBy: "john@example.com" } },
    });
    expect((await booker.post(`/v2/bookings/${uid}/cancel`, {}, OLDER)).status).toBe(400);
    expect((await booker.post(`/v2/bookings/${uid}/cancel`, { allRemainingBookings: "yes" }, OLDER)).status).toBe(400);
    expect((await booker.post("/v2/bookings/nobody/cancel", {}, OLDER)).status).toBe(404);
  });

  it("books a series, and cancels what remains of it with allRemainingBookings", async () => {
    const recurrence = { interval: 1, occurrences: 3, frequency: "weekly" };
    const id = await eventType("weekly", { recurrence });
    const { data } = (await book("14T09:00", { eventTypeId: id, responses: { name: "John", email: "john@example.com" } })).body;
    expect(data).toHaveLength(3);
    const [first, second] = data;
    expect(second).toMatchObject({ recurringEventId: first.recurringEventId, startTime: "2026-05-21T09:00:00.000Z" });
    const cancelled = await booker.post(`/v2/bookings/${second.uid}/cancel`, { allRemainingBookings: true }, OLDER);
    expect(cancelled.body.data).toHaveLength(2);
    const series = (await booker.get(`/v2/bookings/${first.recurringEventId}`, OLDER)).body.data;
    expect(series.map((one: { status: string }) => one.status)).toEqual(["ACCEPTED", "CANCELLED", "CANCELLED"]);
  });

  it("confirms, declines, and asks to move", async () => {
    const confirmationPolicy = { type: "always", blockUnconfirmedBookingsInBooker: false };
    const id = await eventType("ask", { confirmationPolicy });
    const requested = async (start: string) => {
      const { data } = (await book(start, { eventTypeId: id, responses: { name: "John", email: "john@example.com" } })).body;
      expect(data.status).toBe("PENDING");
      return data.uid;
    };
    const [one, two] = [await requested("15T09:00"), await requested("15T10:00")];
    expect((await suite.api(other).post(`/v2/bookings/${one}/confirm`, {}, OLDER)).status).toBe(404);
    expect((await asHost.post(`/v2/bookings/${one}/confirm`, {}, OLDER)).body.data.status).toBe("ACCEPTED");
    const declined = await asHost.post(`/v2/bookings/${two}/decline`, { reason: "Too busy" }, OLDER);
    expect(declined.body.data).toMatchObject({ status: "REJECTED", rejectionReason: "Too busy" });
    const asked = await asHost.post(`/v2/bookings/${one}/request-reschedule`, { rescheduleReason: "Ill" }, OLDER);
    expect(asked.body.data).toMatchObject({ uid: one, status: "CANCELLED" });
  });

  it("marks absence as noShow", async () => {
    const { uid } = (await book("18T09:00")).body.data;
    const before = suite.now;
    suite.now = new Date("2026-05-18T10:00:00Z");
    const attendees = [{ email: "john@example.com", absent: true }];
    const marked = await asHost.post(`/v2/bookings/${uid}/mark-absent`, { host: true, attendees }, OLDER);
    suite.now = before;
    expect(marked).toMatchObject({ status: 200, body: { data: { noShowHost: true, attendees: [{ noShow: true }] } } });
  });
});

describe("what has no documented older shape", () => {
  it.each([
    ["get", "calendar-links"],
    ["get", "references"],
    ["get", "attendees"],
    ["post", "reassign"],
    ["post", "guests"],
  ] as const)("says which version to send: %s %s", async (method, noun) => {
    const { uid } = (await asHost.get("/v2/bookings?take=1")).body.data[0];
    const path = `/v2/bookings/${uid}/${noun}`;
    const answer = method === "get" ? await asHost.get(path, OLDER) : await asHost.post(path, {}, OLDER);
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain("cal-api-version: 2024-08-13");
  });
});
