import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let owner: TestUser;
let admin: TestUser;
let member: TestUser;
let pending: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  // of the instance too: puts people into a team unasked
  [owner, admin, member] = [await suite.user({ admin: true }), await suite.user(), await suite.user()];
  [pending, stranger] = [await suite.user(), await suite.user()];
});

let count = 0;
const create = async (body: object = {}, user = owner) =>
  (await suite.api(user).post("/v2/teams", { name: "Sales", slug: `sales-${++count}`, ...body })).body.data;

/** A team with somebody in every role. */
async function fullTeam(): Promise<number> {
  const { id } = await create();
  const path = `/v2/teams/${id}/memberships`;
  const api = suite.api(owner);
  const added = [
    await api.post(path, { userId: admin.id, role: "ADMIN", accepted: true }),
    await api.post(path, { userId: member.id, accepted: true }),
    await api.post(path, { userId: pending.id, role: "OWNER" }),
  ];
  expect(added.map(({ status }) => status)).toEqual([201, 201, 201]);
  return id;
}

describe("teams", () => {
  it("are created with a name alone", async () => {
    const { status, body } = await suite.api(owner).post("/v2/teams", { name: "Équipe Nord" });
    expect(status).toBe(201);
    expect(body.data).toEqual({
      id: expect.any(Number),
      name: "Équipe Nord",
      slug: "equipe-nord",
      isOrganization: false,
      isPrivate: false,
      hideBranding: false,
      hideBookATeamMember: false,
      metadata: {},
      timeZone: "Europe/London",
      weekStart: "Sunday",
    });
  });

  it("keep all that is documented, and give back what is taken away", async () => {
    const picture = (name: string) => `https://example.com/${name}.png`;
    const pictures = { logoUrl: picture("logo"), bannerUrl: picture("banner"), calVideoLogo: picture("video") };
    const sent = {
      ...{ ...pictures, appLogo: picture("app"), appIconLogo: picture("icon"), name: "Full", slug: "full", bio: "All of us" },
      ...{ hideBranding: true, isPrivate: true, hideBookATeamMember: true, metadata: { key: "value", n: 1, yes: true } },
      ...{ theme: "dark", brandColor: "#112233", darkBrandColor: "#ddeeff", timeFormat: 24 },
      ...{ timeZone: "America/New_York", weekStart: "Monday" },
    };
    const made = (await suite.api(owner).post("/v2/teams", { ...sent, autoAcceptCreator: true })).body.data;
    expect(made).toEqual({ ...sent, id: made.id, isOrganization: false });
    const path = `/v2/teams/${made.id}`;
    expect((await suite.api(owner).get(path)).body.data).toEqual(made);
    expect((await suite.api(owner).patch(path, {})).body.data).toEqual(made);
    const bare = await suite
      .api(owner)
      .patch(path, { logoUrl: "", bannerUrl: null, bio: null, theme: null, metadata: {}, isPrivate: false });
    expect(bare.status).toBe(200);
    const { logoUrl: _, bannerUrl: __, bio: ___, theme: ____, ...rest } = made;
    expect(bare.body.data).toEqual({ ...rest, metadata: {}, isPrivate: false });
  });

  it("get the first free slug that their name makes", async () => {
    const slugs = [];
    for (const name of ["Blue Sky", "Blue Sky", "blue  sky!", "Admin", "营销"]) {
      slugs.push((await suite.api(owner).post("/v2/teams", { name })).body.data.slug);
    }
    expect(slugs).toEqual(["blue-sky", "blue-sky-2", "blue-sky-3", "admin-2", "ying-xiao"]);
  });

  it("get different slugs also when they are made at once", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => suite.api(owner).post("/v2/teams", { name: "At once" })));
    expect(made.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(made.map(({ body }) => body.data.slug)).size).toBe(8);
  });

  it("have one slug each", async () => {
    const { id, slug } = await create();
    const api = suite.api(stranger);
    const refused = await api.post("/v2/teams", { name: "Other", slug: slug.toUpperCase() });
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ code: "ConflictException", details: { fields: { slug: expect.any(String) } } });
    const other = await create({}, stranger);
    expect((await api.patch(`/v2/teams/${other.id}`, { slug })).status).toBe(409);
    expect((await suite.api(owner).patch(`/v2/teams/${id}`, { slug })).status).toBe(200);
  });

  it.each<[string, object, string]>([
    ["a name that is empty", { name: " " }, "name"],
    ["a slug that is none", { slug: "a b" }, "slug"],
    ["an empty slug", { slug: "" }, "slug"],
    ["a reserved slug", { slug: "settings" }, "slug"],
    ["a picture that is no address of the web", { logoUrl: "javascript:alert(1)" }, "logoUrl"],
    ["a colour that is none", { brandColor: "red" }, "brandColor"],
    ["a zone that does not exist", { timeZone: "Europe/Atlantis" }, "timeZone"],
    ["a day that does not exist", { weekStart: "Someday" }, "weekStart"],
    ["a clock of 13 hours", { timeFormat: 13 }, "timeFormat"],
    ["metadata that are nested", { metadata: { a: { b: 1 } } }, "metadata.a"],
  ])("refuse %s", async (_, wrong, field) => {
    const { id } = await create();
    const api = suite.api(owner);
    const answers = [await api.post("/v2/teams", { name: "Sales", ...wrong }), await api.patch(`/v2/teams/${id}`, wrong)];
    for (const refused of answers) {
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
    }
  });

  it("are listed to those who are in them, oldest first", async () => {
    const first = await fullTeam();
    const second = await fullTeam();
    const listed = async (user: TestUser) => (await suite.api(user).get("/v2/teams")).body.data.map(({ id }: { id: number }) => id);
    for (const user of [owner, admin, member]) expect((await listed(user)).slice(-2)).toEqual([first, second]);
    expect(await listed(pending)).toEqual([]);
    expect(await listed(stranger)).not.toContain(first);
  });

  it("are owned by their creator, who need not be in them at once", async () => {
    const { id } = await create({ autoAcceptCreator: false });
    expect((await suite.api(owner).get(`/v2/teams/${id}`)).status).toBe(404);
    const rows = await suite.database.prisma.membership.findMany({
      where: { teamId: id },
      select: { userId: true, role: true, accepted: true },
    });
    expect(rows).toEqual([{ userId: owner.id, role: "owner", accepted: false }]);
  });
});

