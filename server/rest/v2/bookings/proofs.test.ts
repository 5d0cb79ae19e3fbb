import { beforeAll, describe, expect, it } from "vitest";
import { sendVerificationCode } from "@/server/bookings/send-verification-code";
import { findPublicEventType, listPublicEventTypes } from "@/server/event-types/public.queries";
import type { Answer, Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { mailTo } from "@/server/testing/mail";
import { createCallerFactory } from "@/server/trpc/init";
import { bookingsRouter } from "@/server/trpc/routers/bookings";
import { slotsRouter } from "@/server/trpc/routers/slots";

const suite = testSuite();
let asHost: Api;
let booker: Api;
let proven: number;
let plain: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const book = (start: string, more: object = {}) => booker.post("/v2/bookings", { eventTypeId: proven, start, attendee, ...more });

const SEND_CODE = "/v2/atoms/verification/email/send-code";

async function codeFor(email: string): Promise<string> {
  await sendVerificationCode(suite.ctx(), { email, eventTypeId: proven });
  return codeMailedTo(email);
}

async function codeMailedTo(email: string): Promise<string> {
  const mail = (await mailTo(suite, email)).findLast(({ subject }) => subject.includes("your code"));
  const code = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0];
  if (!code) throw new Error("no code was mailed");
  return code;
}

