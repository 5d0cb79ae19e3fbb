import { beforeAll, describe, expect, it } from "vitest";
import { acceptInvite } from "@/server/memberships/accept-invite";
import { answerInvitation } from "@/server/memberships/answer";
import { createMembership } from "@/server/memberships/create";
import { inviteToTeam } from "@/server/memberships/invite";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { deleteTeam } from "./delete";

const suite = testSuite();
let owner: TestUser;
let other: TestUser;
let third: TestUser;

beforeAll(async () => {
  // of the instance too: puts people into a team unasked
  owner = await suite.user({ admin: true });
  other = await suite.user();
  third = await suite.user();
});

const team = async (name: string): Promise<{ id: number; path: string }> => {
  const { id } = (await suite.api(owner).post("/v2/teams", { name })).body.data;
  return { id, path: `/v2/teams/${id}/memberships` };
};

/** [type, who did it, data] of what has happened to memberships of a team, and to the team itself. */
async function traces(noun: "membership" | "team" | "invite_link", teamId: number) {
  const rows = await suite.database.prisma.domainEvent.findMany({ where: { noun }, orderBy: { id: "asc" } });
  const own = rows.filter(({ subjectId, data }) => (noun === "team" ? Number(subjectId) : (data as { teamId: number }).teamId) === teamId);
  return own.map(({ type, actor, data }) => [type, (actor as { userId?: number }).userId, data]);
}

describe("who made whom an owner", () => {
  it("leaves a trace over the API: who, whom, from what, to what, and by which key", async () => {
    const { id: teamId, path } = await team("Sales");
    const made = (await suite.api(owner).post(path, { userId: other.id, role: "MEMBER", accepted: true })).body.data;
    await suite.api(owner).patch(`${path}/${made.id}`, { role: "OWNER" });
    await suite.api(other).patch(`${path}/${made.id}`, { role: "ADMIN" });
    await suite.api(owner).patch(`${path}/${made.id}`, { disableImpersonation: true });
    await suite.api(owner).delete(`${path}/${made.id}`);
    const about = { teamId, userId: other.id };
    expect(await traces("membership", teamId)).toEqual([
      ["created", owner.id, { teamId, userId: owner.id, role: "owner" }],
      ["created", owner.id, { ...about, role: "member" }],
      ["role_changed", owner.id, { ...about, from: "member", to: "owner" }],
      ["role_changed", other.id, { ...about, from: "owner", to: "admin" }],
      ["removed", owner.id, { ...about, role: "admin" }],
    ]);
    const last = await suite.database.prisma.domainEvent.findFirstOrThrow({ where: { noun: "membership" }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({ subjectId: String(made.id), actor: { type: "apiKey", origin: "api", apiKeyId: expect.any(String) } });
    expect(last.at).toEqual(suite.now);
  });

  it("leaves none where the change is refused", async () => {
    const { id: teamId, path } = await team("Support");
    const mine = (await suite.api(owner).get(path)).body.data[0];
    const before = await traces("membership", teamId);
    expect((await suite.api(owner).patch(`${path}/${mine.id}`, { role: "MEMBER" })).status).toBe(409);
    expect((await suite.api(owner).delete(`${path}/${mine.id}`)).status).toBe(409);
    expect((await suite.api(owner).post(path, { userId: owner.id })).status).toBe(409);
    expect((await suite.api(other).post(path, { userId: other.id })).status).toBe(404);
    expect((await suite.api(owner).patch(`/v2/teams/${teamId}`, { slug: "sales" })).status).toBe(409);
    expect(await traces("membership", teamId)).toEqual(before);
    expect((await traces("team", teamId)).map(([type]) => type)).toEqual(["created"]);
  });
});

it("invitations, answers, links and leaving leave traces", async () => {
  const { id: teamId, path } = await team("Walkers");
  const [mine, theirs] = [suite.ctx(owner.actor), suite.ctx(other.actor)];
  const ask = () => createMembership(mine, { owner: { type: "team", teamId }, userId: other.id, role: "admin" });
  await ask();
  await answerInvitation(theirs, { teamId, accept: false });
  const { id } = await ask();
  await answerInvitation(theirs, { teamId, accept: true });
  await suite.api(other).delete(`${path}/${id}`);
  const { token, expiresAt } = await inviteToTeam(mine, { owner: { type: "team", teamId } });
  const joined = await acceptInvite(suite.ctx(third.actor), { token });
  await acceptInvite(suite.ctx(third.actor), { token });
  await suite.api(owner).patch(`${path}/${joined.id}`, { accepted: false });
  await suite.api(owner).patch(`${path}/${joined.id}`, { accepted: true });
  const about = { teamId, userId: other.id, role: "admin" };
  const member = { teamId, userId: third.id, role: "member" };
  expect((await traces("membership", teamId)).slice(1)).toEqual([
    ["invited", owner.id, about],
    ["declined", other.id, about],
    ["invited", owner.id, about],
    ["accepted", other.id, { ...about, by: "answer" }],
    ["left", other.id, about],
    ["accepted", third.id, { ...member, by: "link" }],
    ["suspended", owner.id, member],
    ["accepted", owner.id, { ...member, by: "administrator" }],
  ]);
  expect(await traces("invite_link", teamId)).toEqual([["made", owner.id, { teamId, expiresAt: expiresAt.toISOString() }]]);
  const all = JSON.stringify(await suite.database.prisma.domainEvent.findMany());
  expect(all).not.toContain(token);
});

it("a team leaves traces of its settings and its end, with who owned it", async () => {
  const { id: teamId } = await team("Runners");
  await suite.api(owner).patch(`/v2/teams/${teamId}`, { bio: "We run", name: "Trail runners" });
  await deleteTeam(suite.ctx(owner.actor), { teamId });
  expect(await traces("team", teamId)).toEqual([
    ["created", owner.id, { name: "Runners", slug: "runners" }],
    ["updated", owner.id, { name: "Trail runners", slug: "runners", changed: expect.arrayContaining(["bio", "name"]) }],
    ["deleted", owner.id, { name: "Trail runners", slug: "runners", ownerIds: [owner.id] }],
  ]);
});
