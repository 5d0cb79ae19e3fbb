import { beforeAll, describe, expect, it } from "vitest";
import { HOUR_MS } from "@/server/core/time";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { explainDay } from "./explain.queries";

const suite = testSuite();
let host: TestUser;
let eventTypeId: number;

beforeAll(async () => {
  host = await suite.user({ username: "robin", timeZone: "Europe/London" });
  const body = { title: "Intro", slug: "intro", lengthInMinutes: 60, lengthInMinutesOptions: [30, 60] };
  eventTypeId = (await suite.api(host).post("/v2/event-types", body)).body.data.id;
});

const day = (date?: string, more: object = {}) => explainDay(suite.ctx(host.actor), { eventTypeId, date, ...more });

describe("explainDay", () => {
  it("covers the whole date of the schedule's zone, also the one of 25 hours", async () => {
    const long = await day("2026-10-25");
    expect(long).toMatchObject({ date: "2026-10-25", timeZone: "Europe/London", stepMinutes: 60, lengths: [30, 60] });
    expect(long.to - long.from).toBe(25 * HOUR_MS);
    expect(long.starts).toHaveLength(25);
    expect(long.hours).toMatchObject({ windows: [], overridden: false });
    expect(new Set(long.starts.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(new Set(["outside_hours"]));
  });

  it("says what the schedule offers, and that an override does", async () => {
    const plain = await day("2026-05-11", { duration: 30 });
    const at = (clock: string) => Date.parse(`2026-05-11T${clock}:00Z`);
    expect(plain.hours).toMatchObject({ windows: [{ start: at("08:00"), end: at("16:00") }], overridden: false });
    expect(plain.starts.filter(({ offered }) => offered)).toHaveLength(16);
    const scheduleId = plain.hours!.scheduleId!;
    await suite.database.prisma.scheduleOverride.create({
      data: { scheduleId, date: "2026-05-12", startTime: "10:00", endTime: "11:00" },
    });
    const overridden = await day("2026-05-12");
    expect(overridden.hours).toMatchObject({ overridden: true, windows: [{ end: Date.parse("2026-05-12T10:00:00Z") }] });
    expect((await day("2026-05-13")).hours).toMatchObject({ overridden: false });
    const codes = overridden.starts.find(({ start }) => start === Date.parse("2026-05-12T12:00:00Z"))!.reasons.map(({ code }) => code);
    expect(codes).toEqual(["closed_by_override"]);
  });

  it("is today when no date is asked for, and names the calendar that is silent to its owner", async () => {
    suite.calendars = async () => [{ userId: host.id, name: "Work", busy: () => Promise.reject(new Error("down")) }];
    const today = await day();
    suite.calendars = null;
    expect(today.date).toBe("2026-05-06");
    expect(today.calendarsUnavailable).toEqual({
      policy: "hide",
      calendars: [{ userId: host.id, calendar: "Work", why: "It did not answer." }],
    });
    expect(today.starts.every(({ offered }) => !offered)).toBe(true);
  });

  it("refuses others, lengths that are not offered and dates that are none", async () => {
    const other = await suite.user({ username: "sam" });
    await expect(explainDay(suite.ctx(other.actor), { eventTypeId })).rejects.toMatchObject({ code: "not_found" });
    await expect(day("2026-05-11", { duration: 45 })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(day("2026-02-30")).rejects.toThrow();
  });
});
