import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { beforeAll, describe, expect, it } from "vitest";
import * as forms from "@/server/forms/bookings";
import { endpoints } from "@/server/rest/endpoints";
import { procedure, router } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/router";
import type { Api } from "./api";
import { testSuite } from "./database";
import { KEPT_TEXTS, nested, REFUSED_TEXTS, RESERVED, withKey } from "./hostile";
import type { TestUser } from "./suite";

// What one transport accepts, every other must be able to read back. `npm run hostile` does the same to a running server.

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let eventTypeId: number;
let day = 7;

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  asHost = suite.api(host);
  const eventType = await asHost.post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 });
  eventTypeId = eventType.body.data.id;
});

const attendee = { name: "Ben", email: "ben@example.com", timeZone: "Europe/London" };
const booking = <T extends object>(more: T = {} as T) => ({
  eventTypeId,
  start: `2026-05-${String(day).padStart(2, "0")}T09:00:00Z`,
  attendee,
  ...more,
});

/** A procedure over HTTP, with exactly this body; as the host unless told otherwise. */
async function trpc(path: string, body: string, actor = host.actor as Parameters<typeof suite.ctx>[0], of: typeof appRouter = appRouter) {
  const req = new Request(`http://localhost/api/trpc/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
  const response = await fetchRequestHandler({ endpoint: "/api/trpc", req, router: of, createContext: () => suite.ctx(actor) });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
const sent = (input: unknown) => JSON.stringify({ json: input });

async function read(path: string, input?: unknown) {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(sent(input))}`;
  const req = new Request(`http://localhost/api/trpc/${path}${query}`);
  const response = await fetchRequestHandler({ endpoint: "/api/trpc", req, router: appRouter, createContext: () => suite.ctx(host.actor) });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const hostileMetadata = [
  ...RESERVED.map((key) => [`the key ${key}`, withKey(key, "x"), "is reserved"] as const),
  ...RESERVED.map((key) => [`the key ${key}, deep`, { a: [withKey(key, {})] }, "is reserved"] as const),
  ...REFUSED_TEXTS.map(({ what, text, says }) => [`a text with ${what}`, { a: text }, says] as const),
  ...REFUSED_TEXTS.map(({ what, text, says }) => [`a key with ${what}`, withKey(text, "x"), says] as const),
  ["65 levels", nested(65), "nested more than 64"],
  ["100,000 levels", JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`), "nested more than 64"],
] as const;

const raw = (value: unknown) =>
  typeof value === "object" && isDeep(value) ? `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}` : JSON.stringify(value);
function isDeep(value: unknown): boolean {
  let at = value;
  for (let level = 0; level < 1000; level++) at = (at as { a?: unknown } | null)?.a;
  return at !== undefined;
}
const bodyWith = (metadata: unknown) => JSON.stringify(booking({ metadata: "HERE" })).replace('"HERE"', () => raw(metadata));

describe.each(hostileMetadata)("%s", (_, metadata, says) => {
  it("is refused by REST, in a body", async () => {
    const answer = await suite.api().post("/v2/bookings", bodyWith(metadata));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(says);
    expect(answer.body.error.message.isWellFormed()).toBe(true);
  });

  it("is refused by tRPC, and by a form without JavaScript", async () => {
    const answer = await trpc("bookings.create", `{"json":${bodyWith(metadata)}}`, { type: "booker", address: "203.0.113.9" });
    expect(answer.status).toBe(400);
    expect(answer.body.error.json.message).toContain(says);
    const caller = appRouter.createCaller(suite.ctx());
    await expect(caller.bookings.create(booking({ metadata }) as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(forms.create(suite.ctx(), booking({ metadata }) as never)).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("REST", () => {
  it("refuses paths and queries that do not decode, NUL in them, and reserved keys in a query", async () => {
    for (const path of ["/v2/bookings/%ff", "/v2/bookings/100%", "/v2/bookings/%A0", "/v2/bookings/%00", "/v2/bookings/%ED%A0%80"])
      expect((await suite.api().get(path)).status, path).toBe(400);
    for (const query of [
      "a=%ff",
      "a=100%",
      "attendeeName=%00",
      "a[__proto__]=1",
      "constructor=1",
      "a[prototype][b]=1",
      "a[%63onstructor]=1",
    ])
      expect((await asHost.get(`/v2/bookings?${query}`)).status, query).toBe(400);
  });

  it("refuses a body that is not UTF-8, and takes one of 64 levels for what it is", async () => {
    const levels = (await asHost.patch("/v2/me", { metadata: nested(63) })).body.error.message;
    expect(levels).not.toContain("nested");
    const text = JSON.stringify(booking());
    expect((await suite.api().post("/v2/bookings", Buffer.from(text.replace("Ben", "B\u00ffn"), "latin1") as never)).status).toBe(400);
  });
});

describe("superjson's own notes", () => {
  it.each([
    ["a reserved path", { values: { "attendee.constructor": ["Date"] } }],
    ["a reserved key", { values: { constructor: ["Date"] } }],
    ["a buffer of a gigabyte", { values: { eventTypeId: [["typed-array", "Uint8Array"]] } }],
    ["an expression", { values: { start: ["regexp"] } }],
    ["an unknown class", { values: { attendee: [["class", "User"]] } }],
    ["no object", { values: "x" }],
    ["a nested kind", { values: { attendee: ["Date", { name: ["set"] }] } }],
    ["65 levels", { values: nested(65) }],
  ])("are refused with %s", async (_, meta) => {
    const answer = await trpc("bookings.create", JSON.stringify({ json: booking(), meta }), undefined);
    expect(answer.status).toBe(400);
    expect(answer.body.error.json.data.app.code).toBe("invalid_input");
  });

  it("cannot close a circle", async () => {
    const echo = router({ echo: procedure.input((value: unknown) => value).mutation(({ input }) => JSON.stringify(input)) });
    const meta = { referentialEqualities: { a: ["a.b"] }, v: 1 };
    const answer = await trpc("echo", JSON.stringify({ json: { a: { b: null } }, meta }), undefined, echo as never);
    expect(answer.body.result.data.json).toBe('{"a":{"b":null}}');
  });

  it("still say what our forms say: dates, what is left out, numbers that JSON has not", async () => {
    const echo = router({ echo: procedure.input((value: unknown) => value).mutation(({ input }) => input) });
    const value = { at: new Date(0), gone: undefined, no: Number.NaN, "a.b": [new Date(1)] };
    const answer = await trpc("echo", superjson.stringify(value), undefined, echo as never);
    expect(superjson.deserialize(answer.body.result.data)).toEqual(value);
  });
});

describe("every procedure and every endpoint", () => {
  const procedures = Object.keys(appRouter._def.procedures);

  it.each(procedures)("%s refuses a reserved key, NUL and 65 levels", async (path) => {
    const { type } = (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[path]!._def;
    for (const input of [withKey("constructor", 1), { id: "\0" }, nested(65)]) {
      const answer = type === "query" ? await read(path, input) : await trpc(path, sent(input));
      expect([400, 429], JSON.stringify(answer.body)).toContain(answer.status);
    }
  });

  const withIds = endpoints.flatMap((endpoint) => (endpoint.path.includes(":") ? [endpoint] : []));
  it.each(withIds.map((one) => [`${one.method} ${one.path} ${one.operationId}`, one] as const))(
    "%s takes no id above 32 bits",
    async (_, one) => {
      const path = `/v2${one.path.replace(/:\w+/g, "2147483648")}`;
      const options = { version: one.versions?.at(-1) ?? "2024-08-13" };
      const answer =
        one.method === "get" || one.method === "delete"
          ? await asHost[one.method](path, options)
          : await asHost[one.method](path, {}, options);
      expect([400, 404]).toContain(answer.status);
    },
  );
});

describe("what is accepted", () => {
  it.each(KEPT_TEXTS)("%s is read back through REST and tRPC", async (text) => {
    day += 1;
    while ([0, 6].includes(new Date(`2026-05-${String(day).padStart(2, "0")}`).getUTCDay())) day += 1;
    const asked = booking({
      attendee: { ...attendee, name: text.slice(0, 100) },
      metadata: { [text.slice(0, 40)]: text },
      bookingFieldsResponses: { notes: text },
    });
    const made = await suite.api().post("/v2/bookings", asked);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { uid } = made.body.data;
    const read1 = (await asHost.get(`/v2/bookings/${uid}`)).body.data;
    expect(read1).toMatchObject({ metadata: asked.metadata, description: text, attendees: [{ name: asked.attendee.name }] });
    const read2 = superjson.deserialize<{ metadata: object }>((await read("bookings.get", { uid })).body.result.data);
    expect(read2.metadata).toEqual(asked.metadata);
  });

  it("rows from before reserved keys were refused are read by all", async () => {
    const metadata = JSON.stringify(JSON.parse('{"constructor":"x","prototype":"y","__proto__":"z","kept":"k"}'));
    await suite.database.prisma
      .$executeRaw`UPDATE "Booking" SET metadata = ${metadata}::jsonb, responses = responses || ${metadata}::jsonb`;
    await suite.database.prisma.$executeRaw`UPDATE "User" SET metadata = ${metadata}::jsonb WHERE id = ${host.id}`;
    const list = await asHost.get("/v2/bookings");
    expect(list.status).toBe(200);
    for (const [path, input] of [
      ["bookings.list", {}],
      ["bookings.get", { uid: list.body.data[0].uid }],
      ["users.me", undefined],
    ] as const) {
      const answer = await read(path, input);
      expect(answer.status, path).toBe(200);
      expect(JSON.stringify(answer.body)).toContain('"kept":"k"');
      expect(JSON.stringify(answer.body)).not.toContain('"prototype":"y"');
    }
    expect((await asHost.get("/v2/me")).status).toBe(200);
  });

  it("a filter of % or _ finds the letters alone", async () => {
    const found = async (name: string) => (await asHost.get(`/v2/bookings?attendeeName=${encodeURIComponent(name)}`)).body.data.length;
    expect(await found("%_\\")).toBe(1);
    expect(await found("0%")).toBe(1);
    expect(await found("%")).toBe(2);
    expect(await found("a_ert")).toBe(0);
    expect(await found("alert")).toBe(1);
  });
});
