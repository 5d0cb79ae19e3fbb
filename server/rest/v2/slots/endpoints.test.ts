import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let colleague: TestUser;
let eventTypeId: number;

beforeAll(async () => {
  host = await suite.user({ username: "alice", timeZone: "Europe/London" });
  colleague = await suite.user({ username: "bob", timeZone: "America/New_York" });
  const body = { title: "Intro", slug: "intro", lengthInMinutes: 60, lengthInMinutesOptions: [30, 60] };
  eventTypeId = (await suite.api(host).post("/v2/event-types", body)).body.data.id;
});

afterEach(() => {
  suite.now = NOW;
});

const starts = (day: { start: string }[]) => day.map((slot) => slot.start);
const day = "start=2026-05-07&end=2026-05-07";

describe("GET /v2/slots", () => {
  it("lists the slots of an event type by id and by slug, in UTC unless asked otherwise", async () => {
    const byId = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&${day}`);
    const bySlug = await suite.api().get(`/v2/slots?eventTypeSlug=intro&username=Alice&${day}`);
    expect(byId.status).toBe(200);
    expect(byId.body).toEqual(bySlug.body);
    expect(starts(byId.body.data["2026-05-07"])).toEqual(
      ["08", "09", "10", "11", "12", "13", "14", "15"].map((hour) => `2026-05-07T${hour}:00:00.000Z`),
    );
  });

  it("groups by the date of the asked zone and writes its offset", async () => {
    const { data } = (await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&${day}&timeZone=Asia/Kathmandu&format=range`)).body;
    expect(data["2026-05-07"][0]).toEqual({ start: "2026-05-07T13:45:00.000+05:45", end: "2026-05-07T14:45:00.000+05:45" });
  });

  it("offers the lengths of the event type and refuses others", async () => {
    const half = (await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&${day}&duration=30`)).body.data["2026-05-07"];
    expect(half).toHaveLength(16);
    const refused = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&${day}&duration=45`);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain("30, 60");
  });

  it("finds the times that a group of users shares, 30 minutes long", async () => {
    for (const query of ["usernames=alice,bob", "usernames=alice&usernames=bob", "usernames[]=alice&usernames[]=bob"]) {
      const { data } = (await suite.api().get(`/v2/slots?${query}&${day}`)).body;
      // 09:00-17:00 in London and in New York share 13:00-16:00 UTC in May
      expect(starts(data["2026-05-07"])).toEqual(
        ["13:00", "13:30", "14:00", "14:30", "15:00", "15:30"].map((time) => `2026-05-07T${time}:00.000Z`),
      );
    }
  });

  it("answers the older shape to older versions and at /slots/available", async () => {
    const query = `eventTypeId=${eventTypeId}&startTime=2026-05-07T00:00:00Z&endTime=2026-05-07T23:59:59Z`;
    const older = await suite.api().get(`/v2/slots?${query}`, { version: "2024-08-13" });
    expect(older.body.data.slots["2026-05-07"][0]).toEqual({ time: "2026-05-07T08:00:00.000Z" });
    expect((await suite.api().get(`/v2/slots/available?${query}`)).body).toEqual(older.body);
  });

  it("reaches to the midnight that ends a day, and what is offered last can be booked", async () => {
    const night = await suite.user({ username: "night", timeZone: "UTC" });
    const api = suite.api(night);
    const availability = [{ days: ["Monday"], startTime: "00:00", endTime: "24:00" }];
    const schedule = await api.post("/v2/schedules", { name: "Round the clock", timeZone: "UTC", isDefault: false, availability });
    const made = await api.post("/v2/event-types", {
      ...{ title: "Night", slug: "night", lengthInMinutes: 60, scheduleId: schedule.body.data.id },
    });
    const id = made.body.data.id;
    const list = async (end: string) =>
      (await suite.api().get(`/v2/slots?eventTypeId=${id}&start=2027-02-15&end=${end}`)).body.data["2027-02-15"];
    for (const end of ["2027-02-15", "2027-02-15T23:59:59Z", "2027-02-15T23:59:59.999Z", "2027-02-16T00:00:00Z"])
      expect(await list(end)).toHaveLength(24);
    expect(await list("2027-02-15T23:58:00Z")).toHaveLength(23);
    const older = await suite.api().get(`/v2/slots?eventTypeId=${id}&startTime=2027-02-15T00:00:00Z&endTime=2027-02-15T23:59:59Z`, {
      version: "2024-04-15",
    });
    expect(older.body.data.slots["2027-02-15"]).toHaveLength(24);
    const attendee = { name: "Ada", email: "ada@example.com", timeZone: "UTC" };
    const booked = await suite.api().post("/v2/bookings", { start: "2027-02-15T23:00:00Z", eventTypeId: id, attendee });
    expect(booked.status).toBe(201);
    for (const [query, count] of [
      ["afterStart=2027-02-15&beforeEnd=2027-02-15", 1],
      ["beforeEnd=2027-02-15T23:58:00Z", 0],
      ["afterStart=2027-02-16", 0],
    ])
      expect((await api.get(`/v2/bookings?${query}`)).body.data).toHaveLength(Number(count));
  });

  it("ends two years from now without a booking window, whichever way in", async () => {
    const attendee = { name: "Ada", email: "ada@example.com", timeZone: "UTC" };
    const { body } = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=2028-04-20&end=2028-06-20`);
    const last = Object.values<{ start: string }[]>(body.data).flat().at(-1)!.start;
    const limit = new Date(NOW);
    limit.setUTCFullYear(limit.getUTCFullYear() + 2);
    expect(Date.parse(last)).toBeLessThanOrEqual(limit.getTime());
    expect(Date.parse(last)).toBeGreaterThan(limit.getTime() - 4 * 86_400_000);
    const beyond = { start: "2033-09-28T09:00:00Z", eventTypeId, attendee };
    const refused = await suite.api().post("/v2/bookings", beyond);
    expect([refused.status, refused.body.error.details.reason]).toEqual([400, "window"]);
    const near = await suite.api().post("/v2/bookings", { ...beyond, start: "2026-05-12T09:00:00Z" });
    const moved = await suite.api().post(`/v2/bookings/${near.body.data.uid}/reschedule`, { start: beyond.start });
    expect([moved.status, moved.body.error.details.reason]).toEqual([400, "window"]);
    const reserved = await suite.api(host).post("/v2/slots/reservations", { eventTypeId, slotStart: beyond.start });
    expect(reserved.status).toBe(400);
  });

  it("says {} where nothing is on offer", async () => {
    const { body } = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=2026-05-09&end=2026-05-10`);
    expect(body).toEqual({ status: "success", data: {} });
  });

  it.each([
    ["no event type", day, 400],
    ["an unknown event type", `eventTypeId=999999&${day}`, 404],
    ["an unknown user", `usernames=alice,nobody&${day}`, 404],
    ["one user only", `usernames=alice&${day}`, 400],
    ["no start", "eventTypeId=1&end=2026-05-07", 400],
    ["an impossible date", "eventTypeId=1&start=2026-02-30&end=2026-03-01", 400],
    ["an end before the start", "usernames=alice,bob&start=2026-05-08&end=2026-05-07", 400],
    ["a range of years", "usernames=alice,bob&start=2026-05-08&end=2029-05-07", 400],
    ["an unknown zone", `usernames=alice,bob&${day}&timeZone=Mars/Olympus`, 400],
  ])("refuses %s", async (_, query, status) => {
    const refused = await suite.api().get(`/v2/slots?${query}`);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toMatch(/[.]$/);
  });

  it("asks the database as often for one host as for many: at most nine statements", async () => {
    const { database } = suite;
    const driver = database.kind === "pglite" ? database.pglite : database.pool;
    const statementsOf = async (query: string) => {
      const sent = vi.spyOn(driver, "query");
      expect((await suite.api().get(`/v2/slots?${query}&${day}`)).status).toBe(200);
      const count = sent.mock.calls.length;
      sent.mockRestore();
      return count;
    };
    const crowd = await Promise.all(Array.from({ length: 6 }, (_, i) => suite.user({ username: `crowd${i}` })));
    const few = await statementsOf("usernames=alice,bob");
    expect(await statementsOf(`usernames=${crowd.map((user) => user.username).join(",")}`)).toBe(few);

    const teamOf = async (hosts: { id: number }[]) => {
      const n = hosts.length;
      const { id } = await database.prisma.eventType.create({
        data: {
          title: "Team",
          slug: "team",
          lengthInMinutes: 30,
          schedulingType: "round_robin",
          bookingLimitsCount: { day: 50 },
          bookerActiveBookingsLimit: { maximumActiveBookings: 3 },
          seats: { seatsPerTimeSlot: 4, showAttendeeInfo: false, showAvailabilityCount: true },
          team: { create: { name: `Team ${n}`, slug: `team-${n}` } },
          hosts: { createMany: { data: hosts.map((host) => ({ userId: host.id })) } },
        },
        select: { id: true },
      });
      return statementsOf(`eventTypeId=${id}`);
    };
    const one = await teamOf(crowd.slice(0, 1));
    expect(await teamOf(crowd)).toBe(one);
    expect(few).toBeGreaterThan(0);
    expect([few, one].every((count) => count <= 9)).toBe(true);
  });
});

