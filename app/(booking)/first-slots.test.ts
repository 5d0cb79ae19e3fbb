import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { timesByDate } from "@/components/booker/clock";
import { type Instant, instant } from "@/server/core/units";
import { testSuite } from "@/server/testing/database";
import { NOW } from "@/server/testing/suite";
import { firstSlots } from "./first-slots";

const suite = testSuite();
let eventTypeId: number;

beforeAll(async () => {
  const host = await suite.user({ username: "alice", timeZone: "Europe/London" });
  const body = { title: "Intro", slug: "intro", lengthInMinutes: 60, minimumBookingNotice: 0 };
  eventTypeId = (await suite.api(host).post("/v2/event-types", body)).body.data.id;
});
afterEach(() => {
  suite.now = NOW;
});

interface Visit {
  now: string;
  layout?: "month" | "week" | "column";
  query?: Record<string, string>;
  former?: Instant;
}

/** What the page begins with: hours are Monday to Friday, weeks begin on Sunday. */
async function begin({ now, layout = "month", query = {}, former }: Visit) {
  suite.now = new Date(now);
  const question = { eventTypeId, usernames: null, zone: "Europe/London", duration: 60, formerUid: null, privateLinkId: null };
  const view = { layout, weekStart: 0, formerStart: former ?? null, query, slot: null };
  const { slots, date, nextFree } = await firstSlots(suite.ctx(), question, view);
  return { period: slots.period, until: slots.until, date, nextFree, days: [...timesByDate(slots).keys()] };
}

describe("the page begins", () => {
  it("with the running month and the days of the next that stand in its grid", async () => {
    const { period, until, days } = await begin({ now: "2026-05-28T20:00:00Z" });
    expect([period, until]).toEqual(["2026-05", "2026-06-07"]);
    expect(days).toEqual(["2026-05-29", "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"]);
  });

  it("with the next month where the running one has no times of its own left", async () => {
    const { period, date, days } = await begin({ now: "2026-05-29T20:00:00Z" });
    expect([period, date, days[0]]).toEqual(["2026-06", null, "2026-06-01"]);
  });

  it("with what the address asks for; a day of the next month may be chosen in the grid of this one", async () => {
    const now = "2026-05-28T20:00:00Z";
    expect(await begin({ now, query: { month: "2026-05", date: "2026-06-03" } })).toMatchObject({ period: "2026-05", date: "2026-06-03" });
    expect(await begin({ now, query: { month: "2026-05", date: "2026-06-08" } })).toMatchObject({ period: "2026-06", date: "2026-06-08" });
    expect(await begin({ now, query: { month: "2026-01" } })).toMatchObject({ period: "2026-05", date: null });
    expect(await begin({ now, query: { date: "2026-01-05" } })).toMatchObject({ period: "2026-05", days: expect.any(Array) });
    expect(await begin({ now, query: { month: "9999-12" } })).toMatchObject({ period: "2026-05" });
    expect(await begin({ now, query: { date: "2027-02-10" }, layout: "week" })).toMatchObject({ period: "2027-02-07", date: "2027-02-10" });
    expect(await begin({ now, query: { date: "2027-02-10" }, layout: "column" })).toMatchObject({ period: "2027-02-10" });
  });

  it("with nothing, and says so, in a month two years ahead", async () => {
    const { days, nextFree } = await begin({ now: "2026-05-28T20:00:00Z", query: { month: "2028-07" } });
    expect([days, nextFree]).toEqual([[], null]);
  });

  it("with the day of the booking that is being moved, or the next with times after it", async () => {
    const now = "2026-05-28T20:00:00Z";
    const former = (text: string) => instant(Date.parse(text));
    expect(await begin({ now, former: former("2026-08-19T09:00:00Z") })).toMatchObject({ period: "2026-08", date: "2026-08-19" });
    expect(await begin({ now, former: former("2026-08-22T09:00:00Z") })).toMatchObject({ period: "2026-08", date: "2026-08-24" });
    const week = await begin({ now, former: former("2026-08-19T09:00:00Z"), layout: "week" });
    expect(week).toMatchObject({ period: "2026-08-16", date: "2026-08-19" });
    expect(await begin({ now, former: former("2026-08-19T09:00:00Z"), query: { month: "2026-07" } })).toMatchObject({ period: "2026-07" });
    expect(await begin({ now, former: former("2026-05-04T09:00:00Z") })).toMatchObject({ period: "2026-05", date: null });
  });
});
