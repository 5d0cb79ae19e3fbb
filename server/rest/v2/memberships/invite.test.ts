import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findInvite } from "@/server/memberships/queries";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/router";

const suite = testSuite();
let owner: TestUser;
let teamId: number;

beforeAll(async () => {
  owner = await suite.user();
});
beforeEach(async () => {
  suite.now = NOW;
  teamId = (await suite.api(owner).post("/v2/teams", { name: "Crew" })).body.data.id;
});

const invite = async () => (await suite.api(owner).post(`/v2/teams/${teamId}/invite`)).body.data as { token: string; inviteLink: string };
const as = (user?: TestUser) => createCallerFactory(appRouter)(suite.ctx(user?.actor)).teams;
const roles = async () =>
  (await suite.api(owner).get(`/v2/teams/${teamId}/memberships`)).body.data.map(
    ({ userId, role, accepted }: { userId: number; role: string; accepted: boolean }) => ({ userId, role, accepted }),
  );

describe("an invite link", () => {
  it("leads to a page of this instance, and its secret is not kept", async () => {
    const { status, body } = await suite.api(owner).post(`/v2/teams/${teamId}/invite`);
    expect(status).toBe(200);
    const { token } = body.data;
    expect(body).toEqual({ status: "success", data: { token, inviteLink: `http://localhost:3000/teams?token=${token}` } });
    expect(token).toMatch(/^\w{32}$/);
    expect(JSON.stringify(await suite.database.prisma.teamInvite.findMany())).not.toContain(token);
  });

  it("lets any number of people in, each once, as members", async () => {
    const { token } = await invite();
    const people = [await suite.user(), await suite.user()];
    for (const person of people) {
      expect(await findInvite(suite.ctx(person.actor), token)).toEqual({ teamId, teamName: "Crew", isMember: false });
      expect(await as(person).acceptInvite({ token })).toMatchObject({ teamId, role: "member", accepted: true });
      await as(person).acceptInvite({ token });
      expect(await findInvite(suite.ctx(person.actor), token)).toMatchObject({ isMember: true });
      expect((await suite.api(person).get(`/v2/teams/${teamId}`)).status).toBe(200);
    }
    const members = people.map(({ id }) => ({ userId: id, role: "MEMBER", accepted: true }));
    expect(await roles()).toEqual([{ userId: owner.id, role: "OWNER", accepted: true }, ...members]);
  });

  it("ends when somebody is taken out, and stays when somebody leaves", async () => {
    const { token } = await invite();
    const [leaver, removed] = [await suite.user(), await suite.user()];
    const api = suite.api(owner);
    const path = `/v2/teams/${teamId}/memberships`;
    for (const person of [leaver, removed]) await as(person).acceptInvite({ token });
    const idOf = async ({ id }: TestUser) => (await api.get(path)).body.data.find(({ userId }: { userId: number }) => userId === id).id;
    await suite.api(leaver).delete(`${path}/${await idOf(leaver)}`);
    expect(await findInvite(suite.ctx(leaver.actor), token)).not.toBeNull();
    await api.delete(`${path}/${await idOf(removed)}`);
    await expect(as(removed).acceptInvite({ token })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await roles()).toEqual([{ userId: owner.id, role: "OWNER", accepted: true }]);
  });

  it("takes no role away: neither from an owner nor from who was asked by name", async () => {
    const { token } = await invite();
    const asked = await suite.user();
    await suite.api(owner).post(`/v2/teams/${teamId}/memberships`, { userId: asked.id, role: "ADMIN" });
    await as(asked).acceptInvite({ token });
    await as(owner).acceptInvite({ token });
    expect(await roles()).toEqual([
      { userId: owner.id, role: "OWNER", accepted: true },
      { userId: asked.id, role: "ADMIN", accepted: true },
    ]);
  });

  it("lets one person in once, also when they press twice", async () => {
    const { token } = await invite();
    const person = await suite.user();
    await Promise.all([1, 2, 3].map(() => as(person).acceptInvite({ token })));
    expect(await roles()).toHaveLength(2);
  });

  it("works for seven days, beside newer ones, and not longer than the team", async () => {
    const first = await invite();
    const person = await suite.user();
    suite.now = new Date(NOW.getTime() + 7 * 86_400_000 - 1);
    await invite();
    expect(await findInvite(suite.ctx(), first.token)).not.toBeNull();
    suite.now = new Date(NOW.getTime() + 7 * 86_400_000);
    expect(await findInvite(suite.ctx(), first.token)).toBeNull();
    await expect(as(person).acceptInvite({ token: first.token })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const { token } = await invite();
    // the expired one was swept out
    expect(await suite.database.prisma.teamInvite.count({ where: { teamId } })).toBe(2);
    await suite.api(owner).delete(`/v2/teams/${teamId}`);
    expect(await findInvite(suite.ctx(), token)).toBeNull();
    await expect(as(person).acceptInvite({ token })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is for people who are signed in, and for real", async () => {
    const { token } = await invite();
    await expect(as().acceptInvite({ token })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(as(await suite.user()).acceptInvite({ token: "made-up" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await roles()).toHaveLength(1);
  });
});

describe("somebody who was asked by name", () => {
  let person: TestUser;
  beforeEach(async () => {
    person = await suite.user();
    await suite.api(owner).post(`/v2/teams/${teamId}/memberships`, { userId: person.id, role: "ADMIN" });
  });

  it("sees that, and accepts with the role that they were given", async () => {
    expect(await as(person).invitations()).toEqual([{ teamId, teamName: "Crew", role: "admin" }]);
    expect(await as(person).list()).toEqual([]);
    await as(person).answerInvitation({ teamId, accept: true });
    expect(await as(person).invitations()).toEqual([]);
    expect(await as(person).list()).toMatchObject([{ id: teamId }]);
    expect((await roles())[1]).toEqual({ userId: person.id, role: "ADMIN", accepted: true });
    await expect(as(person).answerInvitation({ teamId, accept: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("declines and is gone", async () => {
    await as(person).answerInvitation({ teamId, accept: false });
    expect(await roles()).toHaveLength(1);
    await expect(as(person).answerInvitation({ teamId, accept: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("can be the creator, who accepts, and does not leave the team without an owner", async () => {
    const api = suite.api(person);
    const { id } = (await api.post("/v2/teams", { name: "Later", autoAcceptCreator: false })).body.data;
    await expect(as(person).answerInvitation({ teamId: id, accept: false })).rejects.toMatchObject({ code: "CONFLICT" });
    await as(person).answerInvitation({ teamId: id, accept: true });
    expect((await api.delete(`/v2/teams/${id}`)).status).toBe(200);
  });
});
