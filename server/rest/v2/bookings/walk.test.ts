import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";

const suite = testSuite();
let asHost: Api;
let uids: string[];

const version = { version: "2026-05-01" };
const walk = (query: string) => asHost.get(`/v2/bookings?${query}`, version);

/** All pages of a walk. */
async function pages(query: string) {
  const found: { uid: string; start: string; status: string }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof walk>> = await walk(`${query}${cursor ? `&cursor=${cursor}` : ""}`);
    expect(page.status).toBe(200);
    expect(page.body.pagination.hasMore).toBe(page.body.pagination.nextCursor !== null);
    found.push(...page.body.data);
    cursor = page.body.pagination.nextCursor;
  } while (cursor);
  return found;
}

beforeAll(async () => {
  asHost = suite.api(await suite.user({ username: "bailey" }));
  const { id } = (await asHost.post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 })).body.data;
  const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
  uids = [];
  for (const time of ["11T12:00", "11T09:00", "12T09:00", "07T09:00", "13T10:00", "11T10:00", "14T09:00"]) {
    uids.push((await suite.api().post("/v2/bookings", { eventTypeId: id, start: `2026-05-${time}:00Z`, attendee })).body.data.uid);
  }
  await suite.api().post(`/v2/bookings/${uids[6]}/cancel`, {});
});

describe("GET /v2/bookings at 2026-05-01", () => {
  it.each(["take=2", "take=3", "take=100"])("walks all bookings backwards, each once (%s)", async (take) => {
    const found = await pages(take);
    expect(new Set(found.map((booking) => booking.uid))).toEqual(new Set(uids));
    expect(found).toHaveLength(uids.length);
    expect(found.map((booking) => booking.start)).toEqual(
      found
        .map((booking) => booking.start)
        .sort()
        .reverse(),
    );
  });

  it("walks what is to come forwards, and what is over backwards", async () => {
    const { now } = suite;
    suite.now = new Date("2026-05-11T10:15:00Z");
    const times = async (status: string) => (await pages(`status=${status}&take=2`)).map((booking) => booking.start.slice(8, 16));
    expect(await times("upcoming")).toEqual(["11T10:00", "11T12:00", "12T09:00", "13T10:00"]);
    expect(await times("past")).toEqual(["11T09:00", "07T09:00"]);
    expect(await times("cancelled")).toEqual(["14T09:00"]);
    expect(await times("unconfirmed")).toEqual([]);
    suite.now = now;
  });

  it("goes on where it was, though the booking that ended the page has changed", async () => {
    const first = await walk("take=3");
    const { uid } = first.body.data[2];
    await suite.api().post(`/v2/bookings/${uid}/cancel`, {});
    const second = await walk(`take=100&cursor=${first.body.pagination.nextCursor}`);
    const seen = [...first.body.data, ...second.body.data].map((booking: { uid: string }) => booking.uid);
    expect(seen.sort()).toEqual([...uids].sort());
  });

  it.each(["cursor=nonsense", "cursor=MS4x%00", "status=upcoming,past", "status=soon", "take=0", "take=251"])(
    "refuses %s",
    async (query) => {
      expect((await walk(query)).status).toBe(400);
    },
  );

  it("takes a cursor only where it was made: the same caller, status and filters, in whatever size of page", async () => {
    const from = async (query: string) => (await walk(`${query}&take=1`)).body.pagination.nextCursor as string;
    const upcoming = await from("status=upcoming");
    const of = (query: string) => walk(`${query}&cursor=${upcoming}`);
    expect((await of("status=upcoming&take=3")).status).toBe(200);
    for (const query of ["status=cancelled", "", "status=upcoming&attendeeName=john", "status=upcoming&afterStart=2026-05-01T00:00:00Z"]) {
      const answer = await of(query);
      expect(answer.status, query).toBe(400);
      expect(answer.body.error.message).toContain("belongs to another list");
    }
    const other = suite.api(await suite.user());
    expect((await other.get(`/v2/bookings?status=upcoming&cursor=${upcoming}`, version)).status).toBe(400);
    const [position, signature] = upcoming.split(".");
    const forged = Buffer.from("0.1").toString("base64url");
    for (const cursor of [
      `${forged}.${signature}`,
      forged,
      `${position}.`,
      `.${signature}`,
      `${upcoming}x`,
      `${upcoming}.x`.replace(".x", "%2e"),
    ])
      expect((await walk(`status=upcoming&cursor=${cursor}`)).status, cursor).toBe(400);
  });

  it("says of two statuses that one is allowed", async () => {
    for (const query of ["status=upcoming,past", "status=upcoming&status=past"])
      expect((await walk(query)).body.error.message).toContain("Only one status is allowed");
  });

  it("asks the database as often for one booking as for many", async () => {
    const statementsOf = async (take: number) => {
      let statements = 0;
      const { prisma } = suite.database;
      const original = suite.ctx;
      const count = <T>(args: T) => {
        statements++;
        return args;
      };
      const counted = prisma.$extends({ query: { $allOperations: ({ args, query: run }) => run(count(args)) } });
      suite.ctx = (actor) => ({ ...original.call(suite, actor), db: counted as never });
      expect((await walk(`take=${take}`)).body.data).toHaveLength(take);
      suite.ctx = original;
      return statements;
    };
    expect(await statementsOf(6)).toBe(await statementsOf(1));
  });
});
