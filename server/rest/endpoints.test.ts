import { describe, expect, it } from "vitest";
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
    const said = documented as Record<string, string>;
    const known = endpoints.filter((endpoint) => routeOf(endpoint) in said);
    expect(known.map((endpoint) => `${routeOf(endpoint)} ${endpoint.access}`)).toEqual(
      known.map((endpoint) => `${routeOf(endpoint)} ${said[routeOf(endpoint)]}`),
    );
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
