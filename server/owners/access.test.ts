import { beforeAll, describe, expect, it } from "vitest";
import type { MembershipRole } from "@/prisma/generated/client";
import type { Actor } from "@/server/core/context";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { requireMay } from "./access";
import { documentedName, type Permission, permissions } from "./rules/permissions";
import { isAtLeast } from "./rules/roles";
import { scopeFor } from "./rules/scopes";
import type { GroupOwner, Owner } from "./schemas";

// Generated from the table of permissions: every row is held against every role in every kind of group, also those that are added later.

const suite = testSuite();
const ROLES = ["member", "admin", "owner"] as const;
const TYPES = ["team", "organization", "organizationTeam"] as const;
const NAMES = Object.keys(permissions) as Permission[];
type Type = (typeof TYPES)[number];

const owners = {} as Record<Type, GroupOwner>;
const ids = {} as Record<Type, number>;
/** One of each role in each kind of group, who is in no other. */
const people = {} as Record<Type, Record<MembershipRole, TestUser>>;
let stranger: TestUser;
let ana: TestUser;
let eventTypeId: number;

async function makeGroup(slug: string, more: object = {}): Promise<number> {
  return (await suite.database.prisma.team.create({ data: { name: slug, slug, ...more }, select: { id: true } })).id;
}

async function join(user: TestUser, teamId: number, more: object = {}): Promise<TestUser> {
  const data = { teamId, userId: user.id, accepted: true, ...more };
  await suite.database.prisma.membership.create({ data, select: { id: true } });
  return user;
}

beforeAll(async () => {
  ids.team = await makeGroup("plain");
  ids.organization = await makeGroup("acme", { isOrganization: true });
  ids.organizationTeam = await makeGroup("acme-sales", { parentId: ids.organization });
  owners.team = { type: "team", teamId: ids.team };
  owners.organization = { type: "organization", organizationId: ids.organization };
  owners.organizationTeam = { type: "organizationTeam", organizationId: ids.organization, teamId: ids.organizationTeam };
  for (const type of TYPES) {
    people[type] = {} as Record<MembershipRole, TestUser>;
    for (const role of ROLES) people[type][role] = await join(await suite.user(), ids[type], { role });
  }
  stranger = await suite.user();
  ana = await suite.user();
  const data = { ownerId: ana.id, title: "Intro", slug: "intro", lengthInMinutes: 30 };
  eventTypeId = (await suite.database.prisma.eventType.create({ data, select: { id: true } })).id;
});

const ask = (actor: Actor | TestUser, owner: Owner, permission: Permission) =>
  requireMay(suite.ctx("actor" in actor ? actor.actor : actor), owner, permission);
/** "may", or the code of the refusal. */
const answer = (...args: Parameters<typeof ask>) =>
  ask(...args).then(
    () => "may",
    ({ code }: { code: string }) => code,
  );

const cases = TYPES.flatMap((type) => ROLES.map((role) => [type, role] as const));

describe.each(cases)("in a %s, whoever is %s", (type, role) => {
  it("may what the table says, and is told that the rest is forbidden", async () => {
    const expected = NAMES.map((name) => {
      const least = permissions[name][type];
      return `${name} ${least && isAtLeast(role, least) ? "may" : "forbidden"}`;
    });
    const said = await Promise.all(NAMES.map(async (name) => `${name} ${await answer(people[type][role], owners[type], name)}`));
    expect(said).toEqual(expected);
  });
});

describe.each(TYPES)("a %s", (type) => {
  it("does not exist for strangers, nor for who has been asked and has not accepted", async () => {
    const asked = await join(await suite.user(), ids[type], { role: "owner", accepted: false });
    for (const name of NAMES) {
      expect(await answer(stranger, owners[type], name)).toBe("not_found");
      expect(await answer(asked, owners[type], name)).toBe("not_found");
      expect(await answer({ type: "booker", address: null }, owners[type], name)).toBe("unauthenticated");
    }
  });

  it("gives by a custom role what the role says, by name, by resource and by everything, beside what the member may anyway", async () => {
    const least = (name: Permission) => permissions[name][type];
    const name = NAMES.find((one) => least(one) && least(one) !== "member")!;
    const others = NAMES.filter((one) => documentedName(one, type) !== documentedName(name, type) && least(one) !== "member");
    for (const granted of [documentedName(name, type), `${documentedName(name, type).split(".")[0]}.*`, "*.*"]) {
      const role = { id: `${type} ${granted}`, teamId: ids[type], name: granted, permissions: [granted] };
      await suite.database.prisma.role.create({ data: role, select: { id: true } });
      const user = await join(await suite.user(), ids[type], { customRoleId: role.id });
      expect(await answer(user, owners[type], name)).toBe("may");
      const rest = await Promise.all(others.map((one) => answer(user, owners[type], one)));
      expect(rest.includes("forbidden")).toBe(granted !== "*.*");
    }
  });
});