describe("slot reservations", () => {
  const at = (time: string) => ({ eventTypeId, slotStart: `2026-05-08T${time}:00Z` });
  const offered = async () =>
    starts((await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=2026-05-08&end=2026-05-08`)).body.data["2026-05-08"]);

  it("hides a slot for five minutes, and gives it back by itself", async () => {
    const held = await suite.api().post("/v2/slots/reservations", at("09:00"));
    expect(held.status).toBe(201);
    expect(held.body.data).toMatchObject({
      slotStart: "2026-05-08T09:00:00.000Z",
      slotEnd: "2026-05-08T10:00:00.000Z",
      slotDuration: 60,
      reservationDuration: 5,
    });
    expect(await offered()).not.toContain("2026-05-08T09:00:00.000Z");
    expect((await suite.api().post("/v2/slots/reservations", at("09:00"))).status).toBe(409);

    suite.now = new Date(NOW.getTime() + 5 * 60_000);
    expect(await offered()).toContain("2026-05-08T09:00:00.000Z");
    expect((await suite.api().get(`/v2/slots/reservations/${held.body.data.reservationUid}`)).status).toBe(404);
  });

  it("is read, moved and given back by whoever has its uid", async () => {
    const { reservationUid: uid } = (await suite.api().post("/v2/slots/reservations", at("10:00"))).body.data;
    const moved = await suite.api().patch(`/v2/slots/reservations/${uid}`, at("11:00"));
    expect(moved.body.data).toMatchObject({ reservationUid: uid, slotStart: "2026-05-08T11:00:00.000Z" });
    expect((await suite.api().get(`/v2/slots/reservations/${uid}`)).body.data).toEqual(moved.body.data);
    expect(await offered()).toContain("2026-05-08T10:00:00.000Z");
    expect((await suite.api().delete(`/v2/slots/reservations/${uid}`)).body).toEqual({ status: "success" });
    expect(await offered()).toContain("2026-05-08T11:00:00.000Z");
  });

  it("takes a duration from authenticated callers only", async () => {
    const asked = { ...at("13:00"), reservationDuration: 30 };
    expect((await suite.api().post("/v2/slots/reservations", asked)).status).toBe(401);
    expect((await suite.api(colleague).post("/v2/slots/reservations", asked)).body.data.reservationDuration).toBe(30);
  });

  it("refuses what is not on offer", async () => {
    expect((await suite.api().post("/v2/slots/reservations", at("03:00"))).status).toBe(400);
    expect((await suite.api().post("/v2/slots/reservations", { ...at("09:00"), eventTypeId: 999_999 })).status).toBe(404);
  });
});

describe("GET /v2/slots/explain", () => {
  const explain = (user: TestUser, query: string) => suite.api(user).get(`/v2/slots/explain?eventTypeId=${eventTypeId}&${query}`);

  it("says nothing against what is on offer, and everything against what is not", async () => {
    const attendee = { name: "Zoe", email: "zoe@example.com", timeZone: "Europe/Paris" };
    const { data: booking } = (await suite.api().post("/v2/bookings", { eventTypeId, start: "2026-05-14T09:00:00Z", attendee })).body;
    const { body } = await explain(host, "start=2026-05-14T00:00:00Z&end=2026-05-15T00:00:00Z");
    const at = (time: string) => body.data.find((candidate: { start: string }) => candidate.start === `2026-05-14T${time}:00.000Z`);
    expect(at("10:00")).toEqual({ start: "2026-05-14T10:00:00.000Z", offered: true, reasons: [] });
    expect(at("09:00").reasons).toContainEqual(
      expect.objectContaining({ code: "occupied", source: { uid: booking.uid, title: booking.title } }),
    );
    expect(at("03:00").reasons).toContainEqual(expect.objectContaining({ code: "outside_hours", userId: host.id }));
    const soon = (await explain(host, "start=2026-05-06T09:00:00Z")).body.data;
    expect(soon).toHaveLength(1);
    expect(soon[0].reasons.map((reason: { code: string }) => reason.code)).toContain("notice");
  });

  it("is for the owner and the hosts only", async () => {
    expect((await explain(colleague, "start=2026-05-14T09:00:00Z")).status).toBe(404);
    expect((await explain(host, "start=2026-05-14T09:00:00Z&end=2026-06-14T09:00:00Z")).status).toBe(400);
  });
});
