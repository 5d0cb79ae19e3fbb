import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let owner: TestUser;
let other: TestUser;
let teamId: number;
let path: string;

beforeAll(async () => {
  // of the instance too: puts people into a team unasked
  owner = await suite.user({ admin: true });
  other = await suite.user();
});
beforeEach(async () => {
  teamId = (await suite.api(owner).post("/v2/teams", { name: "Support" })).body.data.id;
  path = `/v2/teams/${teamId}/memberships`;
});

const add = async (user: TestUser, body: object = {}) =>
  (await suite.api(owner).post(path, { userId: user.id, accepted: true, ...body })).body.data;
const list = async (query = "", user = owner) => (await suite.api(user).get(`${path}${query}`)).body;
const idOf = async (user: TestUser): Promise<number> => (await list()).data.find(({ userId }: { userId: number }) => userId === user.id).id;

describe("memberships of a team", () => {
  it("are created with a user's id alone: of a member who has not accepted", async () => {
    const { status, body } = await suite.api(owner).post(path, { userId: other.id });
    expect(status).toBe(201);
    expect(body).toEqual({
      status: "success",
      data: {
        ...{ id: expect.any(Number), teamId, userId: other.id, role: "MEMBER", accepted: false, disableImpersonation: false },
        user: { email: "", username: other.username, metadata: {} },
      },
    });
  });

  it("are read, changed and deleted", async () => {
    const api = suite.api(owner);
    const made = await add(other, { role: "ADMIN", disableImpersonation: true });
    expect(made).toMatchObject({ role: "ADMIN", accepted: true, disableImpersonation: true });
    expect((await api.get(`${path}/${made.id}`)).body.data).toEqual(made);
    const changed = await api.patch(`${path}/${made.id}`, { role: "MEMBER", accepted: false, disableImpersonation: false });
    expect(changed.body.data).toEqual({
      ...{ ...made, role: "MEMBER", accepted: false, disableImpersonation: false },
      user: { email: "", username: other.username, metadata: {} },
    });
    expect((await api.patch(`${path}/${made.id}`, {})).body.data).toEqual(changed.body.data);
    const deleted = await api.delete(`${path}/${made.id}`);
    expect(deleted.body).toEqual({ status: "success", data: changed.body.data });
    expect((await api.get(`${path}/${made.id}`)).status).toBe(404);
  });

  it("are accepted by the person or by the operator, and until then tell nobody's address", async () => {
    const host = await suite.user();
    const api = suite.api(host);
    const team = (await api.post("/v2/teams", { name: "Walkers" })).body.data.id;
    const members = `/v2/teams/${team}/memberships`;
    const refused = await api.post(members, { userId: other.id, accepted: true });
    expect([refused.status, refused.body.error.message]).toEqual([403, expect.stringContaining("Leave accepted out")]);
    const asked = (await api.post(members, { userId: other.id })).body.data;
    expect(asked).toMatchObject({ accepted: false, user: { email: "" } });
    expect((await api.patch(`${members}/${asked.id}`, { accepted: true })).status).toBe(403);
    expect((await api.get(`${members}?emails=${other.email}`)).body.data).toEqual([]);
    expect((await api.patch(`${members}/${asked.id}`, { role: "ADMIN" })).body.data).toMatchObject({ accepted: false, role: "ADMIN" });
    const accepted = await suite.database.prisma.membership.update({
      where: { id: asked.id },
      data: { accepted: true },
      select: { id: true },
    });
    expect((await api.get(`${members}/${accepted.id}`)).body.data.user.email).toBe(other.email);
  });

  it("are listed page by page and by address, oldest first", async () => {
    const people = [await suite.user(), await suite.user(), await suite.user()];
    for (const person of people) await add(person);
    const all = await list();
    expect(all.data.map(({ userId }: { userId: number }) => userId)).toEqual([owner, ...people].map(({ id }) => id));
    expect(all.pagination).toMatchObject({ totalItems: 4, returnedItems: 4, hasNextPage: false });
    const page = await list("?take=2&skip=1");
    expect(page.data).toEqual(all.data.slice(1, 3));
    expect(page.pagination).toMatchObject({ totalItems: 4, remainingItems: 1, hasNextPage: true, hasPreviousPage: true });
    const emails = `${people[2]!.email.toUpperCase()},${owner.email},nobody@example.com`;
    for (const query of [`?emails=${emails}`, `?emails[]=${people[2]!.email}&emails[]=${owner.email}`]) {
      expect((await list(query)).data).toEqual([all.data[0], all.data[3]]);
    }
    expect((await suite.api(owner).get(`${path}?emails=${Array(21).fill("a@example.com").join()}`)).status).toBe(400);
    expect((await suite.api(owner).get(`${path}?take=251`)).status).toBe(400);
  });

  it("are one for each person", async () => {
    await add(other);
    const again = await suite.api(owner).post(path, { userId: other.id, role: "ADMIN" });
    expect(again.status).toBe(409);
    expect(again.body.error.details.fields).toEqual({ userId: expect.any(String) });
    expect((await list()).data).toMatchObject([{ userId: owner.id }, { userId: other.id, role: "MEMBER" }]);
  });

  it.each<[string, object, string]>([
    ["a user who does not exist", { userId: 2_000_000_000 }, "userId"],
    ["no user", { userId: undefined }, "userId"],
    ["a role that does not exist", { role: "GUEST" }, "role"],
    ["accepted as a text", { accepted: "yes" }, "accepted"],
  ])("are refused for %s", async (_, wrong, field) => {
    const refused = await suite.api(owner).post(path, { userId: other.id, ...wrong });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
  });

  it("of another team are not there", async () => {
    const id = await idOf(owner);
    const elsewhere = (await suite.api(owner).post("/v2/teams", { name: "Elsewhere" })).body.data.id;
    const wrong = `/v2/teams/${elsewhere}/memberships/${id}`;
    const api = suite.api(owner);
    const answers = [await api.get(wrong), await api.patch(wrong, { role: "MEMBER" }), await api.delete(wrong)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe("who may decide over whom", () => {
  it("administrators decide over members and administrators, and over owners owners alone", async () => {
    const [admin, second, member] = [await suite.user(), await suite.user(), await suite.user()];
    await add(admin, { role: "ADMIN" });
    const api = suite.api(admin);
    expect((await api.post(path, { userId: second.id, role: "OWNER" })).status).toBe(403);
    expect((await api.post(path, { userId: second.id, role: "ADMIN" })).status).toBe(201);
    const { id } = await add(member);
    expect((await api.patch(`${path}/${id}`, { role: "ADMIN" })).status).toBe(200);
    expect((await api.patch(`${path}/${id}`, { role: "OWNER" })).status).toBe(403);
    const owners = await idOf(owner);
    expect((await api.patch(`${path}/${owners}`, { role: "MEMBER" })).status).toBe(403);
    expect((await api.patch(`${path}/${owners}`, { accepted: false })).status).toBe(403);
    expect((await api.delete(`${path}/${owners}`)).status).toBe(403);
    expect((await api.delete(`${path}/${id}`)).status).toBe(200);
    expect((await list()).data[0]).toMatchObject({ userId: owner.id, role: "OWNER", accepted: true });
  });

  it("members may leave, and take nobody else out", async () => {
    const [member, second] = [await suite.user(), await suite.user()];
    const mine = await add(member);
    const theirs = await add(second);
    const api = suite.api(member);
    expect((await api.delete(`${path}/${theirs.id}`)).status).toBe(403);
    expect((await api.delete(`${path}/${mine.id}`)).status).toBe(200);
    expect((await api.get(path)).status).toBe(404);
  });

  it("the last owner stays one", async () => {
    const pending = await suite.user();
    const admin = await suite.user();
    await add(admin, { role: "ADMIN" });
    // who has not accepted does not own yet
    const heir = await add(pending, { role: "OWNER", accepted: false });
    const api = suite.api(owner);
    const mine = `${path}/${await idOf(owner)}`;
    const refused = [await api.delete(mine), await api.patch(mine, { role: "ADMIN" }), await api.patch(mine, { accepted: false })];
    for (const { status, body } of refused) {
      expect(status).toBe(409);
      expect(body.error.message).toContain("Make somebody else an owner first");
    }
    expect((await api.patch(mine, { disableImpersonation: true })).status).toBe(200);
    expect((await api.patch(`${path}/${heir.id}`, { accepted: true })).status).toBe(200);
    expect((await api.patch(mine, { role: "ADMIN" })).status).toBe(200);
    expect((await suite.api(pending).delete(`${path}/${heir.id}`)).status).toBe(409);
  });

  it("two owners who leave, or demote each other, at once: one stays", async () => {
    const second = await suite.user();
    for (let round = 0; round < 6; round++) {
      const id = (await suite.api(owner).post("/v2/teams", { name: "Race" })).body.data.id;
      const team = `/v2/teams/${id}/memberships`;
      const theirs = (await suite.api(owner).post(team, { userId: second.id, role: "OWNER", accepted: true })).body.data.id;
      const mine = (await suite.api(owner).get(team)).body.data[0].id;
      const answers =
        round % 2
          ? await Promise.all([suite.api(owner).delete(`${team}/${mine}`), suite.api(second).delete(`${team}/${theirs}`)])
          : await Promise.all([
              suite.api(owner).patch(`${team}/${theirs}`, { role: "ADMIN" }),
              suite.api(second).patch(`${team}/${mine}`, { role: "ADMIN" }),
            ]);
      // who comes second is an owner no more where they were demoted, and the last one where they leave
      expect(answers.map(({ status }) => status).sort()).toEqual([200, round % 2 ? 409 : 403]);
      const where = { teamId: id, role: "owner" as const, accepted: true };
      expect(await suite.database.prisma.membership.count({ where })).toBe(1);
    }
  });
});

describe("whoever is taken out of a team", () => {
  it("no longer hosts its event types, and still hosts those of other teams", async () => {
    await add(other);
    const { prisma } = suite.database;
    const elsewhere = (await suite.api(other).post("/v2/teams", { name: "Own" })).body.data.id;
    const hosts = { create: [{ userId: owner.id }, { userId: other.id }] };
    const settings = { title: "Demo", slug: "demo", lengthInMinutes: 30, schedulingType: "round_robin" as const, hosts };
    const [here, there] = [
      await prisma.eventType.create({ data: { ...settings, teamId }, select: { id: true } }),
      await prisma.eventType.create({ data: { ...settings, teamId: elsewhere }, select: { id: true } }),
    ];
    expect((await suite.api(owner).delete(`${path}/${await idOf(other)}`)).status).toBe(200);
    const hostsOf = async (eventTypeId: number) =>
      (await prisma.host.findMany({ where: { eventTypeId }, orderBy: { userId: "asc" } })).map(({ userId }) => userId);
    expect(await hostsOf(here.id)).toEqual([owner.id]);
    expect(await hostsOf(there.id)).toEqual([owner.id, other.id]);
  });
});
