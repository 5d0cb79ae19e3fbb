import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { bookingsRouter } from "@/server/trpc/routers/bookings";
import { addGuests } from "./add-guests";
import { cancelBooking } from "./cancel";
import { createBooking } from "./create";
import { bookingCodeCleanupJob } from "./jobs";
import { rescheduleBooking } from "./reschedule";
import { networkOf } from "./rules/mail-budget";
import { sendVerificationCode } from "./send-verification-code";

// What strangers may have this instance send: counted by network, booker and recipient, whatever the way in.

const suite = testSuite();
const usual = process.env.BOOKER_MAILS_PER_HOUR;
let host: TestUser;
let eventTypeId: number;
let slot = 0;

beforeAll(async () => {
  host = await suite.user();
  const { body } = await suite.api(host).post("/v2/event-types", { title: "Call", slug: "call", lengthInMinutes: 15, slotInterval: 15 });
  eventTypeId = body.data.id;
});
beforeEach(async () => {
  suite.now = NOW;
  process.env.BOOKER_MAILS_PER_HOUR = "40";
  await suite.database.prisma.mailBudget.deleteMany();
});
afterAll(() => {
  process.env.BOOKER_MAILS_PER_HOUR = usual;
});

const from = (address: string | null) => suite.ctx({ type: "booker", address });
const nextStart = () => new Date(Date.UTC(2026, 4, 11 + Math.floor(slot / 32), 8, (slot++ % 32) * 15));
const attendee = (email: string) => ({ name: "Eve", email, timeZone: "Europe/London" });
const guests = (count: number, domain = "victims.example") => Array.from({ length: count }, (_, n) => `g${n}@${domain}`);
const book = async (ctx = from("203.0.113.1"), email = "eve@example.com", who: string[] = []) =>
  (await createBooking(ctx, { eventTypeId, start: nextStart(), attendee: attendee(email), guests: who }))[0]!;
const limited = { code: "rate_limited" };

describe("mails that strangers cause", () => {
  it("end after as many as one network may cause in an hour, and go on in the next", async () => {
    for (let n = 0; n < 4; n++) await book(from("2001:db8:1:2::1"), `eve${n}@example.com`, guests(9, `v${n}.example`));
    await expect(book(from("2001:db8:1:2:aaaa::9"), "new@example.com")).rejects.toMatchObject(limited);
    await book(from("2001:db8:1:3::1"), "new@example.com");
    suite.now = new Date(NOW.getTime() + 3_600_000);
    await book(from("2001:db8:1:2::1"), "new@example.com");
  });

  it("end after as many as one booker may cause, from wherever", async () => {
    for (let n = 0; n < 4; n++) await book(from(`203.0.113.${n}`), "eve@example.com", guests(9, `w${n}.example`));
    await expect(book(from("203.0.113.9"), "EVE@example.com")).rejects.toMatchObject(limited);
  });

  it("end after a quarter of that to one address, from whomever", async () => {
    for (let n = 0; n < 10; n++) await book(from(`203.0.113.${n}`), `e${n}@example.com`, ["victim@example.org"]);
    await expect(book(from("203.0.113.99"), "e99@example.com", ["Victim@example.org"])).rejects.toMatchObject(limited);
    await expect(sendVerificationCode(from("203.0.113.99"), { email: "victim@example.org", eventTypeId })).rejects.toThrow();
  });

  it("count moves and cancellations; who leaves may go to twice as many", async () => {
    let booking = await book(undefined, "eve@example.com", guests(9));
    for (let n = 0; n < 3; n++) booking = await rescheduleBooking(from("203.0.113.1"), { uid: booking.uid, start: nextStart() });
    await expect(rescheduleBooking(from("203.0.113.1"), { uid: booking.uid, start: nextStart() })).rejects.toMatchObject(limited);
    await cancelBooking(from("203.0.113.1"), { uid: booking.uid });
  });

  it("count guests whom an attendee with an account adds", async () => {
    const user = await suite.user();
    await suite.database.prisma.user.update({ where: { id: user.id }, data: { emailVerifiedAt: NOW } });
    const booking = await book(from("203.0.113.1"), user.email);
    const add = (ctx: ReturnType<typeof from>, domain: string) =>
      addGuests(ctx, { uid: booking.uid, guests: guests(9, domain).map((email) => ({ email })) });
    await add(suite.ctx(user.actor), "one.example");
    await add(suite.ctx(user.actor), "two.example");
    await expect(add(suite.ctx(user.actor), "three.example")).rejects.toMatchObject(limited);
    await add(suite.ctx(host.actor), "three.example");
  });

  it("are counted through REST and tRPC alike", async () => {
    const caller = createCallerFactory(bookingsRouter)(from(null));
    const input = { eventTypeId, attendee: attendee("rest@example.com"), guests: guests(9) };
    for (let n = 0; n < 2; n++) {
      expect((await suite.api().post("/v2/bookings", { ...input, start: nextStart().toISOString() })).status).toBe(201);
      await caller.create({ ...input, start: nextStart() });
    }
    const refused = await suite.api().post("/v2/bookings", { ...input, start: nextStart().toISOString() });
    expect([refused.status, refused.body.error.code]).toEqual([429, "TooManyRequestsException"]);
    await expect(caller.create({ ...input, start: nextStart() })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect((await suite.api(host).post("/v2/bookings", { ...input, start: nextStart().toISOString() })).status).toBe(201);
  });

  it("leave nothing behind when they are refused, nor after their hour", async () => {
    const count = () => suite.database.prisma.mailBudget.aggregate({ _sum: { spent: true } });
    await book(undefined, "eve@example.com", guests(9));
    const before = await count();
    process.env.BOOKER_MAILS_PER_HOUR = "10";
    await expect(book(undefined, "eve@example.com", ["other@example.com"])).rejects.toMatchObject(limited);
    expect(await count()).toEqual(before);
    await bookingCodeCleanupJob.run({ ...from(null), now: new Date(NOW.getTime() + 3_600_000) }, {});
    expect(await suite.database.prisma.mailBudget.count()).toBe(0);
  });
});

describe("guests", () => {
  it("are at most ten for somebody who is not signed in, whichever field names them", async () => {
    await expect(book(undefined, "eve@example.com", guests(11))).rejects.toMatchObject({ code: "invalid_input" });
    const asked = { eventTypeId, start: nextStart().toISOString(), attendee: attendee("eve@example.com") };
    const { status, body } = await suite.api().post("/v2/bookings", { ...asked, bookingFieldsResponses: { guests: guests(11) } });
    expect([status, body.error.details.fields.guests]).toEqual([400, expect.stringContaining("at most 10 guests")]);
    await book(undefined, "eve@example.com", guests(10));
    await book(suite.ctx(host.actor), "eve@example.com", guests(30));
    const many = { ...asked, bookingFieldsResponses: { guests: guests(31) } };
    expect((await suite.api(host).post("/v2/bookings", many)).status).toBe(400);
  });
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:1:2::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
])("the network of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));