beforeAll(async () => {
  asHost = suite.api(await suite.user({ username: "bailey" }));
  booker = suite.api();
  const make = async (slug: string, more: object) =>
    (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;
  proven = await make("proven", { requiresBookerEmailVerification: true });
  plain = await make("plain", { hidden: true });
});

describe("an event type that asks for a verified address", () => {
  it("is booked with the code that was mailed, once", async () => {
    const without = await book("2026-05-11T09:00:00Z");
    expect(without.status).toBe(400);
    expect(without.body.error.details.fields).toHaveProperty("emailVerificationCode");
    const emailVerificationCode = await codeFor(attendee.email);
    expect((await book("2026-05-11T09:00:00Z", { emailVerificationCode })).status).toBe(201);
    expect((await book("2026-05-11T10:00:00Z", { emailVerificationCode })).status).toBe(400);
  });

  it("takes the newest code of that address only, for 15 minutes, and again after a slot that was gone", async () => {
    const [first, emailVerificationCode] = [await codeFor("jane@example.com"), await codeFor("jane@example.com")];
    const jane = { attendee: { ...attendee, email: "jane@example.com" } };
    if (first !== emailVerificationCode)
      expect((await book("2026-05-12T09:00:00Z", { ...jane, emailVerificationCode: first })).status).toBe(400);
    expect((await book("2026-05-12T09:00:00Z", { emailVerificationCode })).status).toBe(400);
    expect((await book("2026-05-11T09:00:00Z", { ...jane, emailVerificationCode })).status).toBe(409);
    const { now } = suite;
    suite.now = new Date(now.getTime() + 15 * 60_000);
    expect((await book("2026-05-12T09:00:00Z", { ...jane, emailVerificationCode })).status).toBe(400);
    suite.now = new Date(now.getTime() + 15 * 60_000 - 1);
    expect((await book("2026-05-12T09:00:00Z", { ...jane, emailVerificationCode })).status).toBe(201);
    suite.now = now;
  });

  it("cannot be guessed", async () => {
    const eve = { attendee: { ...attendee, email: "eve@example.com" } };
    const emailVerificationCode = await codeFor("eve@example.com");
    const guesses = Array.from({ length: 30 }, (_, i) => String(i).padStart(6, "0")).filter((guess) => guess !== emailVerificationCode);
    const statuses: number[] = [];
    for (const guess of guesses.slice(0, 12))
      statuses.push((await book("2026-05-13T09:00:00Z", { ...eve, emailVerificationCode: guess })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 400));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await book("2026-05-13T09:00:00Z", { ...eve, emailVerificationCode })).status).toBe(429);
  });

  it("says where a program asks for the code, which mails it, a few times a quarter of an hour", async () => {
    const rae = { ...attendee, email: "rae@example.com" };
    const refused = await book("2026-05-28T09:00:00Z", { attendee: rae });
    expect(refused.body.error.message).toContain(`POST ${SEND_CODE}`);
    const asked = { email: rae.email, eventTypeId: proven, username: "bailey" };
    expect(await booker.post(SEND_CODE, asked)).toMatchObject({ status: 200, body: { data: { sent: true } } });
    const code = await codeMailedTo(rae.email);
    const older = { eventTypeId: proven, start: "2026-05-28T09:00:00Z", timeZone: "Europe/London", language: "en", metadata: {} };
    const booked = await booker.post(
      "/v2/bookings",
      { ...older, responses: { name: "Rae", email: rae.email }, verificationCode: code },
      { version: "2024-04-15" },
    );
    expect(booked.status).toBe(201);
    expect((await booker.post(SEND_CODE, { email: rae.email, eventTypeId: plain })).status).toBe(400);
    const statuses = await Promise.all(Array.from({ length: 4 }, () => booker.post(SEND_CODE, asked).then(({ status }) => status)));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
  });

  it("needs no code from somebody who is signed in with that address, verified", async () => {
    const user = await suite.user({ username: "known" });
    const mine = { eventTypeId: proven, start: "2026-05-13T11:00:00Z", attendee: { ...attendee, email: user.email } };
    expect((await suite.api(user).post("/v2/bookings", mine)).status).toBe(400);
    await suite.database.prisma.user.update({ where: { id: user.id }, data: { emailVerifiedAt: suite.now } });
    expect((await suite.api(user).post("/v2/bookings", mine)).status).toBe(201);
  });

  it("is the only one for which codes are mailed", async () => {
    const send = (eventTypeId: number) => sendVerificationCode(suite.ctx(), { email: "a@example.com", eventTypeId });
    await expect(send(plain)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(send(999_999)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an address that belongs to an account", () => {
  const bookAs = (email: string, start: string, more: object = {}, api = booker) =>
    api.post("/v2/bookings", { eventTypeId: plain, start, attendee: { ...attendee, email }, ...more });
  const withMailServer = async (work: () => Promise<void>) => {
    process.env.EMAIL_SERVER_HOST = "127.0.0.1";
    await work().finally(() => delete process.env.EMAIL_SERVER_HOST);
  };

  it("has to be proven by who is not signed in as it, whatever the event type says", async () => {
    const owner = await suite.user({ username: "registered" });
    let refused: Answer | undefined;
    await withMailServer(async () => {
      refused = await bookAs("Registered@example.com", "2026-05-20T09:00:00Z");
      expect((await bookAs(owner.email, "2026-05-20T09:00:00Z", { emailVerificationCode: "000000" })).status).toBe(400);
      expect((await bookAs("nobody@example.org", "2026-05-20T08:00:00Z")).status).toBe(201);
      await sendVerificationCode(suite.ctx(), { email: owner.email, eventTypeId: plain });
    });
    expect([refused?.status, refused?.body.error.details.fields.emailVerificationCode]).toEqual([
      400,
      expect.stringContaining("an account"),
    ]);
    // without a mail server it is kept, and can be read here
    const mail = (await mailTo(suite, owner.email)).findLast(({ subject }) => subject.includes("your code"));
    const emailVerificationCode = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0];
    await withMailServer(async () => {
      expect((await bookAs(owner.email, "2026-05-20T09:00:00Z", { emailVerificationCode })).status).toBe(201);
      expect((await bookAs(owner.email, "2026-05-20T10:00:00Z", {}, suite.api(owner))).status).toBe(201);
      const other = await suite.user({ username: "bystander" });
      expect((await bookAs(owner.email, "2026-05-20T11:00:00Z", {}, suite.api(other))).status).toBe(400);
      expect((await bookAs(owner.email, "2026-05-20T11:00:00Z", {}, asHost)).status).toBe(201);
    });
  });

  it("has to be proven for a dynamic group as well", async () => {
    const input = { usernames: "bailey,registered".split(","), start: "2026-05-21T09:00:00Z" };
    const caller = createCallerFactory(bookingsRouter)(suite.ctx());
    const booked = () => caller.create({ ...input, attendee: { ...attendee, email: "bystander@example.com" } });
    await withMailServer(async () => {
      await expect(booked()).rejects.toMatchObject({ cause: { details: { fields: { emailVerificationCode: expect.anything() } } } });
      await caller.sendVerificationCode({ email: "bystander@example.com", eventTypeId: 0 });
    });
  });

  it("is let through where no mail can be sent", async () => {
    expect((await bookAs("registered@example.com", "2026-05-20T13:00:00Z")).status).toBe(201);
  });
});

describe("an event type that offers to move the booking one has", () => {
  it("says which to the person it belongs to, proven, and to nobody else", async () => {
    const limit = { maximumActiveBookings: 1, offerReschedule: true };
    const body = { title: "Once", slug: "once", lengthInMinutes: 30, bookerActiveBookingsLimit: limit };
    const eventTypeId = (await asHost.post("/v2/event-types", body)).body.data.id;
    const email = "once@example.org";
    const asked = (start: string, more: object = {}) =>
      booker.post("/v2/bookings", { eventTypeId, start, attendee: { ...attendee, email }, ...more });
    const { uid } = (await asked("2026-05-22T09:00:00Z")).body.data;
    const unproven = await asked("2026-05-22T10:00:00Z");
    expect([unproven.status, JSON.stringify(unproven.body).includes(uid)]).toEqual([400, false]);
    process.env.EMAIL_SERVER_HOST = "127.0.0.1";
    const prompted = await asked("2026-05-22T10:00:00Z").finally(() => delete process.env.EMAIL_SERVER_HOST);
    expect(prompted.body.error.details.fields).toHaveProperty("emailVerificationCode");
    expect(JSON.stringify(prompted.body)).not.toContain(uid);
    await sendVerificationCode(suite.ctx(), { email, eventTypeId });
    const mail = (await mailTo(suite, email)).findLast(({ subject }) => subject.includes("your code"));
    const emailVerificationCode = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0];
    const led = await asked("2026-05-22T10:00:00Z", { emailVerificationCode });
    expect([led.status, led.body.error.details.existingBookingUid]).toEqual([400, uid]);
    expect(led.body.error.message).toContain(uid);
  });
});

describe("a closed event type", () => {
  const start = "2026-05-19T09:00:00Z";
  let closed: number;
  let linkId: string;
  const asked = () => ({ eventTypeId: closed, start, attendee });
  const slots = (query: string) => booker.get(`/v2/slots?start=2026-05-19&end=2026-05-19&${query}`);
  beforeAll(async () => {
    const { body } = await asHost.post("/v2/event-types", { title: "Closed", slug: "closed", lengthInMinutes: 30, closed: true });
    closed = body.data.id;
    expect(body.data.closed).toBe(true);
    linkId = (await asHost.post(`/v2/event-types/${closed}/private-links`, { maxUsageCount: 2 })).body.data.linkId;
  });

  it("is there for nobody: not by id, by name, in lists, as slots, to be held", async () => {
    const byName = { eventTypeSlug: "closed", username: "bailey" };
    const { eventTypeId: _, ...named } = { ...asked(), ...byName };
    for (const body of [asked(), named]) expect((await booker.post("/v2/bookings", body)).status).toBe(404);
    expect((await slots(`eventTypeId=${closed}`)).status).toBe(404);
    expect((await slots("eventTypeSlug=closed&username=bailey")).status).toBe(404);
    expect((await booker.post("/v2/slots/reservations", { eventTypeId: closed, slotStart: start })).status).toBe(404);
    expect((await booker.get("/v2/event-types?username=bailey&eventSlug=closed")).body.data).toEqual([]);
    const older = { start, timeZone: "UTC", language: "en", metadata: {}, responses: { name: "A", email: "a@example.com" } };
    const oldVersion = { version: "2024-04-15" };
    expect((await booker.post("/v2/bookings", { ...older, eventTypeId: closed }, oldVersion)).status).toBe(404);
    const caller = createCallerFactory(slotsRouter)(suite.ctx());
    await expect(caller.list({ eventTypeId: closed, start: "2026-05-19", end: "2026-05-19" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findPublicEventType(suite.ctx(), { username: "bailey", slug: "closed" })).toBeNull();
    expect((await listPublicEventTypes(suite.ctx(), { username: "bailey" })).map(({ slug }) => slug)).not.toContain("closed");
  });

  it("is booked through a private link as often as that allows, and moved by who has booked", async () => {
    expect((await slots(`eventTypeId=${closed}&privateLinkId=wrong`)).status).toBe(404);
    expect((await slots(`eventTypeId=${closed}&privateLinkId=${linkId}`)).body.data["2026-05-19"]).not.toEqual([]);
    const hold = { eventTypeId: closed, slotStart: "2026-05-19T12:00:00Z", privateLinkId: linkId };
    expect((await booker.post("/v2/slots/reservations", hold)).status).toBe(201);
    const made = await booker.post("/v2/bookings", { ...asked(), privateLinkId: linkId });
    expect(made.status).toBe(201);
    const { uid } = made.body.data;
    expect((await slots(`eventTypeId=${closed}&bookingUidToReschedule=${uid}`)).status).toBe(200);
    expect((await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-19T10:00:00Z" })).status).toBe(201);
    const again = (time: string) => booker.post("/v2/bookings", { ...asked(), start: `2026-05-19T${time}:00Z`, privateLinkId: linkId });
    expect((await again("11:00")).status).toBe(201);
    expect((await again("13:00")).status).toBe(404);
  });

  it("stays open to its host", async () => {
    expect((await asHost.get(`/v2/slots?eventTypeId=${closed}&start=2026-05-19&end=2026-05-19`)).status).toBe(200);
    expect((await asHost.post("/v2/bookings", { ...asked(), start: "2026-05-19T14:00:00Z" })).status).toBe(201);
  });
});

describe("a private link", () => {
  const through = (privateLinkId: string, start: string, more: object = {}) =>
    booker.post("/v2/bookings", { eventTypeId: plain, start, attendee, privateLinkId, ...more });
  const link = async (limits: object) => (await asHost.post(`/v2/event-types/${plain}/private-links`, limits)).body.data.linkId;

  it("is used up by as many bookings as it is for; a booking that fails uses nothing", async () => {
    const linkId = await link({ maxUsageCount: 2 });
    expect((await through(linkId, "2026-05-14T09:00:00Z")).status).toBe(201);
    expect((await through(linkId, "2026-05-14T09:00:00Z")).status).toBe(409);
    expect((await through(linkId, "2026-05-14T10:00:00Z")).status).toBe(201);
    expect((await through(linkId, "2026-05-14T11:00:00Z")).status).toBe(404);
  });

  it("that has expired, is unknown, or is another event type's books nothing", async () => {
    const linkId = await link({ expiresAt: "2026-05-07T00:00:00Z" });
    const { now } = suite;
    suite.now = new Date("2026-05-07T00:00:00Z");
    expect((await through(linkId, "2026-05-15T09:00:00Z")).status).toBe(404);
    suite.now = now;
    expect((await through("unknown", "2026-05-15T09:00:00Z")).status).toBe(404);
    const emailVerificationCode = await codeFor(attendee.email);
    expect((await through(linkId, "2026-05-15T09:00:00Z", { eventTypeId: proven, emailVerificationCode })).status).toBe(404);
    expect((await through(linkId, "2026-05-15T09:00:00Z")).status).toBe(201);
  });
});
