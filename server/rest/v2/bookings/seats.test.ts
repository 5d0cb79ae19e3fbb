import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let booker: Api;
let hidden: number;
let shown: number;

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.com`, timeZone: "America/New_York" });
const book = (start: string, name: string, eventTypeId = hidden, more: object = {}) =>
  booker.post("/v2/bookings", { eventTypeId, start, attendee: person(name), ...more });
const seatOf = async (start: string, name: string, eventTypeId = hidden) => (await book(start, name, eventTypeId)).body.data;
const names = (booking: { attendees: { name: string }[] }) => booking.attendees.map((attendee) => attendee.name);

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  asHost = suite.api(host);
  booker = suite.api();
  const make = async (slug: string, showAttendeeInfo: boolean) => {
    const seats = { seatsPerTimeSlot: 3, showAttendeeInfo, showAvailabilityCount: true };
    return (await asHost.post("/v2/event-types", { title: "Class", slug, lengthInMinutes: 60, seats })).body.data.id;
  };
  hidden = await make("hidden", false);
  shown = await make("shown", true);
});

describe("taking seats", () => {
  it("fills one booking, tells each their own seat, and refuses the fourth", async () => {
    const start = "2026-05-11T09:00:00Z";
    const [ana, ben, eve] = [await seatOf(start, "Ana"), await seatOf(start, "Ben"), await seatOf(start, "Eve")];
    expect(new Set([ana.uid, ben.uid, eve.uid]).size).toBe(1);
    expect(new Set([ana.seatUid, ben.seatUid, eve.seatUid]).size).toBe(3);
    expect(names(ben)).toEqual(["Ben"]);
    expect(ben.attendees[0]).toMatchObject({ seatUid: ben.seatUid, bookingFieldsResponses: { name: "Ben", email: "ben@example.com" } });
    expect(JSON.stringify(ben)).not.toMatch(/\bAna\b|ana@/);
    expect((await book(start, "Zoe")).status).toBe(409);
    expect(names((await asHost.get(`/v2/bookings/${ana.uid}`)).body.data)).toEqual(["Ana", "Ben", "Eve"]);
    expect((await asHost.post(`/v2/bookings/${ana.uid}/attendees`, person("Zoe"))).status).toBe(409);
  });

  it("shows nobody to who knows the booking only, and its holder's own to who knows a seat", async () => {
    const start = "2026-05-11T10:00:00Z";
    const [ana, ben] = [await seatOf(start, "Ana"), await seatOf(start, "Ben")];
    const plain = await booker.get(`/v2/bookings/${ana.uid}`);
    expect(plain.body.data.attendees).toEqual([]);
    expect(JSON.stringify(plain.body)).not.toMatch(/\bAna\b|ana@|\bBen\b|ben@/);
    const seat = await booker.get(`/v2/bookings/by-seat/${ben.seatUid}`);
    expect(seat.body.data).toMatchObject({ uid: ana.uid, seatUid: ben.seatUid, attendees: [{ name: "Ben" }] });
    expect(JSON.stringify(seat.body)).not.toMatch(/\bAna\b|ana@/);
    expect(names((await asHost.get(`/v2/bookings/by-seat/${ben.seatUid}`)).body.data)).toEqual(["Ana", "Ben"]);
    expect((await booker.get("/v2/bookings/by-seat/unknown")).status).toBe(404);
  });

  it("shows names where the event type does, but never the right to somebody else's seat", async () => {
    const start = "2026-05-11T11:00:00Z";
    const ana = await seatOf(start, "Ana", shown);
    const ben = await seatOf(start, "Ben", shown);
    expect(names(ben)).toEqual(["Ana", "Ben"]);
    const all = (await booker.get(`/v2/bookings/${ana.uid}`)).body;
    expect(names(all.data)).toEqual(["Ana", "Ben"]);
    for (const answer of [all, ben]) expect(JSON.stringify(answer)).not.toContain(ana.seatUid);
    const others = [ben.attendees[0], (await booker.get(`/v2/bookings/${ana.uid}`, { version: "2024-04-15" })).body.data.attendees[0]];
    for (const attendee of others) expect(attendee).not.toHaveProperty("seatUid");
    expect(ben.attendees[0].bookingFieldsResponses).toEqual({});
    const hosted = (await asHost.get(`/v2/bookings/${ana.uid}`)).body.data.attendees;
    expect(hosted.map((one: { seatUid: string }) => one.seatUid)).toEqual([ana.seatUid, ben.seatUid]);
  });

  it("takes no guests", async () => {
    const start = "2026-05-11T12:00:00Z";
    expect((await book(start, "Ana", hidden, { guests: ["g@example.com"] })).status).toBe(400);
    const { uid } = await seatOf(start, "Ana");
    expect((await asHost.post(`/v2/bookings/${uid}/guests`, { guests: [{ email: "g@example.com" }] })).status).toBe(400);
  });
});

describe("giving seats back", () => {
  it("cancels one seat alone, then the booking with the last one", async () => {
    const start = "2026-05-12T09:00:00Z";
    const [ana, ben] = [await seatOf(start, "Ana"), await seatOf(start, "Ben")];
    const cancel = (body: object, api = booker) => api.post(`/v2/bookings/${ana.uid}/cancel`, body);
    expect((await cancel({})).status).toBe(400);
    expect((await cancel({ seatUid: "other" })).status).toBe(404);
    const one = await cancel({ seatUid: ana.seatUid });
    expect(one.body.data).toMatchObject({ status: "accepted", attendees: [] });
    expect((await cancel({ seatUid: ana.seatUid })).status).toBe(404);
    expect(names((await asHost.get(`/v2/bookings/${ana.uid}`)).body.data)).toEqual(["Ben"]);
    const last = await cancel({ seatUid: ben.seatUid, cancellationReason: "Ill" });
    expect(last.body.data).toMatchObject({ status: "cancelled", cancellationReason: "Ill", cancelledByEmail: "ben@example.com" });
    expect((await book(start, "Zoe")).status).toBe(201);
  });

  it("lets the host cancel all of them", async () => {
    const start = "2026-05-12T10:00:00Z";
    const ana = await seatOf(start, "Ana");
    await seatOf(start, "Ben");
    const all = await asHost.post(`/v2/bookings/${ana.uid}/cancel`, { cancellationReason: "Snow" });
    expect(all.body.data).toMatchObject({ status: "cancelled", attendees: [{ name: "Ana" }, { name: "Ben" }] });
  });
});

describe("moving a seat", () => {
  const move = (uid: string, start: string, seatUid?: string, api = booker) =>
    api.post(`/v2/bookings/${uid}/reschedule`, { start, seatUid });

  it("into a new slot leaves the others where they are", async () => {
    const ana = await seatOf("2026-05-13T09:00:00Z", "Ana");
    const ben = await seatOf("2026-05-13T09:00:00Z", "Ben");
    expect((await move(ana.uid, "2026-05-13T10:00:00Z")).status).toBe(400);
    expect((await move(ana.uid, "2026-05-13T09:00:00Z", ben.seatUid)).status).toBe(400);
    const moved = await move(ben.uid, "2026-05-13T10:00:00Z", ben.seatUid);
    expect(moved.status).toBe(201);
    expect(moved.body.data).toMatchObject({ start: "2026-05-13T10:00:00.000Z", seatUid: ben.seatUid, rescheduledFromUid: ana.uid });
    expect(moved.body.data.icsUid).not.toBe(ana.icsUid);
    expect(JSON.stringify(moved.body)).not.toMatch(/\bAna\b|ana@/);
    expect((await asHost.get(`/v2/bookings/${moved.body.data.uid}`)).body.data.title).toContain("Ben");
    const left = (await asHost.get(`/v2/bookings/${ana.uid}`)).body.data;
    expect({ status: left.status, names: names(left) }).toEqual({ status: "accepted", names: ["Ana"] });
    expect((await booker.get(`/v2/bookings/by-seat/${ben.seatUid}`)).body.data.uid).toBe(moved.body.data.uid);
  });

  it("into a started slot joins it, and the last one ends the former booking", async () => {
    const ana = await seatOf("2026-05-13T12:00:00Z", "Ana");
    const ben = await seatOf("2026-05-13T13:00:00Z", "Ben");
    const moved = await move(ana.uid, "2026-05-13T13:00:00Z", ana.seatUid);
    expect(moved.body.data).toMatchObject({ uid: ben.uid, seatUid: ana.seatUid });
    expect(names((await asHost.get(`/v2/bookings/${ben.uid}`)).body.data)).toEqual(["Ben", "Ana"]);
    expect((await asHost.get(`/v2/bookings/${ana.uid}`)).body.data).toMatchObject({ status: "cancelled", rescheduledToUid: ben.uid });
    expect((await book("2026-05-13T12:00:00Z", "Zoe")).status).toBe(201);
    expect((await move(ana.uid, "2026-05-13T14:00:00Z", ana.seatUid)).status).toBe(400);
    expect((await move(ben.uid, "2026-05-13T14:00:00Z", ana.seatUid)).status).toBe(201);
  });

  it("of the last one takes the booking along, also to a time that overlaps its own", async () => {
    const seats = { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: false };
    const long = await asHost.post("/v2/event-types", { title: "Long", slug: "long", lengthInMinutes: 60, slotInterval: 30, seats });
    const ana = await seatOf("2026-05-14T09:00:00Z", "Ana", long.body.data.id);
    const moved = await move(ana.uid, "2026-05-14T09:30:00Z", ana.seatUid);
    expect(moved.body.data).toMatchObject({ icsUid: ana.icsUid, seatUid: ana.seatUid, attendees: [{ name: "Ana" }] });
  });

  it("into a full slot is refused, and changes nothing", async () => {
    for (const name of ["A", "B", "C"]) await seatOf("2026-05-14T13:00:00Z", name);
    const ana = await seatOf("2026-05-14T14:00:00Z", "Ana");
    expect((await move(ana.uid, "2026-05-14T13:00:00Z", ana.seatUid)).status).toBe(409);
    expect((await booker.get(`/v2/bookings/by-seat/${ana.seatUid}`)).body.data).toMatchObject({ uid: ana.uid, status: "accepted" });
  });

  it("by the host moves everybody, but not onto others", async () => {
    const ana = await seatOf("2026-05-15T09:00:00Z", "Ana");
    const ben = await seatOf("2026-05-15T09:00:00Z", "Ben");
    await seatOf("2026-05-15T10:00:00Z", "Zoe");
    expect((await move(ana.uid, "2026-05-15T10:00:00Z", undefined, asHost)).status).toBe(409);
    const moved = (await move(ana.uid, "2026-05-15T11:00:00Z", undefined, asHost)).body.data;
    expect(names(moved)).toEqual(["Ana", "Ben"]);
    expect((await booker.get(`/v2/bookings/by-seat/${ben.seatUid}`)).body.data.uid).toBe(moved.uid);
  });

  it("works one by one after the host has asked for another time", async () => {
    const ana = await seatOf("2026-05-15T13:00:00Z", "Ana");
    const ben = await seatOf("2026-05-15T13:00:00Z", "Ben");
    await asHost.post(`/v2/bookings/${ana.uid}/request-reschedule`);
    const first = (await move(ana.uid, "2026-05-15T14:00:00Z", ana.seatUid)).body.data;
    const second = (await move(ana.uid, "2026-05-15T14:00:00Z", ben.seatUid)).body.data;
    expect(second.uid).toBe(first.uid);
    expect(names((await asHost.get(`/v2/bookings/${first.uid}`)).body.data)).toEqual(["Ana", "Ben"]);
  });
});

describe("lists", () => {
  it("show an attendee their own seat alone", async () => {
    const guest = await suite.user({ username: "learner" });
    await suite.database.prisma.user.update({ where: { id: guest.id }, data: { emailVerifiedAt: suite.now } });
    await seatOf("2026-05-18T09:00:00Z", "Ana");
    await booker.post("/v2/bookings", {
      eventTypeId: hidden,
      start: "2026-05-18T09:00:00Z",
      attendee: { ...person("Lea"), email: guest.email },
    });
    const { data } = (await suite.api(guest).get("/v2/bookings")).body;
    expect(data).toHaveLength(1);
    expect(data[0].attendees).toMatchObject([{ name: "Lea", seatUid: expect.stringMatching(/\w{22}/) }]);
    expect(JSON.stringify(data)).not.toMatch(/\bAna\b|ana@/);
  });
});