describe("an organization", () => {
  it("lets its administrators and owners do all in its teams, and its members nothing there", async () => {
    for (const name of NAMES) {
      expect(await answer(people.organization.admin, owners.organizationTeam, name)).toBe("may");
      expect(await answer(people.organization.owner, { type: "team", teamId: ids.organizationTeam }, name)).toBe("may");
      expect(await answer(people.organization.member, owners.organizationTeam, name)).toBe("not_found");
      expect(await answer(people.organization.owner, owners.team, name)).toBe("not_found");
    }
  });

  it("is no team, and has only its own teams", async () => {
    const { owner } = people.organization;
    expect(await answer(owner, { type: "team", teamId: ids.organization }, "team.read")).toBe("not_found");
    expect(await answer(people.team.owner, { type: "organization", organizationId: ids.team }, "team.read")).toBe("not_found");
    const foreign: Owner = { type: "organizationTeam", organizationId: ids.organization, teamId: ids.team };
    expect(await answer(owner, foreign, "team.read")).toBe("not_found");
  });
});

describe("what is somebody's own", () => {
  it("is theirs, whatever the permission, and nobody else's", async () => {
    for (const name of NAMES) {
      expect(await answer(ana, { type: "user", userId: ana.id }, name)).toBe("may");
      expect(await answer(stranger, { type: "user", userId: ana.id }, name)).toBe("not_found");
      expect(await answer(ana, { type: "eventType", eventTypeId }, name)).toBe("may");
      expect(await answer(stranger, { type: "eventType", eventTypeId }, name)).toBe("not_found");
    }
  });

  it("of a team's event type goes by the roles of its team", async () => {
    const data = { teamId: ids.team, title: "Team", slug: "team", lengthInMinutes: 30, schedulingType: "collective" as const };
    const { id } = await suite.database.prisma.eventType.create({ data, select: { id: true } });
    const owner: Owner = { type: "eventType", eventTypeId: id };
    expect(await answer(people.team.admin, owner, "webhook.create")).toBe("may");
    expect(await answer(people.team.member, owner, "webhook.create")).toBe("forbidden");
    expect(await answer(stranger, owner, "webhook.create")).toBe("not_found");
    const token = (scopes: string[]): Actor => ({ ...people.team.admin.actor, type: "oauth", clientId: "c", scopes });
    expect(await answer(token(["TEAM_EVENT_TYPE_WRITE"]), owner, "webhook.create")).toBe("may");
    expect(await answer(token(["EVENT_TYPE_WRITE"]), owner, "webhook.create")).toBe("forbidden");
  });

  it("of a client is the client's alone", async () => {
    const client: Actor = { type: "platformClient", clientId: "c1", organizationId: ids.organization };
    expect(await answer(client, { type: "platformClient", clientId: "c1" }, "webhook.create")).toBe("may");
    expect(await answer(client, { type: "platformClient", clientId: "c2" }, "webhook.create")).toBe("not_found");
    expect(await answer(ana, { type: "platformClient", clientId: "c1" }, "webhook.create")).toBe("not_found");
    expect(await answer(client, { type: "user", userId: ana.id }, "webhook.create")).toBe("unauthenticated");
  });
});

describe("an access token", () => {
  const token = (user: TestUser, scopes: string[] | "legacy"): Actor => ({
    ...{ type: "oauth", userId: user.id, clientId: "c", email: user.email, admin: false },
    scopes,
  });
  const mine = (): Owner => ({ type: "user", userId: ana.id });

  it("needs the scope of the owner and the permission beside the role, and has none where no scope opens it", async () => {
    const everywhere = [["user", ana, mine()] as const, ...TYPES.map((type) => [type, people[type].owner, owners[type]] as const)];
    for (const [type, user, owner] of everywhere)
      for (const name of NAMES) {
        const scope = scopeFor(type, name);
        const otherwise = await answer(user, owner, name);
        expect(await answer(token(user, scope ? [scope] : ["PROFILE_WRITE"]), owner, name)).toBe(scope ? otherwise : "forbidden");
        expect(await answer(token(user, []), owner, name)).toBe("forbidden");
        expect(await answer(token(user, "legacy"), owner, name)).toBe(otherwise);
      }
  });

  it("of an organization has the team's twin in it, and not the other way round", async () => {
    expect(await answer(token(people.team.admin, ["ORG_PROFILE_WRITE"]), owners.team, "team.update")).toBe("may");
    expect(await answer(token(people.organization.admin, ["TEAM_PROFILE_WRITE"]), owners.organization, "team.update")).toBe("forbidden");
    expect(await answer(token(ana, ["TEAM_WEBHOOK_WRITE"]), mine(), "webhook.update")).toBe("forbidden");
  });
});
