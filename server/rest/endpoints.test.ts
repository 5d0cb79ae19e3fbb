import { describe, expect, it } from "vitest";
import { documentedName, type Permission, permissions, roleFor } from "@/server/owners/rules/permissions";
import documented from "./documented.json";
import { endpoints } from "./endpoints";
import { openApiDocument } from "./openapi";
import { chooseVariant } from "./versions";

/** Ours, or older addresses that clients still call. */
const BEYOND_THE_DOCUMENTATION = new Set([
  "GET /v2/slots/available",
  "POST /v2/slots/reserve",
  "DELETE /v2/slots/selected-slot",
  "GET /v2/slots/explain",
  "POST /v2/atoms/verification/email/send-code",
]);

const said: Record<string, { access: string; role?: string; permission?: string }> = documented;

/** The roles by which a documented permission is had, in any kind of group. */
const rolesOf = (name: string) =>
  (Object.keys(permissions) as Permission[])
    .filter((permission) => documentedName(permission) === name)
    .flatMap((permission) => (["team", "organizationTeam", "organization"] as const).map((type) => roleFor(type, permission)));

const routeOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} /v2${path.replace(/:(\w+)/g, "{$1}")}`;

describe("the endpoint list", () => {
  it("has unique operation ids", () => {
    const ids = endpoints.map((endpoint) => endpoint.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has no two endpoints for one route and version", () => {
    const keys = endpoints.flatMap((endpoint) => (endpoint.versions ?? ["all"]).map((version) => `${routeOf(endpoint)} ${version}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("names only routes of the documentation, or those that are said to be ours", () => {
    const known = new Set(Object.keys(documented));
    const unknown = endpoints.map(routeOf).filter((route) => !known.has(route) && !BEYOND_THE_DOCUMENTATION.has(route));
    expect(unknown).toEqual([]);
  });

  it("opens each to whom the documentation says", () => {
    const known = endpoints.filter((endpoint) => routeOf(endpoint) in said);
    expect(known.map((endpoint) => `${routeOf(endpoint)} ${endpoint.access}`)).toEqual(
      known.map((endpoint) => `${routeOf(endpoint)} ${said[routeOf(endpoint)]!.access}`),
    );
  });

  it("asks for the documented role and permission, or for the permission of its twin under an organization", () => {
    for (const { permission, ownerType, ...endpoint } of endpoints) {
      const route = routeOf(endpoint);
      const [own, twin] = [said[route], said[route.replace("/v2/teams/{teamId}", "/v2/organizations/{orgId}/teams/{teamId}")]];
      const wanted = own?.permission ?? twin?.permission;
      if (!wanted) continue;
      expect(`${route} ${permission && documentedName(permission)}`).toBe(`${route} ${wanted}`);
      if (own?.role) expect(`${route} ${permission && ownerType && roleFor(ownerType, permission)}`).toBe(`${route} ${own.role}`);
    }
  });

  it("has a row in the table of permissions for every documented role and permission of what it serves", () => {
    const served = new Set(endpoints.map(({ permission }) => permission && documentedName(permission)));
    // lists the caller's own teams alone
    const { "GET /v2/organizations/{orgId}/teams/me": _, ...others } = said;
    const rows = Object.values(others).filter(({ permission }) => permission && served.has(permission));
    expect(rows.length).toBeGreaterThan(10);
    for (const { permission, role } of rows) expect(rolesOf(permission!)).toContain(role);
  });

  it("makes an OpenAPI document with every route", () => {
    const { paths } = openApiDocument(endpoints, "http://localhost:3000") as { paths: Record<string, Record<string, unknown>> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual([...new Set(endpoints.map(routeOf))].sort());
  });
});

describe("the version of a request", () => {
  const variants = [{ versions: ["2024-04-15" as const] }, { versions: ["2024-08-13" as const] }];

  it.each([
    [undefined, "2024-04-15"],
    ["yesterday", "2024-04-15"],
    ["2024-06-14", "2024-04-15"],
    ["2024-08-13", "2024-08-13"],
    ["2026-05-01", "2024-08-13"],
  ])("%s is served by %s", (asked, version) => {
    expect(chooseVariant(variants, asked)?.version).toBe(version);
  });

  it("is served by nobody when every variant is newer", () => {
    expect(chooseVariant([{ versions: ["2024-08-13" as const] }], "2024-06-14")).toBeUndefined();
  });
});
