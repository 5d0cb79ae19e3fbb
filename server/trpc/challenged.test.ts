import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "@/server/core/security-headers";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "./init";
import { appRouter } from "./router";

// The bot challenge against a service over HTTP that answers as Turnstile's siteverify does.

const suite = testSuite();
let host: TestUser;
let eventTypeId: number;
let service: Server;
let asked: Record<string, string>[] = [];
const spent = new Set<string>();
let made = 0;

beforeAll(async () => {
  host = await suite.user();
  const sent = { title: "Intro", slug: "intro", lengthInMinutes: 30 };
  eventTypeId = (await suite.api(host).post("/v2/event-types", sent)).body.data.id;
  service = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { secret, response: token, ...more } = Object.fromEntries(new URLSearchParams(text));
    asked.push({ secret: secret!, token: token!, ...more, method: request.method! });
    if (token === "broken") return response.writeHead(500).end("no");
    const success = secret === "s3cret" && token!.startsWith("human") && !spent.has(token!);
    spent.add(token!);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ success, "error-codes": success ? [] : ["timeout-or-duplicate"] }));
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => service.close(resolve)));

beforeEach(() => {
  asked = [];
  vi.stubEnv("CHALLENGE_SITE_KEY", "site");
  vi.stubEnv("CHALLENGE_SECRET_KEY", "s3cret");
  vi.stubEnv("CHALLENGE_VERIFY_URL", `http://127.0.0.1:${(service.address() as AddressInfo).port}/siteverify`);
});
afterEach(() => vi.unstubAllEnvs());

const attendee = { name: "Ana", email: "ana@example.com", timeZone: "Europe/Riga" };
const start = () => `2026-05-${11 + Math.floor(made / 6)}T${String(9 + (made++ % 6)).padStart(2, "0")}:00:00Z`;
const caller = (ctx = suite.ctx()) => createCallerFactory(appRouter)(ctx);
const book = (challenge?: string, ctx = suite.ctx()) => caller(ctx).bookings.create({ eventTypeId, start: start(), attendee, challenge });
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: { cause: { code: string; details?: { fields?: object } } }) => [
      error.cause.code,
      Object.keys(error.cause.details?.fields ?? {}),
    ],
  );

describe("booking where a challenge is set up", () => {
  it("takes a solved one, once, and asks its service with the secret and the caller's address", async () => {
    expect(await book("human-1")).toHaveLength(1);
    expect(asked).toEqual([{ secret: "s3cret", token: "human-1", remoteip: "203.0.113.7", method: "POST" }]);
    expect(await refusal(book("human-1"))).toEqual(["invalid_input", ["challenge"]]);
  });

  it("refuses none and a wrong one at the field, and books nothing", async () => {
    const before = await suite.database.prisma.booking.count();
    expect(await refusal(book())).toEqual(["invalid_input", ["challenge"]]);
    expect(asked).toEqual([]);
    expect(await refusal(book("robot"))).toEqual(["invalid_input", ["challenge"]]);
    expect(await suite.database.prisma.booking.count()).toBe(before);
  });

  it("lets nobody pass when the service is down", async () => {
    expect(await refusal(book("broken"))).toEqual(["unavailable", []]);
    vi.stubEnv("CHALLENGE_VERIFY_URL", "http://127.0.0.1:9/");
    expect(await refusal(book("human-2"))).toEqual(["unavailable", []]);
  });

  it("does not ask people who are signed in", async () => {
    expect(await book(undefined, suite.ctx(host.actor))).toHaveLength(1);
    expect(asked).toEqual([]);
  });
});

it("guards signing up as well", async () => {
  const account = { name: "Eve", email: "eve@example.com", username: "eve", password: "Secret-pass-1", timeZone: "Europe/Riga" };
  expect(await refusal(caller().auth.signUp(account))).toEqual(["invalid_input", ["challenge"]]);
  expect(await caller().auth.signUp({ ...account, challenge: "human-3" })).toMatchObject({ email: "eve@example.com" });
});

describe("by default", () => {
  const policy = () => contentSecurityPolicy({ url: "/bailey/intro", nonce: "n", isDevelopment: false });

  it("nothing is asked, also where only one of the keys is there, and the policy lets no other site in", async () => {
    vi.stubEnv("CHALLENGE_SECRET_KEY", "");
    expect(await book()).toHaveLength(1);
    expect(asked).toEqual([]);
    expect(policy()).toContain("frame-src 'self';");
    expect(policy()).toContain("connect-src 'self';");
  });

  it("the policy lets in the challenge's own site where it is set up", () => {
    vi.stubEnv("CHALLENGE_SCRIPT_URL", "https://challenge.example/api.js?v=1");
    expect(policy()).toContain("frame-src 'self' https://challenge.example;");
    expect(policy()).toContain("connect-src 'self' https://challenge.example;");
    vi.stubEnv("CHALLENGE_SCRIPT_URL", "");
    expect(policy()).toContain("frame-src 'self' https://challenges.cloudflare.com;");
  });
});
