import { beforeAll, describe, expect, it, vi } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let eventTypeId: number;

beforeAll(async () => {
  host = await suite.user();
  other = await suite.user();
  const created = await suite.api(host).post("/v2/event-types", { title: "Intro", slug: "intro", lengthInMinutes: 30 });
  eventTypeId = created.body.data.id;
});

let count = 0;
const address = () => `https://example.com/hooks/${++count}`;
const body = (overrides: object = {}) => ({ subscriberUrl: address(), triggers: ["BOOKING_CREATED"], active: true, ...overrides });

describe.each([
  ["a user", () => "/v2/webhooks", () => ({ userId: host.id })],
  ["an event type", () => `/v2/event-types/${eventTypeId}/webhooks`, () => ({ eventTypeId })],
])("webhooks of %s", (_, pathOf, ownerOf) => {
  const create = async (overrides: object = {}) => (await suite.api(host).post(pathOf(), body(overrides))).body.data;

  it("are created with what is documented", async () => {
    const sent = body({ triggers: ["BOOKING_CREATED", "BOOKING_CANCELLED"], secret: "s3cret", payloadTemplate: '{"t":"{{title}}"}' });
    const { status, body: answer } = await suite.api(host).post(pathOf(), { ...sent, version: "2021-10-20" });
    expect(status).toBe(201);
    expect(answer).toEqual({ status: "success", data: { id: expect.any(Number), ...ownerOf(), ...sent, version: "2021-10-20" } });
  });

  it("need no template, secret or version, and take eventTriggers for triggers", async () => {
    const { subscriberUrl, active } = body();
    const sent = { subscriberUrl, active, eventTriggers: ["BOOKING_CREATED", "BOOKING_RESCHEDULED"], payloadTemplate: null };
    const { status, body: answer } = await suite.api(host).post(pathOf(), sent);
    expect(status).toBe(201);
    expect(answer.data).toEqual({
      ...{ id: expect.any(Number), ...ownerOf(), subscriberUrl, active, payloadTemplate: "", version: "2021-10-20" },
      triggers: ["BOOKING_CREATED", "BOOKING_RESCHEDULED"],
    });
  });

  it("are read, changed and deleted", async () => {
    const api = suite.api(host);
    const webhook = await create({ secret: "first" });
    const path = `${pathOf()}/${webhook.id}`;
    expect((await api.get(path)).body.data).toEqual(webhook);

    const changed = await api.patch(path, { triggers: ["MEETING_ENDED"], active: false, payloadTemplate: "{{title}}" });
    expect(changed.body.data).toEqual({ ...webhook, triggers: ["MEETING_ENDED"], active: false, payloadTemplate: "{{title}}" });
    const bare = await api.patch(path, { secret: "", payloadTemplate: "" });
    expect(bare.body.data).toEqual({ ...changed.body.data, secret: undefined, payloadTemplate: "" });
    expect((await api.patch(path, {})).body.data).toEqual(bare.body.data);

    const deleted = await api.delete(path);
    expect(deleted.status).toBe(200);
    expect(deleted.body.data).toEqual(bare.body.data);
    expect((await api.get(path)).status).toBe(404);
  });

  it("are listed page by page, oldest first", async () => {
    const api = suite.api(host);
    const first = await create();
    const second = await create();
    const all = (await api.get(pathOf())).body;
    expect(all.data.slice(-2)).toEqual([first, second]);
    expect(all.pagination).toMatchObject({ totalItems: all.data.length, hasNextPage: false });
    const page = (await api.get(`${pathOf()}?take=1&skip=${all.data.length - 2}`)).body;
    expect(page.data).toEqual([first]);
    expect(page.pagination).toMatchObject({ returnedItems: 1, remainingItems: 1 });
    expect((await api.get(`${pathOf()}?take=0`)).status).toBe(400);
  });

  it("have one address each", async () => {
    const api = suite.api(host);
    const taken = await create();
    const again = await api.post(pathOf(), body({ subscriberUrl: taken.subscriberUrl }));
    expect(again.status).toBe(409);
    expect(again.body.error).toMatchObject({ code: "ConflictException", details: { fields: { subscriberUrl: expect.any(String) } } });
    const free = await create();
    expect((await api.patch(`${pathOf()}/${free.id}`, { subscriberUrl: taken.subscriberUrl })).status).toBe(409);
    expect((await api.patch(`${pathOf()}/${taken.id}`, { subscriberUrl: taken.subscriberUrl })).status).toBe(200);
  });

  it.each<[string, object, string]>([
    ["an address that is none", { subscriberUrl: "example.com" }, "subscriberUrl"],
    ["an address that is not of the web", { subscriberUrl: "ftp://example.com/hook" }, "subscriberUrl"],
    ["a file", { subscriberUrl: "file:///etc/passwd" }, "subscriberUrl"],
    ["an address beyond ASCII", { subscriberUrl: `https://example.com/${"é".repeat(1500)}` }, "subscriberUrl"],
    ["a private address", { subscriberUrl: "https://10.0.0.8/hook" }, "subscriberUrl"],
    ["a private address in disguise", { subscriberUrl: "http://0x7f.1/hook" }, "subscriberUrl"],
    ["a private IPv6 address", { subscriberUrl: "http://[::ffff:192.168.1.1]/hook" }, "subscriberUrl"],
    ["a private name", { subscriberUrl: "http://db.internal/hook" }, "subscriberUrl"],
    ["a cloud's metadata by name", { subscriberUrl: "http://metadata.google.internal/" }, "subscriberUrl"],
    ["this very machine", { subscriberUrl: "http://localhost:3000/hook" }, "subscriberUrl"],
    ["a cloud's metadata", { subscriberUrl: "http://169.254.169.254/latest" }, "subscriberUrl"],
    ["a trigger that is not documented", { triggers: ["BOOKING_EATEN"] }, "triggers.0"],
    ["no triggers", { triggers: [] }, "triggers"],
    ["a version that is none", { version: "2020-01-01" }, "version"],
    ["active as a text", { active: "yes" }, "active"],
  ])("refuse %s", async (_, wrong, field) => {
    const { id } = await create();
    for (const refused of [await suite.api(host).post(pathOf(), body(wrong)), await suite.api(host).patch(`${pathOf()}/${id}`, wrong)]) {
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
    }
  });

  it("may have a private address where the operator allows it, and a cloud's metadata never", async () => {
    vi.stubEnv("ALLOW_PRIVATE_WEBHOOKS", "1");
    const api = suite.api(host);
    expect((await api.post(pathOf(), body({ subscriberUrl: "http://10.0.0.8:8080/hook" }))).status).toBe(201);
    for (const subscriberUrl of [
      "http://169.254.169.254/latest",
      "http://[64:ff9b::a9fe:a9fe]/latest",
      "http://metadata.google.internal/",
    ]) {
      expect((await api.post(pathOf(), body({ subscriberUrl }))).status).toBe(400);
    }
    vi.unstubAllEnvs();
  });

  it("keep their secret encrypted", async () => {
    const { id, secret } = await create({ secret: "known to two" });
    expect(secret).toBe("known to two");
    const row = await suite.database.prisma.webhook.findUniqueOrThrow({ where: { id }, select: { secret: true } });
    expect(row.secret).toMatch(/^v1\./);
    expect(row.secret).not.toContain("known to two");
  });

  it("are their owner's alone", async () => {
    const { id, subscriberUrl } = await create();
    const api = suite.api(other);
    const answers = [
      await api.get(`${pathOf()}/${id}`),
      await api.patch(`${pathOf()}/${id}`, { active: false }),
      await api.delete(`${pathOf()}/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await create({ subscriberUrl: `${subscriberUrl}/other` })).toMatchObject(ownerOf());
    expect((await suite.api(host).get(`${pathOf()}/${id}`)).body.data).toMatchObject({ id, active: true });
  });
});

describe("webhooks of several owners", () => {
  it("do not mix", async () => {
    const api = suite.api(host);
    const subscriberUrl = address();
    const mine = (await api.post("/v2/webhooks", body({ subscriberUrl }))).body.data;
    const ofEventType = (await api.post(`/v2/event-types/${eventTypeId}/webhooks`, body({ subscriberUrl }))).body.data;
    expect((await api.get(`/v2/event-types/${eventTypeId}/webhooks/${mine.id}`)).status).toBe(404);
    expect((await api.get(`/v2/webhooks/${ofEventType.id}`)).status).toBe(404);
    expect((await api.get("/v2/webhooks")).body.data).not.toContainEqual(expect.objectContaining({ id: ofEventType.id }));
    expect((await suite.api(other).get("/v2/webhooks")).body.data).toEqual([]);
    const theirs = await suite.api(other).post("/v2/webhooks", body({ subscriberUrl }));
    expect(theirs.status).toBe(201);
  });

  it("are not for somebody else's event type", async () => {
    const path = `/v2/event-types/${eventTypeId}/webhooks`;
    const api = suite.api(other);
    expect((await api.post(path, body())).status).toBe(404);
    expect((await api.get(path)).status).toBe(404);
    expect((await api.delete(path)).status).toBe(404);
  });

  it("are deleted all at once for one event type", async () => {
    const api = suite.api(host);
    const second = (await api.post("/v2/event-types", { title: "Second", slug: "second", lengthInMinutes: 30 })).body.data.id;
    const path = `/v2/event-types/${second}/webhooks`;
    await api.post(path, body());
    await api.post(path, body());
    const before = (await api.get(`/v2/event-types/${eventTypeId}/webhooks`)).body.data.length;
    const deleted = await api.delete(path);
    expect(deleted.body).toEqual({ status: "success", data: "2 webhooks deleted" });
    expect((await api.get(path)).body.data).toEqual([]);
    expect((await api.get(`/v2/event-types/${eventTypeId}/webhooks`)).body.data).toHaveLength(before);
  });
});
