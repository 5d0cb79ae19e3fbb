import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

// Every documented filter and order of GET /v2/bookings, on six bookings that differ in each of them.

const suite = testSuite();
let host: TestUser;
let asHost: Api;
/** By letter: when and by whom each was made is in the order of the letters, when they are is not. */
const uids: Record<string, string> = {};
let short: number;
let long: number;
let team: number;
let teamId: number;

const HOUR = 3_600_000;
const madeAt = (n: number) => new Date(NOW.getTime() + n * HOUR);

async function book(letter: string, n: number, eventTypeId: number, start: string, name: string, more: object = {}) {
  suite.now = madeAt(n);
  const attendee = { name, email: `${name.split(" ")[0]!.toLowerCase()}@example.com`, timeZone: "Europe/Riga" };
  const { body, status } = await suite.api().post("/v2/bookings", { eventTypeId, start, attendee, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  uids[letter] = [body.data].flat()[0].uid;
}

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  asHost = suite.api(host);
  const make = async (slug: string, lengthInMinutes: number, more: object = {}) =>
    (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes, ...more })).body.data.id as number;
  short = await make("short", 30);
  long = await make("long", 120);
  const asking = await make("asking", 30, { confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: true } });
  const weekly = await make("weekly", 30, { recurrence: { interval: 1, occurrences: 2, frequency: "weekly" } });
  const { prisma } = suite.database;
  teamId = (await prisma.team.create({ data: { name: "Sales", slug: "sales" }, select: { id: true } })).id;
  const hosts = { create: [{ userId: host.id }] };
  const data = { teamId, title: "Demo", slug: "demo", lengthInMinutes: 30, schedulingType: "collective" as const, hosts };
  team = (await prisma.eventType.create({ data, select: { id: true } })).id;

  await book("a", 0, short, "2026-05-15T12:00:00Z", "Ana Souza");
  await book("b", 1, long, "2026-05-15T10:00:00Z", "Ben Berg");
  await book("c", 2, team, "2026-05-12T09:00:00Z", "Ana Berg");
  await book("d", 3, asking, "2026-05-13T09:00:00Z", "Dan Dee");
  await book("e", 4, weekly, "2026-05-20T09:00:00Z", "Eve Ek", { recurrenceCount: 1 });
  await book("f", 5, short, "2026-05-07T15:00:00Z", "Fay Fox");
  await asHost.post(`/v2/bookings/${uids.b}/cancel`, {});
  suite.now = new Date("2026-05-08T00:00:00Z");
});

it("finds the bookings that one attends with a proven address, in every version, and no others", async () => {
  const ana = await suite.user({ username: "ana" });
  const of = async (version: string) =>
    (await suite.api(ana).get("/v2/bookings", { version })).body.data.map(({ uid }: { uid: string }) => letterOf(uid)).join("");
  expect(await of("2024-08-13")).toBe("");
  await suite.database.prisma.user.update({ where: { id: ana.id }, data: { emailVerifiedAt: suite.now } });
  for (const version of ["2024-08-13", "2024-04-15"]) expect(await of(version)).toBe("ca");
  expect(await of("2026-05-01")).toBe("ac");
});

const letterOf = (uid: string) => Object.keys(uids).find((letter) => uids[letter] === uid) ?? "?";
async function list(query: string): Promise<string> {
  const { status, body } = await asHost.get(`/v2/bookings?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data.map(({ uid }: { uid: string }) => letterOf(uid)).join("");
}

describe("filters", () => {
  it.each([
    ["", "fcdbae"],
    ["status=upcoming", "cae"],
    ["status=past", "f"],
    ["status=cancelled", "b"],
    ["status=unconfirmed", "d"],
    ["status=recurring", "e"],
    ["status=past,cancelled", "fb"],
    ["status[]=past&status[]=unconfirmed", "fd"],
    ["attendeeEmail=ANA@example.com", "ca"],
    ["attendeeName=berg", "cb"],
    ["attendeeName=ana&attendeeEmail=ana@example.com&status=upcoming&afterStart=2026-05-13T00:00:00Z", "a"],
    ["afterStart=2026-05-15T10:00:00Z", "bae"],
    ["beforeEnd=2026-05-12T09:30:00Z", "fc"],
    [`afterCreatedAt=${madeAt(4).toISOString()}`, "fe"],
    [`beforeCreatedAt=${madeAt(1).toISOString()}`, "ba"],
    ["attendeeEmail=nobody@example.com", ""],
  ])("%s", async (query, letters) => expect(await list(query)).toBe(letters));

  it("by uid, event type and team", async () => {
    expect(await list(`bookingUid=${uids.d}`)).toBe("d");
    expect(await list(`eventTypeId=${short}`)).toBe("fa");
    expect(await list(`eventTypeIds=${short},${long}`)).toBe("fba");
    expect(await list(`teamId=${teamId}`)).toBe("c");
    expect(await list(`teamsIds=${teamId},999`)).toBe("c");
    expect(await list(`eventTypeId=${team}`)).toBe("c");
  });

  it("by the last change", async () => {
    const { updatedAt } = (await asHost.get(`/v2/bookings/${uids.b}`)).body.data;
    expect(await list(`afterUpdatedAt=${updatedAt}`)).toBe("b");
    expect(await list(`beforeUpdatedAt=${new Date(Date.parse(updatedAt) - 1).toISOString()}`)).toBe("fcdae");
  });

  it.each(["status=someday", "afterStart=tomorrow", "sortStart=up", "take=0", "take=251", "skip=-1", "eventTypeId=abc"])(
    "refuse %s",
    async (query) => expect((await asHost.get(`/v2/bookings?${query}`)).status).toBe(400),
  );
});

describe("orders", () => {
  it.each([
    ["sortStart=asc", "fcdbae"],
    ["sortStart=desc", "eabdcf"],
    ["sortEnd=asc&status=upcoming", "cae"],
    ["sortEnd=desc", "eabdcf"],
    ["sortCreated=asc", "abcdef"],
    ["sortCreated=desc", "fedcba"],
    ["sortUpdatedAt=asc", "acdefb"],
    ["sortUpdatedAt=desc", "bfedca"],
  ])("%s", async (query, letters) => expect(await list(query)).toBe(letters));
});

describe("pages", () => {
  it("by take and skip say where they are", async () => {
    expect(await list("sortCreated=asc&take=4&skip=1")).toBe("bcde");
    const { pagination } = (await asHost.get("/v2/bookings?sortCreated=asc&take=4&skip=1")).body;
    expect(pagination).toEqual({
      totalItems: 6,
      remainingItems: 1,
      returnedItems: 4,
      itemsPerPage: 4,
      currentPage: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect(await list("take=4&skip=100")).toBe("");
  });
});
