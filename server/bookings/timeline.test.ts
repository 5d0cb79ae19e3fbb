import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/server/core/context";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { addGuests } from "./add-guests";
import { cancelBooking } from "./cancel";
import { changeLocation } from "./change-location";
import { confirmBooking } from "./confirm";
import { createBooking } from "./create";
import { getHostedBooking } from "./queries";
import { reassignBooking } from "./reassign";
import { rescheduleBooking } from "./reschedule";

const suite = testSuite();
let ann: TestUser;
let ben: TestUser;
let roundRobin: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const at = (hour: number) => `2026-05-11T${String(hour).padStart(2, "0")}:00:00Z`;
const booker = (origin: Ctx["origin"]): Ctx => ({ ...suite.ctx(), origin });

beforeAll(async () => {
  [ann, ben] = [await suite.user({ name: "Ann" }), await suite.user({ name: "Ben" })];
  const { prisma } = suite.database;
  const team = await prisma.team.create({ data: { name: "Sales", slug: "sales" }, select: { id: true } });
  const made = await prisma.eventType.create({
    data: {
      teamId: team.id,
      title: "Demo",
      slug: "demo",
      lengthInMinutes: 30,
      schedulingType: "round_robin",
      confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: true },
      hosts: { create: [{ userId: ann.id }, { userId: ben.id }] },
    },
    select: { id: true },
  });
  roundRobin = made.id;
});

it("tells who did what, when and from where, through every time that the meeting has had", async () => {
  const [first] = await createBooking(booker("page"), { eventTypeId: roundRobin, start: at(9), attendee });
  const host = first!.hosts[0]!.id === ann.id ? ann : ben;
  const other = host === ann ? ben : ann;
  await confirmBooking({ ...suite.ctx(host.actor), origin: "mail" }, { uid: first!.uid });
  const moved = await rescheduleBooking(booker("mail"), { uid: first!.uid, start: at(10), reason: "A clash" });
  const { uid } = moved;
  const now = moved.hosts[0]!.id === ann.id ? ann : ben;
  const next = now === ann ? ben : ann;
  await suite.api(now).post(`/v2/bookings/${uid}/confirm`);
  await changeLocation({ ...suite.ctx(now.actor), origin: "page" }, { uid, location: { type: "address", address: "1 High Street" } });
  await addGuests({ ...suite.ctx(now.actor), origin: "page" }, { uid, guests: [{ email: "a@example.com", name: "Ada" }] });
  await reassignBooking({ ...suite.ctx(now.actor), origin: "page" }, { uid, toUserId: next.id, reason: "Ill" });
  suite.now = new Date(at(10));
  await suite.api(next).post(`/v2/bookings/${uid}/mark-absent`, { attendees: [{ email: attendee.email, absent: true }] });
  await cancelBooking(booker("api"), { uid, reason: "Not needed" });

  const { timeline } = await getHostedBooking(suite.ctx(next.actor), { uid });
  const by = (user: TestUser) => ({ kind: "user", userId: user.id, name: user === ann ? "Ann" : "Ben" });
  const john = { kind: "attendee", userId: null, name: "John Doe" };
  const from = (kind: string, keyName: string | null = null) => ({ kind, keyName });
  expect(timeline.map(({ type, who, origin, reason }) => ({ type, who, origin, reason }))).toEqual([
    { type: "requested", who: john, origin: from("page"), reason: null },
    { type: "confirmed", who: by(host), origin: from("mail"), reason: null },
    { type: "rescheduled", who: john, origin: from("mail"), reason: "A clash" },
    { type: "confirmed", who: by(now), origin: from("api", "test"), reason: null },
    { type: "location_changed", who: by(now), origin: from("page"), reason: null },
    { type: "attendee_added", who: by(now), origin: from("page"), reason: null },
    { type: "reassigned", who: by(now), origin: from("page"), reason: "Ill" },
    { type: "marked_absent", who: by(next), origin: from("api", "test"), reason: null },
    { type: "cancelled", who: john, origin: from("api"), reason: "Not needed" },
  ]);
  const of = (type: string) => timeline.find((entry) => entry.type === type)!;
  expect(of("rescheduled").moved).toEqual({ from: new Date(at(9)), to: new Date(at(10)) });
  expect(of("location_changed").change).toMatchObject({ to: "1 High Street" });
  expect(of("reassigned").change).toEqual({ from: by(now).name, to: by(next).name });
  expect(of("attendee_added").people).toEqual([{ name: "Ada", absent: null }]);
  expect(of("marked_absent").people).toEqual([{ name: "John Doe", absent: true }]);
  // the address of whoever called is nobody's business
  expect(JSON.stringify(timeline)).not.toContain("203.0.113");

  // the booking that it was moved from goes on to where it went, and not further
  const formerHost = (
    await suite.database.prisma.bookingHost.findFirstOrThrow({ where: { bookingId: first!.id }, select: { userId: true } })
  ).userId;
  const before = await getHostedBooking(suite.ctx((formerHost === host.id ? host : other).actor), { uid: first!.uid });
  expect(before.timeline.map(({ type }) => type)).toEqual(["requested", "confirmed", "rescheduled"]);
});

it("knows a seat's holder by name, also when they have left, and a revoked key no more", async () => {
  const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: false, showAvailabilityCount: true };
  const api = suite.api(ann);
  const { id } = (await api.post("/v2/event-types", { title: "Class", slug: "class", lengthInMinutes: 30, seats })).body.data;
  const [john] = await createBooking(booker("page"), { eventTypeId: id, start: at(13), attendee });
  await createBooking(booker("page"), { eventTypeId: id, start: at(13), attendee: { ...attendee, name: "Eve", email: "eve@example.com" } });
  const [, eve] = (await getHostedBooking(suite.ctx(ann.actor), { uid: john!.uid })).attendees;
  await cancelBooking(booker("mail"), { uid: john!.uid, seatUid: eve!.seatUid! });
  await api.patch(`/v2/bookings/${john!.uid}/location`, { location: { type: "link", link: "https://meet.example.com/a" } });
  await suite.database.prisma.apiKey.deleteMany({ where: { userId: ann.id } });
  const { timeline } = await getHostedBooking(suite.ctx(ann.actor), { uid: john!.uid });
  expect(timeline.map(({ type, who, people, origin }) => [type, who.name, people[0]?.name ?? null, origin])).toEqual([
    ["created", "John Doe", null, { kind: "page", keyName: null }],
    ["attendee_added", "Eve", "Eve", { kind: "page", keyName: null }],
    ["seat_cancelled", "Eve", "Eve", { kind: "mail", keyName: null }],
    ["location_changed", "Ann", null, { kind: "api", keyName: null }],
  ]);
});
