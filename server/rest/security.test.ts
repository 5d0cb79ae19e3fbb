import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { type Access, isPublic, scopeOf } from "./access";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { requireAccess } from "./require-access";

// Generated from the endpoint list: every endpoint is held against these, also those that are added later.

const suite = testSuite();
let user: TestUser;

beforeAll(async () => {
  user = await suite.user();
});

const title = (endpoint: Endpoint) => `${endpoint.method.toUpperCase()} ${endpoint.path} (${endpoint.operationId})`;
const versionOf = (endpoint: Endpoint) => ({ version: endpoint.versions?.at(-1) ?? "2024-08-13" });

function call(api: Api, endpoint: Endpoint, id: string, body: unknown = {}) {
  const path = `/v2${endpoint.path.replace(/:\w+/g, id)}`;
  const options = versionOf(endpoint);
  if (endpoint.method === "get") return api.get(path, options);
  if (endpoint.method === "delete") return api.delete(path, options);
  return api[endpoint.method](path, body, options);
}

const personal = endpoints.filter((endpoint) => !isPublic(endpoint.access));

describe.each(personal.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (_, endpoint) => {
  it.each([
    ["no credential", undefined],
    ["an unknown key", "cal_unknown"],
    ["a credential of another kind", "something-else"],
  ])("answers 401 to %s", async (__, key) => {
    const answer = await call(suite.api(key), endpoint, "1");
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      status: "error",
      path: expect.any(String),
      timestamp: expect.any(String),
      error: { code: "UnauthorizedException" },
    });
  });
});

const withParams = endpoints.filter((endpoint) => endpoint.path.includes(":"));

describe.each(withParams.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (_, endpoint) => {
  it("answers 404 for an id that nobody has, or 400 where the empty body is wrong already", async () => {
    const answer = await call(suite.api(user), endpoint, "2000000000");
    const isBodyWrong = endpoint.body && !endpoint.body.safeParse({}).success;
    expect(answer.status).toBe(isBodyWrong ? 400 : 404);
    expect(answer.body.error.message).toMatch(/\w{3,}.*[.]/);
  });

  it("answers 400 or 404, and never 500, for an id that cannot be", async () => {
    for (const id of ["-1", "9".repeat(30), "%00", "..%2f..%2fetc", "%F0%9F%92%A5"]) {
      expect([400, 404]).toContain((await call(suite.api(user), endpoint, id)).status);
    }
  });
});

const withBody = endpoints.filter((endpoint) => endpoint.body);

describe.each(withBody.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (_, endpoint) => {
  it.each([
    ["not JSON", "{"],
    ["a list", "[]"],
    ["a text", '"x"'],
  ])("answers 400 to a body that is %s", async (__, body) => {
    const answer = await call(suite.api(user), endpoint, "1", body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe("BadRequestException");
  });
});

describe("an access token", () => {
  const token = (scopes: string[] | "legacy") =>
    ({ type: "oauth", userId: 1, clientId: "c", scopes, email: "a@example.com", admin: false }) as const;

  it.each(endpoints.map((endpoint) => [title(endpoint), endpoint] as const))("without its scope: %s", (_, { access }) => {
    const scope = scopeOf(access);
    if (access === "public") expect(() => requireAccess(token([]), access)).not.toThrow();
    else expect(() => requireAccess(token([]), access)).toThrow(expect.objectContaining({ code: "forbidden" }));
    if (scope) expect(() => requireAccess(token([scope]), access)).not.toThrow();
    expect(() => requireAccess(token("legacy"), access)).not.toThrow();
  });

  it.each<[Access, string, boolean]>([
    ["TEAM_PROFILE_READ", "ORG_PROFILE_READ", true],
    ["TEAM_PROFILE_WRITE", "ORG_PROFILE_READ", false],
    ["PROFILE_READ", "ORG_PROFILE_READ", false],
    ["ORG_PROFILE_READ", "TEAM_PROFILE_READ", false],
    ["closed", "PROFILE_WRITE", false],
    ["platform", "PROFILE_WRITE", false],
    ["public, EVENT_TYPE_READ", "BOOKING_READ", false],
  ])("opens %s with %s: %s", (access, scope, opens) => {
    const attempt = () => requireAccess(token([scope]), access);
    if (opens) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code: "forbidden" }));
  });
});
