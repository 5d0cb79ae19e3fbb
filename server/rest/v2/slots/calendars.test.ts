import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BusyTime, CalendarSource, ConnectedCalendar } from "@/server/core/context";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let colleague: TestUser;
let hiding: number;
let ignoring: number;

const DAY = "2026-05-07";
const at = (clock: string) => Date.parse(`${DAY}T${clock}:00Z`);
const busy = (...pairs: [string, string][]) => pairs.map(([start, end]) => ({ start: at(start), end: at(end) }));

/** Calendars of the host that answer as told, with what they were asked. */
function connect(...answers: (() => Promise<unknown>)[]) {
  const asked: { from: number; to: number }[] = [];
  suite.calendars = async () =>
    answers.map(
      (answer, i): ConnectedCalendar => ({
        userId: host.id,
        name: ["Work", "Family"][i]!,
        busy: (range) => {
          asked.push(range);
          return answer() as Promise<BusyTime[]>;
        },
      }),
    );
  return asked;
}
const says = (...pairs: [string, string][]) => connect(async () => busy(...pairs));
const fails = () => Promise.reject(new Error("secret address of the calendar"));
const never = () => new Promise<never>(() => undefined);

beforeAll(async () => {
  host = await suite.user({ username: "alice", timeZone: "UTC" });
  colleague = await suite.user({ username: "bob", timeZone: "UTC" });
  const make = async (slug: string, externalBusyPolicy: string) => {
    const { body } = await suite.api(host).post("/v2/event-types", { title: "Intro", slug, lengthInMinutes: 60 });
    const { id } = body.data;
    await suite.database.prisma.eventType.update({ where: { id }, data: { externalBusyPolicy } });
    return id as number;
  };
  hiding = await make("hiding", "hide");
  ignoring = await make("ignoring", "ignore");
});

afterEach(() => {
  suite.calendars = null;
});

const list = (query: string) => suite.api().get(`/v2/slots?${query}&start=${DAY}&end=${DAY}`);
async function offered(eventTypeId: number) {
  const { body, headers } = await list(`eventTypeId=${eventTypeId}`);
  const hours = ((body.data[DAY] ?? []) as { start: string }[]).map(({ start }) => start.slice(11, 13)).join(" ");
  return { hours, note: headers.get("x-kairos-calendars") };
}
const ALL = "09 10 11 12 13 14 15 16";
const attendee = { name: "Zoe", email: "zoe@example.com", timeZone: "UTC" };
const book = (eventTypeId: number, clock: string, more: object = {}, headers = {}) =>
  suite.api().post("/v2/bookings", { eventTypeId, start: `${DAY}T${clock}:00Z`, attendee, ...more }, { headers });
const explain = (eventTypeId: number, clock: string) =>
  suite.api(host).get(`/v2/slots/explain?eventTypeId=${eventTypeId}&start=${DAY}T${clock}:00Z`);

describe("calendars that answer", () => {
  it("take their busy times off the slots, merged over calendars, with the event type's buffers", async () => {
    connect(
      async () => busy(["11:30", "12:00"], ["09:10", "09:20"]),
      async () => busy(["09:15", "10:30"]),
    );
    expect(await offered(hiding)).toEqual({ hours: "12 13 14 15 16", note: null });
  });

  it("are asked for a range that holds all that is decided", async () => {
    const asked = says();
    expect((await offered(hiding)).hours).toBe(ALL);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.from).toBeLessThanOrEqual(at("00:00"));
    expect(asked[0]!.to).toBeGreaterThanOrEqual(at("24:00"));
  });

  it("refuse a booking and a reservation in a busy time, and allow others", async () => {
    says(["13:30", "14:00"]);
    expect((await book(hiding, "13:00")).status).toBe(409);
    const slotStart = `${DAY}T13:00:00Z`;
    expect((await suite.api().post("/v2/slots/reservations", { eventTypeId: hiding, slotStart })).status).toBe(409);
    const made = await book(hiding, "14:00");
    expect(made.status).toBe(201);
    const move = (clock: string) => suite.api().post(`/v2/bookings/${made.body.data.uid}/reschedule`, { start: `${DAY}T${clock}:00Z` });
    expect((await move("13:00")).status).toBe(409);
    expect((await suite.api(host).post(`/v2/bookings/${made.body.data.uid}/cancel`)).status).toBe(200);
  });

  it("are named to their owner, who alone is told", async () => {
    says(["13:30", "14:00"]);
    const { body } = await explain(hiding, "13:00");
    expect(body.data[0].reasons).toEqual([{ code: "occupied", userId: host.id, source: { calendar: "Work" } }]);
  });

  it("count for nobody else, even if somebody says so", async () => {
    suite.calendars = async () => [{ userId: colleague.id, name: "Wrong", busy: async () => busy(["00:00", "24:00"]) }];
    expect((await offered(hiding)).hours).toBe(ALL);
    suite.calendars = async () => [{ userId: colleague.id, name: "Bob's", busy: async () => busy(["00:00", "15:00"]) }];
    const group = await list("usernames=alice,bob");
    expect(group.body.data[DAY].map(({ start }: { start: string }) => start.slice(11, 16))).toEqual(["15:00", "15:30", "16:00", "16:30"]);
  });
});

