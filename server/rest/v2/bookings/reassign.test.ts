import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let hosts: TestUser[];
let roundRobin: number;
let personal: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const book = async (eventTypeId: number, start: string) =>
  (await suite.api().post("/v2/bookings", { eventTypeId, start, attendee })).body.data;
const of = (id: number) => suite.api(hosts.find((host) => host.id === id)!);

beforeAll(async () => {
  hosts = [await suite.user({ name: "Ann" }), await suite.user({ name: "Ben" }), await suite.user({ name: "Cid" })];
  const { prisma } = suite.database;
  const team = await prisma.team.create({ data: { name: "Sales", slug: "sales" } });
  const made = await prisma.eventType.create({
    data: {
      teamId: team.id,
      title: "Demo",
      slug: "demo",
      lengthInMinutes: 30,
      schedulingType: "round_robin",
      hosts: { create: hosts.map((host) => ({ userId: host.id })) },
    },
  });
  roundRobin = made.id;
  personal = (await suite.api(hosts[0]).post("/v2/event-types", { title: "Mine", slug: "mine", lengthInMinutes: 30 })).body.data.id;
});

describe("reassigning", () => {
  it("gives a round-robin booking to another free host, who is the organizer now", async () => {
    const { uid, hosts: before } = await book(roundRobin, "2026-05-11T09:00:00Z");
    const answer = await of(before[0].id).post(`/v2/bookings/${uid}/reassign`);
    expect(answer.status).toBe(200);
    const { reassignedTo, bookingUid } = answer.body.data;
    expect(bookingUid).toBe(uid);
    expect(reassignedTo.id).not.toBe(before[0].id);
    const after = (await suite.api().get(`/v2/bookings/${uid}`)).body.data;
    expect(after.hosts).toMatchObject([{ id: reassignedTo.id }]);
    expect(after.title).toBe(`Demo between ${reassignedTo.name} and John Doe`);
    expect((await of(before[0].id).post(`/v2/bookings/${uid}/reassign`)).status).toBe(404);
  });

  it("to a named host needs one who is free, of the event type, and not in it", async () => {
    const { uid, hosts: now } = await book(roundRobin, "2026-05-12T09:00:00Z");
    const [busy, free] = hosts.filter((host) => host.id !== now[0].id);
    const mine = (await suite.api(busy).post("/v2/event-types", { title: "Busy", slug: "busy", lengthInMinutes: 30 })).body.data.id;
    await book(mine, "2026-05-12T09:00:00Z");
    const to = (id: number) => of(now[0].id).post(`/v2/bookings/${uid}/reassign/${id}`, { reason: "Ill" });
    expect((await to(busy!.id)).status).toBe(409);
    expect((await to(now[0].id)).status).toBe(400);
    expect((await to(999_999)).status).toBe(400);
    expect((await to(free!.id)).body.data.reassignedTo.id).toBe(free!.id);
  });

  it("is refused for a personal event type, with 401 for nobody and 404 for others", async () => {
    const { uid } = await book(personal, "2026-05-13T09:00:00Z");
    for (const path of ["reassign", `reassign/${hosts[1]!.id}`]) {
      expect((await suite.api(hosts[0]).post(`/v2/bookings/${uid}/${path}`)).status).toBe(400);
      expect((await suite.api(hosts[1]).post(`/v2/bookings/${uid}/${path}`)).status).toBe(404);
      expect((await suite.api().post(`/v2/bookings/${uid}/${path}`)).status).toBe(401);
    }
  });
});
