import { beforeAll, describe, expect, it } from "vitest";
import { listSlots } from "@/server/slots/queries";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { cancelBooking } from "./cancel";
import { createBooking } from "./create";
import { rescheduleBooking } from "./reschedule";

const attendee = { name: "Ada Guest", email: "ada@example.com", timeZone: "Europe/Paris" };
const at = (time: string) => `2026-05-12T${time}:00Z`;

describe("a booking with a dynamic group", () => {
  const suite = testSuite();
  let first: TestUser;
  let second: TestUser;
  let usernames: string[];

  beforeAll(async () => {
    const users = [await suite.user(), await suite.user()] as const;
    // the one who came later is named first: the order of the address decides, not the age of the account
    [second, first] = users;
    usernames = [first, second].map((user) => user.username);
  });

  const book = (start: string, more: object = {}) => createBooking(suite.ctx(), { usernames, start: at(start), attendee, ...more });
  const offered = async (of: object) => {
    const { slots } = await listSlots(suite.ctx(), { start: "2026-05-12", end: "2026-05-12", ...of });
    return slots.map(({ start }) => new Date(start).toISOString().slice(11, 16));
  };

  it("takes everyone named, half an hour, without an event type", async () => {
    const [booking] = await book("09:00");
    expect(booking).toMatchObject({ status: "accepted", eventType: null });
    expect(booking!.hosts.map((host) => host.username)).toEqual(usernames);
    expect(booking!.end.getTime() - booking!.start.getTime()).toBe(30 * 60_000);
    expect(await offered({ usernames })).not.toContain("09:00");
  });

  it("lasts as long as asked, and is refused where one of them is taken", async () => {
    const [long] = await book("10:00", { lengthInMinutes: 60 });
    expect(long!.end.toISOString()).toBe("2026-05-12T11:00:00.000Z");
    await expect(book("10:30")).rejects.toMatchObject({ code: "conflict" });
    const eventType = await suite.api(second).post("/v2/event-types", { title: "Alone", slug: "alone", lengthInMinutes: 30 });
    await createBooking(suite.ctx(), { eventTypeId: eventType.body.data.id, start: at("12:00"), attendee });
    await expect(book("12:00")).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses strangers, a group of one and a length beyond a day", async () => {
    const count = () => suite.database.prisma.booking.count();
    const before = await count();
    await expect(book("13:00", { usernames: [first.username, "nobody-at-all"] })).rejects.toMatchObject({ code: "not_found" });
    await expect(book("13:00", { usernames: [first.username, first.username.toUpperCase()] })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { usernames: expect.any(String) } },
    });
    await expect(book("13:00", { lengthInMinutes: 1441 })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await count()).toBe(before);
  });

  it("can be moved within the group, and cancelled", async () => {
    const [booking] = await book("13:00", { lengthInMinutes: 60 });
    const moved = await rescheduleBooking(suite.ctx(), { uid: booking!.uid, start: at("14:00") });
    expect(moved).toMatchObject({ rescheduledFromUid: booking!.uid, eventType: null });
    expect(moved.hosts.map((host) => host.username)).toEqual(usernames);
    expect(moved.end.toISOString()).toBe("2026-05-12T15:00:00.000Z");
    expect(await offered({ usernames })).toContain("13:00");
    // once more, from what the move has made
    const again = await rescheduleBooking(suite.ctx(), { uid: moved.uid, start: at("13:00") });
    expect(await offered({ usernames })).not.toContain("13:00");
    const [cancelled] = [await cancelBooking(suite.ctx(), { uid: again.uid })].flat();
    expect(cancelled).toMatchObject({ status: "cancelled" });
    expect(await offered({ usernames })).toContain("13:00");
  });

  it("answers over HTTP without an event type", async () => {
    const [booking] = await book("08:00");
    const { status, body } = await suite.api(first).get(`/v2/bookings/${booking!.uid}`);
    expect(status).toBe(200);
    expect(body.data.eventTypeId).toBeUndefined();
    expect(body.data.hosts).toHaveLength(2);
    const moved = await suite.api(first).post(`/v2/bookings/${booking!.uid}/reschedule`, { start: at("08:30") });
    expect(moved.status).toBe(201);
  });
});
