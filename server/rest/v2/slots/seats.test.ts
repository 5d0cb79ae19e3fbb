import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let eventTypeId: number;

beforeAll(async () => {
  host = await suite.user({ username: "casey", timeZone: "UTC" });
  const seats = { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: true };
  const body = { title: "Class", slug: "class", lengthInMinutes: 60, slotInterval: 30, seats };
  eventTypeId = (await suite.api(host).post("/v2/event-types", body)).body.data.id;
});

const at = (day: string, clock: string) => `${day}T${clock}:00Z`;
async function seat(day: string, clock: string, name: string) {
  const attendee = { name, email: `${name.toLowerCase()}@example.com`, timeZone: "UTC" };
  const made = await suite.api().post("/v2/bookings", { eventTypeId, start: at(day, clock), attendee });
  expect(made.status).toBe(201);
  return made.body.data as { uid: string; seatUid: string };
}
/** Offered starts of a morning with their seats left. */
async function morning(day: string, query = "") {
  const { body } = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=${day}T09:00:00Z&end=${day}T12:00:00Z${query}`);
  const slots = (body.data[day] ?? []) as { start: string; seatsRemaining: number }[];
  return Object.fromEntries(slots.map(({ start, seatsRemaining }) => [start.slice(11, 16), seatsRemaining]));
}
const move = (uid: string, start: string, seatUid: string) => suite.api().post(`/v2/bookings/${uid}/reschedule`, { start, seatUid });

describe("slots to move to", () => {
  it("for one seat of several keep the booking's time, and free the seat alone", async () => {
    const day = "2026-05-11";
    const ana = await seat(day, "10:00", "Ana");
    const ben = await seat(day, "10:00", "Ben");
    expect(await morning(day)).toEqual({ "09:00": 2, "11:00": 2 });
    const forSeat = { "09:00": 2, "10:00": 1, "11:00": 2 };
    expect(await morning(day, `&bookingUidToReschedule=${ben.seatUid}`)).toEqual(forSeat);
    expect(await morning(day, `&seatUid=${ben.seatUid}&bookingUidToReschedule=${ana.uid}`)).toEqual(forSeat);
    // the whole booking gives all of its time back
    const whole = { "09:00": 2, "09:30": 2, "10:00": 2, "10:30": 2, "11:00": 2 };
    expect(await morning(day, `&bookingUidToReschedule=${ana.uid}`)).toEqual(whole);
    expect(await morning(day, "&seatUid=unknown")).toEqual({ "09:00": 2, "11:00": 2 });
  });

  it("for the last seat give back all of the booking's time", async () => {
    const day = "2026-05-12";
    const ana = await seat(day, "10:00", "Ana");
    expect(await morning(day, `&seatUid=${ana.seatUid}`)).toMatchObject({ "09:30": 2, "10:30": 2 });
  });
});

describe("moving one seat of several", () => {
  it("to every slot on offer for it is taken, and to a time that overlaps the others' booking is refused", async () => {
    const day = "2026-05-13";
    const ana = await seat(day, "10:00", "Ana");
    const ben = await seat(day, "10:00", "Ben");
    for (const clock of ["09:30", "10:30"]) expect((await move(ana.uid, at(day, clock), ben.seatUid)).status).toBe(409);
    // nothing has changed
    expect(await morning(day, `&seatUid=${ben.seatUid}`)).toEqual({ "09:00": 2, "10:00": 1, "11:00": 2 });
    const moved = await move(ana.uid, at(day, "11:00"), ben.seatUid);
    expect(moved.body.data).toMatchObject({ start: "2026-05-13T11:00:00.000Z", seatUid: ben.seatUid });
    expect(await morning(day)).toEqual({ "09:00": 2, "10:00": 1, "11:00": 1 });
    // and back, into the slot that has started
    const back = await move(moved.body.data.uid, at(day, "10:00"), ben.seatUid);
    expect(back.body.data).toMatchObject({ uid: ana.uid, seatUid: ben.seatUid });
    expect(await morning(day)).toEqual({ "09:00": 2, "11:00": 2 });
  });

  it("is refused where another event of the host stands, and where no seat is left", async () => {
    const day = "2026-05-14";
    const other = await suite.api(host).post("/v2/event-types", { title: "Call", slug: "call", lengthInMinutes: 30 });
    const attendee = { name: "Zoe", email: "zoe@example.com", timeZone: "UTC" };
    const call = { eventTypeId: other.body.data.id, start: at(day, "11:30"), attendee };
    expect((await suite.api().post("/v2/bookings", call)).status).toBe(201);
    const ana = await seat(day, "10:00", "Ana");
    await seat(day, "10:00", "Ben");
    for (const name of ["Cy", "Di"]) await seat(day, "09:00", name);
    expect(await morning(day, `&seatUid=${ana.seatUid}`)).toEqual({ "10:00": 1 });
    expect((await move(ana.uid, at(day, "11:00"), ana.seatUid)).status).toBe(409);
    expect((await move(ana.uid, at(day, "09:00"), ana.seatUid)).status).toBe(409);
  });
});
