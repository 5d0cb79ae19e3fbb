import { beforeAll, expect, it } from "vitest";
import { createBooking } from "@/server/bookings/create";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { listOwnTimes } from "./own-times.queries";

const suite = testSuite();
const START = "2026-05-12T09:00:00Z";
const day = { start: "2026-05-12T00:00:00Z", end: "2026-05-13T00:00:00Z" };
let host: TestUser;
let guest: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  [host, guest, stranger] = [await suite.user(), await suite.user(), await suite.user()];
  const { email } = await suite.database.prisma.user.update({
    where: { id: guest.actor.userId },
    data: { emailVerifiedAt: new Date("2026-01-01T00:00:00Z") },
    select: { email: true },
  });
  const made = await suite.api(host).post("/v2/event-types", { title: "Talk", slug: "talk", lengthInMinutes: 30 });
  const attendee = { name: "Guest", email, timeZone: "Europe/Paris" };
  await createBooking(suite.ctx(), { eventTypeId: made.body.data.id, start: START, attendee });
});

it("lists a booking to its host and to its attendee, and to nobody else", async () => {
  const expected = [{ title: expect.any(String), start: Date.parse(START), end: Date.parse(START) + 30 * 60_000 }];
  expect(await listOwnTimes(suite.ctx(host.actor), day)).toEqual(expected);
  expect(await listOwnTimes(suite.ctx(guest.actor), day)).toEqual(expected);
  expect(await listOwnTimes(suite.ctx(stranger.actor), day)).toEqual([]);
  await expect(listOwnTimes(suite.ctx(), day)).rejects.toMatchObject({ code: "unauthenticated" });
});

it("believes only an address that is proven", async () => {
  await suite.database.prisma.user.update({ where: { id: guest.actor.userId }, data: { emailVerifiedAt: null }, select: { id: true } });
  expect(await listOwnTimes(suite.ctx(guest.actor), day)).toEqual([]);
});

it("refuses a range that is too wide, or upside down", async () => {
  for (const range of [
    { start: day.end, end: day.start },
    { start: day.start, end: "2026-08-12T00:00:00Z" },
  ])
    await expect(listOwnTimes(suite.ctx(host.actor), range)).rejects.toMatchObject({ code: "invalid_input" });
});