describe("the roles of a team", () => {
  let id: number;
  let membershipId: number;
  beforeEach(async () => {
    id = await fullTeam();
    const members = (await suite.api(owner).get(`/v2/teams/${id}/memberships`)).body.data;
    membershipId = members.find(({ userId }: { userId: number }) => userId === member.id).id;
  });

  const calls: [string, (user: TestUser) => Promise<{ status: number }>, number[]][] = [
    ["read the team", (user) => suite.api(user).get(`/v2/teams/${id}`), [200, 200, 200, 404, 404]],
    ["read who is in it", (user) => suite.api(user).get(`/v2/teams/${id}/memberships`), [200, 200, 200, 404, 404]],
    ["read one membership", (user) => suite.api(user).get(`/v2/teams/${id}/memberships/${membershipId}`), [200, 200, 200, 404, 404]],
    ["change the team", (user) => suite.api(user).patch(`/v2/teams/${id}`, { name: "New" }), [200, 200, 403, 404, 404]],
    ["make an invite link", (user) => suite.api(user).post(`/v2/teams/${id}/invite`), [200, 200, 403, 404, 404]],
    [
      "add somebody",
      async (user) => suite.api(user).post(`/v2/teams/${id}/memberships`, { userId: (await suite.user()).id }),
      [201, 201, 403, 404, 404],
    ],
    [
      "change a member",
      (user) => suite.api(user).patch(`/v2/teams/${id}/memberships/${membershipId}`, { role: "MEMBER" }),
      [200, 200, 403, 404, 404],
    ],
    ["delete the team", (user) => suite.api(user).delete(`/v2/teams/${id}`), [200, 403, 403, 404, 404]],
  ];

  it.each(calls)("say who may %s", async (_, call, expected) => {
    // the lowest first: what the owner does may end the team
    const statuses = [];
    for (const user of [stranger, pending, member, admin, owner]) statuses.unshift((await call(user)).status);
    expect(statuses).toEqual(expected);
  });

  it("answer strangers and those who have not accepted exactly as for a missing team", async () => {
    const answers = [
      await suite.api(stranger).get(`/v2/teams/${id}`),
      await suite.api(pending).get(`/v2/teams/${id}`),
      await suite.api(stranger).get("/v2/teams/2000000000"),
    ];
    const texts = answers.map(({ body }) => body.error.message.replace(/\d+/g, "n"));
    expect(new Set(texts).size).toBe(1);
    expect(answers.map(({ body }) => body.error.code)).toEqual(Array(3).fill("NotFoundException"));
  });

  it("let go of the team with its event types; its bookings stay", async () => {
    const { prisma } = suite.database;
    const hosts = { create: { userId: member.id } };
    const settings = { teamId: id, title: "Demo", slug: "demo", lengthInMinutes: 30, schedulingType: "collective" as const, hosts };
    const eventType = await prisma.eventType.create({ data: settings, select: { id: true } });
    const booked = await suite.api().post("/v2/bookings", {
      eventTypeId: eventType.id,
      start: "2026-05-11T09:00:00Z",
      attendee: { name: "Ana", email: "ana@example.com", timeZone: "Europe/Riga" },
    });
    expect(booked.status).toBe(201);
    const before = (await suite.api(owner).get(`/v2/teams/${id}`)).body.data;
    const deleted = await suite.api(owner).delete(`/v2/teams/${id}`);
    expect(deleted.body).toEqual({ status: "success", data: before });
    expect((await suite.api(owner).get(`/v2/teams/${id}`)).status).toBe(404);
    expect(await prisma.eventType.count({ where: { id: eventType.id } })).toBe(0);
    expect(await prisma.membership.count({ where: { teamId: id } })).toBe(0);
    const kept = await suite.api(member).get(`/v2/bookings/${booked.body.data.uid}`);
    expect(kept.body.data).toMatchObject({ status: "accepted", start: "2026-05-11T09:00:00.000Z" });
  });
});
