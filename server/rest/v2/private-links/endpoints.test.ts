import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findByPrivateLink } from "@/server/private-links/queries";
import { countPrivateLinkUse } from "@/server/private-links/use";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let eventTypeId: number;
let path: string;

beforeAll(async () => {
  host = await suite.user();
  other = await suite.user();
  const created = await suite.api(host).post("/v2/event-types", { title: "Secret", slug: "secret", lengthInMinutes: 30, hidden: true });
  eventTypeId = created.body.data.id;
  path = `/v2/event-types/${eventTypeId}/private-links`;
});
beforeEach(() => {
  suite.now = NOW;
});

const tomorrow = "2026-05-07T08:00:00.000Z";
const create = async (body: object = {}) => (await suite.api(host).post(path, body)).body.data;

describe("private links over /v2", () => {
  it("are for one use unless told otherwise", async () => {
    const { status, body } = await suite.api(host).post(path);
    expect(status).toBe(201);
    const { linkId } = body.data;
    expect(body.data).toEqual({
      linkId,
      eventTypeId,
      isExpired: false,
      bookingUrl: `http://localhost:3000/d/${linkId}/secret`,
      maxUsageCount: 1,
      usageCount: 0,
    });
  });

  it("are listed, changed and deleted", async () => {
    const timed = await create({ expiresAt: tomorrow });
    expect(timed).toMatchObject({ expiresAt: tomorrow, isExpired: false });
    expect(timed).not.toHaveProperty("maxUsageCount");
    const used = await create({ maxUsageCount: 10 });
    const api = suite.api(host);
    const list = await api.get(path);
    expect(list.body.data).toEqual(expect.arrayContaining([timed, used]));

    const changed = await api.patch(`${path}/${used.linkId}`, { maxUsageCount: 20 });
    expect(changed.body.data).toEqual({ ...used, maxUsageCount: 20 });
    const later = await api.patch(`${path}/${timed.linkId}`, { expiresAt: "2027-01-01T00:00:00Z" });
    expect(later.body.data).toEqual({ ...timed, expiresAt: "2027-01-01T00:00:00.000Z" });

    const deleted = await api.delete(`${path}/${used.linkId}`);
    expect(deleted.body.data).toEqual({ linkId: used.linkId, message: "Private link deleted successfully" });
    expect((await api.delete(`${path}/${used.linkId}`)).status).toBe(404);
    expect((await api.get(path)).body.data).not.toContainEqual(expect.objectContaining({ linkId: used.linkId }));
  });

  it.each<[string, object, string]>([
    ["an expiry that has passed", { expiresAt: "2026-05-06T08:00:00.000Z" }, "expiresAt"],
    ["an expiry that is none", { expiresAt: "soon" }, "expiresAt"],
    ["no uses", { maxUsageCount: 0 }, "maxUsageCount"],
  ])("refuse %s", async (_, body, field) => {
    const { linkId } = await create();
    for (const refused of [await suite.api(host).post(path, body), await suite.api(host).patch(`${path}/${linkId}`, body)]) {
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
    }
  });

  it("are their owner's alone", async () => {
    const { linkId } = await create();
    const api = suite.api(other);
    const answers = [
      await api.get(path),
      await api.post(path),
      await api.patch(`${path}/${linkId}`, {}),
      await api.delete(`${path}/${linkId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const mine = (await api.post("/v2/event-types", { title: "Mine", slug: "mine", lengthInMinutes: 30 })).body.data.id;
    expect((await api.delete(`/v2/event-types/${mine}/private-links/${linkId}`)).status).toBe(404);
  });
});

describe("a private link", () => {
  const open = (linkId: string, slug = "secret") => findByPrivateLink(suite.ctx(), { linkId, slug });
  const use = (linkId: string) => countPrivateLinkUse(suite.ctx(), { linkId, eventTypeId });

  it("opens its hidden event type until the moment it expires", async () => {
    const { linkId } = await create({ expiresAt: tomorrow });
    expect(await open(linkId)).toMatchObject({ id: eventTypeId });
    expect(await open(linkId, "other")).toBeNull();
    await use(linkId);
    suite.now = new Date(tomorrow);
    expect(await open(linkId)).toBeNull();
    await expect(use(linkId)).rejects.toMatchObject({ code: "not_found" });
    expect((await suite.api(host).get(path)).body.data).toContainEqual(expect.objectContaining({ linkId, isExpired: true }));
  });

  it("opens it as often as it may be used, also when all come at once", async () => {
    const { linkId } = await create({ maxUsageCount: 2 });
    const uses = await Promise.allSettled([use(linkId), use(linkId), use(linkId)]);
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await open(linkId)).toBeNull();
    const raised = await suite.api(host).patch(`${path}/${linkId}`, { maxUsageCount: 3 });
    expect(raised.body.data).toMatchObject({ usageCount: 2, isExpired: false });
    await use(linkId);
  });

  it("opens nothing where there is none", async () => {
    expect(await open("nothing")).toBeNull();
    await expect(use("nothing")).rejects.toMatchObject({ code: "not_found" });
  });
});
