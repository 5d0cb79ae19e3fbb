import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createBooking } from "@/server/bookings/create";
import { rescheduleBooking } from "@/server/bookings/reschedule";
import { MINUTE_MS } from "@/server/core/time";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { keepSlot } from "./keep";
import { letGoOfSlot } from "./let-go";
import { listSlots } from "./queries";

const suite = testSuite();
const [ADA, BO] = ["a".repeat(32), "b".repeat(32)] as const;
let host: TestUser;
let eventTypeId: number;
let longer: number;
let seated: number;

beforeAll(async () => {
  host = await suite.user();
  const make = async (slug: string, more: object) =>
    (await suite.api(host).post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;
  eventTypeId = await make("talk", {});
  longer = await make("longer", { lengthInMinutes: 60 });
  seated = await make("seated", { seats: { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: true } });
});

let day = 10;
beforeEach(() => {
  suite.now = NOW;
  // each test has a working day of its own
  do day++;
  while ([0, 6].includes(new Date(at("12:00")).getUTCDay()));
});

const at = (clock: string) => `2026-05-${day}T${clock}:00Z`;
let holds = 0;
/** Returns what the hold is let go by. */
async function keep(holder: string, clock: string, more: object = {}) {
  const kept = { holder, hold: (++holds).toString(16).padStart(32, "0") };
  await keepSlot(suite.ctx(), { eventTypeId, slotStart: at(clock), ...kept, ...more });
  return kept;
}
const attendee = { name: "Ada", email: "ada@example.com", timeZone: "Europe/London" };

/** Whether a start is on offer, to a visitor or to anybody else. */
async function isOffered(clock: string, holder?: string, of = eventTypeId, more: object = {}) {
  const range = { start: at("00:00"), end: at("23:59") };
  const { slots } = await listSlots(suite.ctx(), { eventTypeId: of, ...range, ...more, ...(holder && { holder }) });
  return slots.find(({ start }) => start === Date.parse(at(clock)));
}

describe("what the booking page holds for a visitor", () => {
  it("is hidden from others, of every event type of the host, and not from the visitor", async () => {
    await keep(ADA, "09:00");
    expect(await isOffered("09:00")).toBeUndefined();
    expect(await isOffered("09:00", BO)).toBeUndefined();
    expect(await isOffered("09:00", undefined, longer)).toBeUndefined();
    expect(await isOffered("09:00", ADA)).toBeDefined();
    expect(await isOffered("09:00", ADA, longer)).toBeDefined();
    await expect(keep(BO, "09:00")).rejects.toMatchObject({ code: "conflict" });
  });

  it("is one hold of a slot however many tabs show it, and the tab that leaves first does not free it", async () => {
    const first = await keep(ADA, "09:00");
    const second = await keep(ADA, "09:00");
    await letGoOfSlot(suite.ctx(), first);
    expect(await isOffered("09:00", BO)).toBeUndefined();
    await letGoOfSlot(suite.ctx(), second);
    expect(await isOffered("09:00", BO)).toBeDefined();
    await letGoOfSlot(suite.ctx(), second);
  });

  it("ends by itself, and is renewed by asking again", async () => {
    await keep(ADA, "09:00");
    suite.now = new Date(NOW.getTime() + 4 * MINUTE_MS);
    await keep(ADA, "09:00");
    suite.now = new Date(NOW.getTime() + 8 * MINUTE_MS);
    expect(await isOffered("09:00")).toBeUndefined();
    suite.now = new Date(NOW.getTime() + 9 * MINUTE_MS);
    expect(await isOffered("09:00")).toBeDefined();
  });

  it("goes with their booking, which only somebody else's hold stands in the way of", async () => {
    await keep(ADA, "09:00");
    await keep(ADA, "10:00");
    const booking = { eventTypeId, start: at("09:00"), attendee };
    await expect(createBooking(suite.ctx(), booking)).rejects.toMatchObject({ code: "conflict" });
    await expect(createBooking(suite.ctx(), { ...booking, holder: BO })).rejects.toMatchObject({ code: "conflict" });
    expect(await suite.ctx().db.slotReservation.count({ where: { holder: ADA, slotStart: { gte: at("00:00") } } })).toBe(2);
    await createBooking(suite.ctx(), { ...booking, holder: ADA });
    expect(await suite.ctx().db.slotReservation.count({ where: { holder: ADA, slotStart: { gte: at("00:00") } } })).toBe(0);
  });

  it("may overlap the booking that they move, and goes with the move", async () => {
    const [booking] = await createBooking(suite.ctx(), { eventTypeId: longer, start: at("09:00"), attendee });
    const uid = booking!.uid;
    const asked = { eventTypeId: longer, bookingUidToReschedule: uid };
    await suite.ctx().db.eventType.update({ where: { id: longer }, data: { slotInterval: 30 }, select: { id: true } });
    await expect(keep(ADA, "09:30", { eventTypeId: longer })).rejects.toMatchObject({ code: "conflict" });
    await keep(ADA, "09:30", asked);
    await expect(rescheduleBooking(suite.ctx(), { uid, start: at("09:30"), holder: BO })).rejects.toMatchObject({ code: "conflict" });
    const moved = await rescheduleBooking(suite.ctx(), { uid, start: at("09:30"), holder: ADA });
    expect(moved.start.toISOString()).toBe(new Date(at("09:30")).toISOString());
    expect(await isOffered("09:30", ADA)).toBeUndefined();
  });

  it("is one seat of a slot with seats", async () => {
    await keep(ADA, "09:00", { eventTypeId: seated });
    await keep(ADA, "09:00", { eventTypeId: seated });
    expect((await isOffered("09:00", BO, seated))?.seats).toMatchObject({ taken: 1, total: 2 });
    expect((await isOffered("09:00", ADA, seated))?.seats).toMatchObject({ taken: 0 });
    await keep(BO, "09:00", { eventTypeId: seated });
    expect(await isOffered("09:00", undefined, seated)).toBeUndefined();
    await createBooking(suite.ctx(), { eventTypeId: seated, start: at("09:00"), attendee, holder: ADA });
    expect((await isOffered("09:00", BO, seated))?.seats).toMatchObject({ taken: 1 });
  });

  it("is held, of an event type that only its people may book, by them and by who moves a booking of it", async () => {
    const [booking] = await createBooking(suite.ctx(), { eventTypeId, start: at("09:00"), attendee });
    const settings = { bookingRequiresAuthentication: true };
    const patch = (body: object) => suite.api(host).patch(`/v2/event-types/${eventTypeId}`, body);
    expect((await patch(settings)).status).toBe(200);
    const reserve = (api = suite.api()) => api.post("/v2/slots/reservations", { eventTypeId, slotStart: at("11:00") });
    await expect(keep(ADA, "10:00")).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await reserve()).status).toBe(401);
    expect((await reserve(suite.api(await suite.user()))).status).toBe(403);
    expect((await reserve(suite.api(host))).status).toBe(201);
    await keep(ADA, "10:00", { bookingUidToReschedule: booking!.uid });
    await patch({ bookingRequiresAuthentication: false });
  });

  it("is held, of a closed event type, by who came through a private link or moves a booking of it", async () => {
    const [booking] = await createBooking(suite.ctx(), { eventTypeId, start: at("09:00"), attendee });
    const patch = (body: object) => suite.api(host).patch(`/v2/event-types/${eventTypeId}`, body);
    expect((await patch({ closed: true })).status).toBe(200);
    const { linkId } = (await suite.api(host).post(`/v2/event-types/${eventTypeId}/private-links`, {})).body.data;
    await expect(keep(ADA, "10:00")).rejects.toMatchObject({ code: "not_found" });
    await expect(keep(ADA, "10:00", { privateLinkId: "nope" })).rejects.toMatchObject({ code: "not_found" });
    await keep(ADA, "10:00", { privateLinkId: linkId });
    await keep(BO, "11:00", { bookingUidToReschedule: booking!.uid });
    await expect(keep(ADA, "12:00", { bookingUidToReschedule: "x".repeat(22) })).rejects.toMatchObject({ code: "not_found" });
    await patch({ closed: false });
  });

  it("is let go of by the same visitor only, and moves when the page asks for another slot", async () => {
    const kept = await keep(ADA, "09:00");
    await letGoOfSlot(suite.ctx(), { ...kept, holder: BO });
    expect(await isOffered("09:00")).toBeUndefined();
    await keep(ADA, "10:00", { hold: kept.hold });
    expect(await isOffered("09:00")).toBeDefined();
    expect(await isOffered("10:00")).toBeUndefined();
  });
});
