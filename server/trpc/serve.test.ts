import { afterAll, describe, expect, it } from "vitest";
import { rateLimiter } from "@/server/core/call-budget";
import type { Ctx } from "@/server/core/context";
import { type Database, openPostgres } from "@/server/core/database";
import { endpoints } from "@/server/rest/endpoints";
import { mount } from "@/server/rest/mount";
import { testSuite } from "@/server/testing/database";
import { serveTrpc } from "./serve";

const suite = testSuite();
const unlimited = rateLimiter(0);
const origin = "http://localhost";
const send = (path: string, init?: RequestInit, spend = unlimited, ctx: () => Ctx = () => suite.ctx()) =>
  serveTrpc(new Request(`${origin}/api/trpc/${path}`, init), { context: async () => ctx(), spend });
const asJson = (body: string): RequestInit => ({ method: "POST", headers: { "content-type": "application/json" }, body });
const messageOf = async (response: Response) => (await response.json()).error.json.message;
const list = (count: number) => `${Array(count).fill("zones.list").join(",")}?batch=1`;

describe("a request to the procedures", () => {
  it("calls ten of them at the most", async () => {
    expect((await send(list(10))).status).toBe(200);
    const refused = await send(list(11));
    expect(refused.status).toBe(400);
    expect((await refused.text()).length).toBeLessThan(1000);
    expect((await send(list(1000))).status).toBe(413);
  });

  it("has a bounded address and body", async () => {
    const input = (length: number) => encodeURIComponent(JSON.stringify({ json: { username: "a".repeat(length) } }));
    expect((await send(`users.checkUsername?input=${input(50)}`)).status).toBe(200);
    const long = await send(`users.checkUsername?input=${input(9000)}`);
    expect([long.status, await messageOf(long)]).toEqual([413, expect.stringContaining("8192 characters")]);
    const body = JSON.stringify({ json: { email: "a".repeat(1024 * 1024) } });
    for (const told of [String(body.length), "10"]) {
      const headers = { "content-type": "application/json", "content-length": told };
      const large = await send("auth.requestPasswordReset", { ...asJson(body), headers });
      expect([large.status, await messageOf(large)]).toEqual([413, expect.stringContaining("1024 KiB")]);
    }
  });

  it("is JSON and nothing else: a foreign site's form can send the rest without asking", async () => {
    const form = new FormData();
    form.set("email", "ana@example.com");
    const bodies: RequestInit[] = [
      { body: form },
      { body: "{}", headers: { "content-type": "text/plain" } },
      { body: "{}", headers: { "content-type": "application/octet-stream" } },
      { body: "{}", headers: { "content-type": "application/jsonp" } },
      { body: new Uint8Array([123, 125]) },
    ];
    for (const body of bodies) {
      const answer = await send("auth.requestPasswordReset", { method: "POST", ...body });
      expect([answer.status, await messageOf(answer)]).toEqual([415, expect.stringContaining("application/json")]);
    }
    const sent = JSON.stringify({ json: { email: "ana@example.com" } });
    const charset = { method: "POST", body: sent, headers: { "content-type": "Application/JSON; charset=utf-8" } };
    expect((await send("auth.requestPasswordReset", charset)).status).toBe(200);
  });

  it("is counted as a call to the REST API is: by session, or by address", async () => {
    const spend = rateLimiter(2);
    const user = await suite.user();
    const asUser = () => suite.ctx(user.actor);
    const statuses = [];
    for (let calls = 0; calls < 3; calls++) statuses.push((await send("users.me", {}, spend, asUser)).status);
    expect(statuses).toEqual([200, 200, 429]);
    const first = await send("zones.list", {}, spend);
    expect([first.status, first.headers.get("x-ratelimit-remaining")]).toEqual([200, "1"]);
    await send("zones.list", {}, spend);
    const spent = await send(list(3), {}, spend);
    expect([spent.status, spent.headers.get("x-ratelimit-limit"), spent.headers.get("x-ratelimit-remaining")]).toEqual([429, "2", "0"]);
    expect(Number(spent.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await spent.json())[0].error.json).toMatchObject({
      message: expect.stringContaining("2 a minute are allowed"),
      data: { code: "TOO_MANY_REQUESTS", app: { code: "rate_limited" } },
    });
    const elsewhere = () => suite.ctx({ type: "booker", address: "203.0.113.9" });
    expect((await send("zones.list", {}, spend, elsewhere)).status).toBe(200);
  });
});

describe("an answer", () => {
  it("that is the same for everybody is kept, and not sent again to whoever has it", async () => {
    const first = await send("zones.list");
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await send("zones.list", { headers: { "if-none-match": `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await send("zones.list", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("of one person is never kept", async () => {
    const user = await suite.user();
    const asUser = () => suite.ctx(user.actor);
    for (const path of ["users.me", "zones.list,users.me?batch=1"]) {
      expect((await send(path, {}, unlimited, asUser)).headers.get("cache-control")).toBe("no-store");
    }
    const refused = await send("zones.transitions");
    expect([refused.status, refused.headers.get("cache-control")]).toEqual([400, "no-store"]);
  });
});

it("nobody can ask for the absences of an id", async () => {
  const input = encodeURIComponent(JSON.stringify({ json: { userId: 1, from: "2026-01-01", to: "2026-12-31" } }));
  expect((await send(`outOfOffice.notices?input=${input}`)).status).toBe(404);
});

describe("while the database is away", () => {
  let away: Database | undefined;
  const awayCtx = async (): Promise<Ctx> => {
    away ??= await openPostgres("postgresql://nobody@127.0.0.1:9/nothing");
    return { ...suite.ctx(), db: away.prisma };
  };
  afterAll(() => away?.close());

  it("the procedures answer 503 and when to come back", async () => {
    const answer = await serveTrpc(
      new Request(`${origin}/api/trpc/auth.requestPasswordReset`, asJson('{"json":{"email":"a@b.example"}}')),
      {
        context: awayCtx,
        spend: unlimited,
      },
    );
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await messageOf(answer)).toBe("The database does not answer right now. Try again in 5 seconds.");
    // also when the session cannot be read
    const session = () => Promise.reject(Object.assign(new Error("no"), { code: "ECONNREFUSED" }));
    const early = await serveTrpc(new Request(`${origin}/api/trpc/users.me`), { context: session, spend: unlimited });
    expect([early.status, early.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("the REST API does too, a model's query and a direct statement alike", async () => {
    const app = mount(endpoints, { context: awayCtx, address: () => "203.0.113.7", perMinute: 0 });
    const paths = ["/v2/me", "/v2/slots?eventTypeId=1&start=2026-05-06&end=2026-05-07"];
    for (const path of paths) {
      const headers = new Headers({ "cal-api-version": "2024-09-04" });
      if (path === "/v2/me") headers.set("authorization", "Bearer cal_0123456789abcdef");
      const answer = await app.request(path, { headers });
      expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "5"]);
      expect((await answer.json()).error.code).toBe("ServiceUnavailableException");
    }
  });
});