const LISTING_FAILS: CalendarSource = () => {
  throw new Error("no list");
};

describe.each([
  ["fails", fails],
  ["returns something else", async () => "busy all day"],
  ["returns times that cannot be", async () => [{ start: at("10:00"), end: Number.NaN }]],
  ["returns an end before its start", async () => [{ start: at("10:00"), end: at("09:00") }]],
])("a calendar that %s", (_, answer) => {
  it("hides its host's slots where the event type says hide, and says so", async () => {
    connect(async () => busy(["09:00", "10:00"]), answer);
    expect(await offered(hiding)).toEqual({ hours: "", note: "unavailable; policy=hide" });
    expect((await book(hiding, "11:00")).status).toBe(409);
    const { body, headers } = await explain(hiding, "09:00");
    expect(headers.get("x-kairos-calendars")).toBe("unavailable; policy=hide");
    expect(body.data[0].reasons).toEqual([
      { code: "occupied", userId: host.id, source: { calendar: "Work" } },
      { code: "calendar_unavailable", userId: host.id, calendar: "Family", why: expect.stringMatching(/^It .*\.$/), source: null },
    ]);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  it("is ignored where the event type says ignore, the other ones still count, and says so", async () => {
    connect(async () => busy(["09:00", "10:00"]), answer);
    expect(await offered(ignoring)).toEqual({ hours: "10 11 12 13 14 15 16", note: "unavailable; policy=ignore" });
    const made = await book(ignoring, "11:00");
    expect(made.status).toBe(201);
    await suite.api(host).post(`/v2/bookings/${made.body.data.uid}/cancel`);
  });
});

describe("no word of any calendar", () => {
  it("counts as silence of every host's", async () => {
    suite.calendars = LISTING_FAILS;
    expect(await offered(hiding)).toEqual({ hours: "", note: "unavailable; policy=hide" });
    expect(await offered(ignoring)).toEqual({ hours: ALL, note: "unavailable; policy=ignore" });
    suite.calendars = async () => "nonsense" as never;
    expect((await offered(hiding)).hours).toBe("");
  });

  it("is waited for three seconds and no longer, on every path at once", async () => {
    connect(never);
    const began = performance.now();
    const [slots, booked, told, listed] = await Promise.all([
      offered(hiding),
      book(hiding, "11:00"),
      explain(hiding, "11:00"),
      offered(ignoring),
    ]);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(slots).toEqual({ hours: "", note: "unavailable; policy=hide" });
    expect(booked.status).toBe(409);
    expect(told.body.data[0].reasons).toEqual([
      { code: "calendar_unavailable", userId: host.id, calendar: "Work", why: "It did not answer in time.", source: null },
    ]);
    expect(listed).toEqual({ hours: ALL, note: "unavailable; policy=ignore" });
  }, 20_000);

  it.each([
    ["a plain request", {}],
    ["a request with a key", { "idempotency-key": "once-1" }],
  ])("does not hold up others: nothing is open while %s waits for a calendar", async (_, headers) => {
    const clocks = Object.keys(headers).length ? ["10:00", "11:00"] : ["15:00", "16:00"];
    let answer: (times: BusyTime[]) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      connect(() => {
        resolve();
        return new Promise<BusyTime[]>((done) => (answer = done));
      });
    });
    const waiting = book(hiding, clocks[0]!, {}, headers);
    await asked;
    suite.calendars = null;
    expect((await book(ignoring, clocks[1]!)).status).toBe(201);
    answer([]);
    const made = await waiting;
    expect(made.status).toBe(201);
    if (!Object.keys(headers).length) return;
    const again = await book(hiding, clocks[0]!, {}, headers);
    expect(again.body.data.uid).toBe(made.body.data.uid);
    says(["12:00", "12:30"]);
    expect((await book(hiding, "12:00", {}, { "idempotency-key": "once-2" })).status).toBe(409);
    expect((await book(hiding, "12:00", {}, { "idempotency-key": "once-2" })).status).toBe(409);
  });
});
