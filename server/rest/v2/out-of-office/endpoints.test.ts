import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { findAwayNotices } from "@/server/out-of-office/notice.queries";
import type { TestUser } from "@/server/testing/suite";
import { webhookBench } from "@/server/testing/webhooks";

const bench = webhookBench();
const { suite } = bench;
let host: TestUser;
let cover: TestUser;
const PATH = "/v2/me/ooo";

beforeAll(async () => {
  host = await suite.user({ username: "hester", name: "Hester", timeZone: "Australia/Lord_Howe" });
  cover = await suite.user({ username: "carl", name: "Carl" });
});
afterEach(() => suite.database.prisma.outOfOffice.deleteMany({}));

const days = (start: string, end: string, more: object = {}) => ({ start: `${start}T00:00:00.000Z`, end: `${end}T23:59:59.999Z`, ...more });
const create = async (start: string, end: string, more: object = {}) => {
  const answer = await suite.api(host).post(PATH, days(start, end, more));
  expect(answer.status).toBe(201);
  return answer.body.data;
};

describe("out of office over /v2", () => {
  it("is made as documented", async () => {
    const made = await create("2026-05-11", "2026-05-13", { notes: " Hawaii ", toUserId: cover.id, reason: "vacation" });
    expect(made).toEqual({
      id: expect.any(Number),
      uuid: expect.stringMatching(/^[\da-f-]{36}$/),
      userId: host.id,
      toUserId: cover.id,
      start: "2026-05-11T00:00:00.000Z",
      end: "2026-05-13T23:59:59.999Z",
      notes: "Hawaii",
      showNotes: false,
      reason: "vacation",
    });
    expect((await create("2026-06-01", "2026-06-01")).reason).toBe("unspecified");
  });

  it("is listed in the order and the pages asked for", async () => {
    const [b, a, c] = [
      await create("2026-05-12", "2026-05-20"),
      await create("2026-05-01", "2026-05-02"),
      await create("2026-06-01", "2026-06-02"),
    ];
    const list = async (query: string) => (await suite.api(host).get(`${PATH}?${query}`)).body.data.map(({ id }: { id: number }) => id);
    expect(await list("")).toEqual([a.id, b.id, c.id]);
    expect(await list("sortStart=desc")).toEqual([c.id, b.id, a.id]);
    expect(await list("sortEnd=desc&take=1&skip=1")).toEqual([b.id]);
    expect((await suite.api(host).get(`${PATH}?sortStart=up`)).status).toBe(400);
    expect((await suite.api(host).get(`${PATH}?take=0`)).status).toBe(400);
    expect((await suite.api(cover).get(PATH)).body.data).toEqual([]);
  });

  it("is changed field by field, and deleted", async () => {
    const made = await create("2026-05-11", "2026-05-13", { notes: "Hawaii", toUserId: cover.id });
    const path = `${PATH}/${made.id}`;
    const part = await suite.api(host).patch(path, { end: "2026-05-14T12:00:00Z", startTime: "09:00", endTime: "12:00", showNotes: true });
    expect(part.body.data).toEqual({ ...made, end: "2026-05-14T23:59:59.999Z", startTime: "09:00", endTime: "12:00", showNotes: true });
    const cleared = await suite.api(host).patch(path, { startTime: null, endTime: null, notes: "", toUserId: null });
    const { notes, toUserId, ...rest } = made;
    expect(cleared.body.data).toEqual({ ...rest, end: "2026-05-14T23:59:59.999Z", showNotes: true });
    expect((await suite.api(host).delete(path)).body.data).toEqual(cleared.body.data);
    expect((await suite.api(host).delete(path)).status).toBe(404);
  });

  it.each<[string, object, string, number]>([
    ["an end before the start", days("2026-05-12", "2026-05-11"), "endDate", 400],
    ["a start that is none", { start: "soon", end: "2026-05-11" }, "start", 400],
    ["a date that is none", { start: "2026-02-30", end: "2026-05-11" }, "start", 400],
    ["one time only", days("2026-05-11", "2026-05-11", { startTime: "09:00" }), "endTime", 400],
    ["a time that is none", days("2026-05-11", "2026-05-11", { startTime: "9", endTime: "25:00" }), "startTime", 400],
    ["an unknown reason", days("2026-05-11", "2026-05-11", { reason: "bored" }), "reason", 400],
    ["an unknown cover", days("2026-05-11", "2026-05-11", { toUserId: 2_000_000 }), "toUserId", 400],
    ["days that are taken", days("2026-07-02", "2026-07-09"), "startDate", 409],
  ])("refuses %s and changes nothing", async (_, body, field, status) => {
    const taken = await create("2026-07-01", "2026-07-03");
    const refused = await suite.api(host).post(PATH, body);
    expect(refused.status).toBe(status);
    expect(Object.keys(refused.body.error.details.fields)).toContain(field);
    expect((await suite.api(host).get(PATH)).body.data).toEqual([taken]);
  });

  it("refuses oneself, and each other, as cover", async () => {
    expect((await suite.api(host).post(PATH, days("2026-05-11", "2026-05-11", { toUserId: host.id }))).status).toBe(400);
    await create("2026-05-11", "2026-05-12", { toUserId: cover.id });
    expect((await suite.api(cover).post(PATH, days("2026-05-12", "2026-05-12", { toUserId: host.id }))).status).toBe(400);
    expect((await suite.api(cover).post(PATH, days("2026-05-13", "2026-05-13", { toUserId: host.id }))).status).toBe(201);
  });

  it("takes one of two entries for the same days that come at once; an entry may be moved over itself", async () => {
    const both = await Promise.all([
      suite.api(host).post(PATH, days("2026-05-11", "2026-05-12")),
      suite.api(host).post(PATH, days("2026-05-12", "2026-05-13")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = both.find(({ status }) => status === 201)!.body.data;
    expect((await suite.api(host).patch(`${PATH}/${id}`, { end: "2026-05-20" })).status).toBe(200);
  });

  it("is its owner's alone", async () => {
    const { id } = await create("2026-05-11", "2026-05-12");
    const answers = [await suite.api(cover).patch(`${PATH}/${id}`, { notes: "x" }), await suite.api(cover).delete(`${PATH}/${id}`)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe("OOO_CREATED", () => {
  it("is delivered with the documented payload, also when the entry is gone again", async () => {
    await bench.subscribe(["OOO_CREATED"]);
    const made = (
      await suite.api(bench.host).post(PATH, days("2026-05-11", "2026-05-13", { reason: "vacation", notes: "Hawaii", toUserId: cover.id }))
    ).body.data;
    await suite.api(bench.host).delete(`${PATH}/${made.id}`);
    await suite.runJobs();
    expect(bench.received.map(({ json }) => json)).toEqual([
      {
        triggerEvent: "OOO_CREATED",
        createdAt: "2026-05-06T08:00:00.000Z",
        payload: {
          oooEntry: {
            id: made.id,
            uuid: made.uuid,
            start: "2026-05-11T00:00:00+01:00",
            end: "2026-05-13T23:59:59+01:00",
            createdAt: "2026-05-06T08:00:00.000Z",
            updatedAt: "2026-05-06T08:00:00.000Z",
            notes: "Hawaii",
            reason: { emoji: "🌴", reason: "ooo_reasons_vacation" },
            reasonId: 5,
            user: { id: bench.host.id, name: "Bailey", username: bench.host.username, email: bench.host.email, timeZone: "Europe/London" },
            toUser: { id: cover.id, name: "Carl", username: "carl", email: cover.email, timeZone: "Europe/London" },
          },
        },
      },
    ]);
  });
});

describe("what visitors are told", () => {
  const notices = (from: string, to: string, slug?: string) => findAwayNotices(suite.ctx(), host.id, { from, to, slug });

  it("is who covers, and the notes only where they are shown", async () => {
    await create("2026-05-11", "2026-05-13", { notes: "Surgery", reason: "sick" });
    await create("2026-05-20", "2026-05-21", {
      notes: "Ask Carl",
      showNotes: true,
      toUserId: cover.id,
      startTime: "09:00",
      endTime: "12:00",
    });
    const [sick, covered] = await notices("2026-05-13", "2026-05-20", "intro");
    expect(sick).toEqual({
      startDate: "2026-05-11",
      endDate: "2026-05-13",
      startTime: null,
      endTime: null,
      reason: "sick",
      emoji: "🤒",
      notes: null,
      cover: null,
    });
    expect(covered).toMatchObject({
      notes: "Ask Carl",
      startTime: "09:00",
      cover: { username: "carl", name: "Carl", hasEventType: false },
    });
    const intro = { title: "Intro", slug: "intro", lengthInMinutes: 30 };
    const { id } = (await suite.api(cover).post("/v2/event-types", intro)).body.data;
    expect((await notices("2026-05-20", "2026-05-20", "intro"))[0]?.cover?.hasEventType).toBe(true);
    await suite.api(cover).patch(`/v2/event-types/${id}`, { hidden: true });
    expect((await notices("2026-05-20", "2026-05-20", "intro"))[0]?.cover?.hasEventType).toBe(false);
    expect(await notices("2026-05-14", "2026-05-19")).toEqual([]);
  });
});
