import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let guest: TestUser;
let other: TestUser;
let asHost: Api;
let booker: Api;
let eventTypeId: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
let booked = 0;
/** Each on the next free hour: five a day. */
const book = async (more: object = {}) => {
  const [day, hour] = [11 + Math.floor(booked / 5), 9 + (booked++ % 5)];
  const start = `2026-05-${day}T${String(hour).padStart(2, "0")}:00:00Z`;
  const made = await booker.post("/v2/bookings", { eventTypeId, start, attendee, ...more });
  expect(made.status).toBe(201);
  return made.body.data;
};
const people = (count: number, name: string) => Array.from({ length: count }, (_, i) => ({ email: `${name}${i}@example.com` }));

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  guest = await suite.user({ username: "attending" });
  other = await suite.user();
  await suite.database.prisma.user.update({ where: { id: guest.id }, data: { emailVerifiedAt: suite.now } });
  asHost = suite.api(host);
  booker = suite.api();
  eventTypeId = (await asHost.post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 })).body.data.id;
});

describe("attendees", () => {
  it("are added by a host, listed, and read one by one", async () => {
    const { uid, id } = await book();
    const zoe = { name: "Zoe", email: "Zoe@example.com", timeZone: "Europe/Riga", phoneNumber: "+37120993151", language: "lv" };
    const added = await asHost.post(`/v2/bookings/${uid}/attendees`, zoe);
    expect(added.status).toBe(201);
    const wanted = { ...zoe, email: "zoe@example.com", displayEmail: "zoe@example.com", absent: false };
    expect(added.body.data).toMatchObject({ ...wanted, bookingId: id });
    const list = await asHost.get(`/v2/bookings/${uid}/attendees`);
    expect(list.body.data).toMatchObject([{ email: "john@example.com" }, wanted]);
    const one = await asHost.get(`/v2/bookings/${uid}/attendees/${added.body.data.id}`);
    expect(one.body.data).toEqual(list.body.data[1]);
    const elsewhere = await book();
    expect((await asHost.get(`/v2/bookings/${elsewhere.uid}/attendees/${added.body.data.id}`)).status).toBe(404);
  });

  it("are refused twice, as a host, in an unknown zone, and once the booking is cancelled", async () => {
    const { uid } = await book();
    const add = (part: object) => asHost.post(`/v2/bookings/${uid}/attendees`, { ...attendee, email: "new@example.com", ...part });
    expect((await add({ email: "JOHN@example.com" })).status).toBe(409);
    expect((await add({ email: host.email })).status).toBe(400);
    expect((await add({ timeZone: "Mars/Olympus" })).status).toBe(400);
    expect((await add({ name: "" })).status).toBe(400);
    await asHost.post(`/v2/bookings/${uid}/cancel`);
    expect((await add({})).status).toBe(400);
  });

  it("may be seen and added by another attendee who is signed in with a verified address, and by nobody else", async () => {
    const { uid } = await book({ attendee: { ...attendee, email: guest.email } });
    expect((await suite.api(guest).get(`/v2/bookings/${uid}/attendees`)).body.data).toHaveLength(1);
    const more = { ...attendee, email: "more@example.com" };
    expect((await suite.api(guest).post(`/v2/bookings/${uid}/attendees`, more)).status).toBe(201);
    for (const api of [suite.api(other), booker]) {
      const refused = api === booker ? 401 : 404;
      expect((await api.get(`/v2/bookings/${uid}/attendees`)).status).toBe(refused);
      expect((await api.post(`/v2/bookings/${uid}/attendees`, { ...more, email: "x@example.com" })).status).toBe(refused);
      expect((await api.post(`/v2/bookings/${uid}/guests`, { guests: people(1, "x") })).status).toBe(refused);
    }
  });

  it("cannot be claimed by signing up with somebody's address", async () => {
    const { uid } = await book({ attendee: { ...attendee, email: other.email } });
    expect((await suite.api(other).get(`/v2/bookings/${uid}/attendees`)).status).toBe(404);
    expect((await suite.api(other).get("/v2/bookings")).body.data).toEqual([]);
  });

  it("are told about, once each", async () => {
    const { uid } = await book();
    await suite.runJobs();
    await asHost.post(`/v2/bookings/${uid}/attendees`, { ...attendee, email: "told@example.com" });
    await suite.runJobs();
    const told = await keptMails(suite, { to: { contains: "told@example.com" } });
    expect(told).toHaveLength(1);
    expect(told[0]?.calendar).toContain("METHOD:REQUEST");
  });
});

describe("guests", () => {
  it("are added once each, without those who take part already and without hosts", async () => {
    const { uid } = await book();
    const guests = [
      { email: "a@example.com", name: "Ann", timeZone: "Asia/Tokyo" },
      { email: "A@example.com" },
      { email: host.email },
      attendee,
    ];
    const added = await asHost.post(`/v2/bookings/${uid}/guests`, { guests });
    expect(added.status).toBe(200);
    expect(added.body.data.guests).toEqual(["a@example.com"]);
    expect((await asHost.post(`/v2/bookings/${uid}/guests`, { guests })).status).toBe(400);
  });

  it("are at most 10 a call and 30 in all", async () => {
    const { uid } = await book();
    const add = (guests: object[]) => asHost.post(`/v2/bookings/${uid}/guests`, { guests });
    expect((await add(people(11, "many"))).status).toBe(400);
    expect((await add([])).status).toBe(400);
    for (const name of ["a", "b"]) expect((await add(people(10, name))).status).toBe(200);
    expect((await add(people(9, "c"))).body.data.guests).toHaveLength(29);
    const over = await add(people(2, "d"));
    expect(over.status).toBe(400);
    expect(over.body.error.message).toContain("30");
    expect((await add(people(1, "d"))).body.data.guests).toHaveLength(30);
  });
});
