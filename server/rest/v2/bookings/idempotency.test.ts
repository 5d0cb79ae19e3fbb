import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { endpoints } from "../../endpoints";

const suite = testSuite();
let asHost: Api;
let booker: Api;
let eventTypeId: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const keyed = (key: string) => ({ headers: { "idempotency-key": key } });

beforeAll(async () => {
  asHost = suite.api(await suite.user({ username: "bailey" }));
  booker = suite.api();
  eventTypeId = (await asHost.post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 })).body.data.id;
});

describe("Idempotency-Key", () => {
  it("books once, with the same answer to every repetition, whatever the order of the body's keys", async () => {
    const body = { eventTypeId, start: "2026-05-11T09:00:00Z", attendee };
    const first = await booker.post("/v2/bookings", body, keyed("a"));
    expect(first.status).toBe(201);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    const reordered = { attendee, start: body.start, eventTypeId };
    for (const repeated of [body, reordered]) {
      const again = await booker.post("/v2/bookings", repeated, keyed("a"));
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get("idempotency-replayed")).toBe("true");
    }
    expect(await suite.database.prisma.booking.count()).toBe(1);
  });

  it("refuses another request with the same key, also to another endpoint", async () => {
    const other = await booker.post("/v2/bookings", { eventTypeId, start: "2026-05-11T11:00:00Z", attendee }, keyed("a"));
    expect(other.status).toBe(422);
    const { uid } = (await booker.post("/v2/bookings", { eventTypeId, start: "2026-05-11T10:00:00Z", attendee }, keyed("b"))).body.data;
    expect((await booker.post(`/v2/bookings/${uid}/cancel`, {}, keyed("b"))).status).toBe(422);
    const cancelled = await booker.post(`/v2/bookings/${uid}/cancel`, {}, keyed("c"));
    expect(cancelled.status).toBe(200);
    expect((await booker.post(`/v2/bookings/${uid}/cancel`, {}, keyed("c"))).body).toEqual(cancelled.body);
    expect((await booker.post(`/v2/bookings/${uid}/cancel`, {})).status).toBe(400);
  });

  it("repeats a refusal, but forgets a body that was never read", async () => {
    const taken = { eventTypeId, start: "2026-05-11T09:00:00Z", attendee };
    const first = await booker.post("/v2/bookings", taken, keyed("d"));
    expect(first.status).toBe(409);
    const again = await booker.post("/v2/bookings", taken, keyed("d"));
    expect({ status: again.status, error: again.body.error }).toEqual({ status: 409, error: first.body.error });
    expect((await booker.post("/v2/bookings", { eventTypeId }, keyed("e"))).status).toBe(400);
    expect((await booker.post("/v2/bookings", { ...taken, start: "2026-05-11T12:00:00Z" }, keyed("e"))).status).toBe(201);
  });

  it.each([
    ["empty", ""],
    ["of blanks in between", "a b"],
    ["longer than 255", "x".repeat(256)],
  ])("that is %s is refused", async (_, key) => {
    const refused = await booker.post("/v2/bookings", { eventTypeId, start: "2026-05-12T09:00:00Z", attendee }, keyed(key));
    expect(refused.status).toBe(400);
  });

  it("is taken by every write to a booking", () => {
    const writes = endpoints.filter(({ path, method }) => path.startsWith("/bookings") && method !== "get");
    expect(writes.filter((endpoint) => !endpoint.idempotent).map((endpoint) => endpoint.operationId)).toEqual([]);
    expect(writes.length).toBeGreaterThanOrEqual(10);
  });
});
