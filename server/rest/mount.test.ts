import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { NOW } from "@/server/testing/suite";
import { endpoint } from "./endpoint";
import { mount } from "./mount";

// What no route's own test can show: routes that are none, and budgets.

const dated = endpoint({
  ...{ method: "get", path: "/dated", operationId: "dated", summary: "Dated", tag: "Test", access: "public", versions: ["2024-08-13"] },
  response: z.string(),
  run: async () => "served",
});

const appOf = (perMinute: number) =>
  mount([dated], {
    context: async (requestId, address) =>
      ({ actor: { type: "booker", address }, now: NOW, requestId, log: { error: () => {} } }) as unknown as Ctx,
    address: (c) => c.req.header("x-address") ?? null,
    perMinute,
  });

const budget = ({ headers }: Response) => ["limit", "remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`));

describe("a route that is none", () => {
  it("is a wrong request where its address is no text", async () => {
    for (const path of ["/v2/%ff", "/v2/nowhere/100%", "/api/v2/%00"]) {
      const answer = await appOf(0).request(path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect((await answer.json()).error.message).toContain("percent-encoding");
    }
  });

  it("names the document, and counts against the address like any other", async () => {
    const app = appOf(2);
    const ask = (address: string) => app.request("/v2/nowhere", { headers: { "x-address": address } });
    const first = await ask("192.0.2.1");
    expect(first.status).toBe(404);
    expect((await first.json()).error).toMatchObject({ code: "NotFoundException", message: expect.stringContaining("/v2/openapi.json") });
    expect(budget(first)).toEqual(["2", "1", "60"]);
    await ask("192.0.2.1");
    const third = await ask("192.0.2.1");
    expect(third.status).toBe(429);
    expect(third.headers.get("retry-after")).toBe("60");
    expect((await ask("192.0.2.2")).status).toBe(404);
  });

  it("is said with a budget for a version that does not exist too", async () => {
    const refused = await appOf(5).request("/v2/dated", { headers: { "cal-api-version": "2024-04-15" } });
    expect(refused.status).toBe(404);
    expect((await refused.json()).error.message).toContain("cal-api-version: 2024-08-13");
    expect(budget(refused)).toEqual(["5", "4", "60"]);
  });
});
