import { beforeAll, beforeEach, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { NOW } from "@/server/testing/suite";
import { cancelBooking } from "./cancel";
import { createBooking } from "./create";
import { rescheduleBooking } from "./reschedule";

// How many active bookings one booker may have: a booker is their e-mail address, or where they leave none, their telephone number.

const suite = testSuite();
let eventTypeId: number;
const [ANA, BEN] = ["+37120993151", "+37120993152"];

beforeAll(async () => {
  const host = await suite.user();
  // only a team's event type can do without an e-mail address
  const team = await suite.database.prisma.eventType.create({
    data: {
      title: "Callback",
      slug: "callback",
      lengthInMinutes: 30,
      schedulingType: "collective",
      bookerActiveBookingsLimit: { maximumActiveBookings: 2 },
      bookingFields: [
        { type: "email", slug: "email", required: false, hidden: false, label: "E-mail" },
        { type: "phone", slug: "attendeePhoneNumber", required: true, hidden: false, label: "Phone" },
      ],
      team: { create: { name: "Support", slug: "support" } },
      hosts: { create: [{ userId: host.id }] },
    },
    select: { id: true },
  });
  eventTypeId = team.id;
});

beforeEach(async () => {
  suite.now = NOW;
  await suite.database.prisma.booking.deleteMany();
});

let slot = 0;
async function book(who: { phoneNumber: string; email?: string }, more: object = {}) {
  const start = new Date(Date.UTC(2026, 4, 11 + Math.floor(slot / 10), 9, (slot++ % 10) * 30));
  const [booking] = await createBooking(suite.ctx(), {
    eventTypeId,
    start,
    attendee: { name: "Somebody", timeZone: "Europe/Riga", ...who },
    ...more,
  });
  return booking!;
}
const refused = { code: "invalid_input" };

it("counts the bookings of one telephone number where there is no address", async () => {
  await book({ phoneNumber: ANA });
  await book({ phoneNumber: "+371 20 99 31 51" });
  await expect(book({ phoneNumber: ANA })).rejects.toMatchObject(refused);
});

it("keeps people without an address apart", async () => {
  await book({ phoneNumber: ANA });
  await book({ phoneNumber: ANA });
  await expect(book({ phoneNumber: BEN })).resolves.toMatchObject({ status: "accepted" });
});

it("knows somebody by their number who left an address once and none the other time", async () => {
  await book({ phoneNumber: ANA, email: "ana@example.com" });
  await book({ phoneNumber: ANA });
  await expect(book({ phoneNumber: ANA })).rejects.toMatchObject(refused);
  await expect(book({ phoneNumber: ANA, email: "ana@example.com" })).rejects.toMatchObject(refused);
});

it("goes by the address alone where there are two: people may share a telephone", async () => {
  await book({ phoneNumber: ANA, email: "ana@example.com" });
  await book({ phoneNumber: ANA, email: "ANA@example.com" });
  await expect(book({ phoneNumber: BEN, email: "ana@example.com" })).rejects.toMatchObject(refused);
  await expect(book({ phoneNumber: ANA, email: "ben@example.com" })).resolves.toMatchObject({ status: "accepted" });
});

it("counts what is to come: neither cancelled nor past ones, and a moved one once", async () => {
  const first = await book({ phoneNumber: ANA });
  const second = await book({ phoneNumber: ANA });
  const moved = await rescheduleBooking(suite.ctx(), { uid: second.uid, start: new Date("2026-05-29T09:00:00Z") });
  await expect(book({ phoneNumber: ANA })).rejects.toMatchObject(refused);
  await cancelBooking(suite.ctx(), { uid: moved.uid });
  await book({ phoneNumber: ANA });
  await expect(book({ phoneNumber: ANA })).rejects.toMatchObject(refused);
  suite.now = first.end;
  await expect(book({ phoneNumber: ANA })).resolves.toMatchObject({ status: "accepted" });
});
