import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { choosePlace } from "./choose-place";
import { getMyHolidays, listHolidayPlaces } from "./queries";
import { switchHoliday } from "./switch";

const suite = testSuite();
/** UTC+10:30, in summer +11: no whole hour, and a clock change of half an hour. */
const ZONE = "Australia/Lord_Howe";
let host: TestUser;
let eventTypeId: number;

beforeAll(async () => {
  host = await suite.user({ timeZone: ZONE });
  eventTypeId = (await suite.api(host).post("/v2/event-types", { title: "Intro", slug: "intro", lengthInMinutes: 60 })).body.data.id;
});
afterEach(async () => {
  suite.now = NOW;
  await choosePlace(ctx(), { place: null });
  await suite.database.prisma.outOfOffice.deleteMany({});
});

const ctx = () => suite.ctx(host.actor);
const mine = () => getMyHolidays(ctx());
const keys = async () => (await mine()).upcoming.map(({ key }) => key);

/** Local times on offer of a date. */
async function times(date: string): Promise<string[]> {
  // the zone is ahead of UTC: its day begins on the day before
  const start = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
  const { body } = await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=${start}&end=${date}&timeZone=${ZONE}`);
  return (body.data[date] ?? []).map((slot: { start: string }) => slot.start.slice(11, 16));
}
async function reasons(start: string) {
  const { body } = await suite.api(host).get(`/v2/slots/explain?eventTypeId=${eventTypeId}&start=${encodeURIComponent(start)}`);
  return body.data.flatMap((one: { reasons: object[] }) => one.reasons);
}
const WHOLE_DAY = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"];

describe("holidays", () => {
  it("are chosen by country or region", async () => {
    expect(await mine()).toEqual({ place: null, upcoming: [] });
    await choosePlace(ctx(), { place: "DE" });
    expect(await keys()).toContain("christmas-day");
    expect(await keys()).not.toContain("epiphany");
    await choosePlace(ctx(), { place: "DE-BY" });
    expect(await keys()).toContain("epiphany");
    const { upcoming } = await mine();
    expect(upcoming[0]).toEqual({ key: "ascension-day", name: "Ascension Day", days: [{ date: "2026-05-14", part: null }], isKept: true });
    for (const place of ["XX", "DE-ZZ"]) await expect(choosePlace(ctx(), { place })).rejects.toMatchObject({ code: "invalid_input" });
    expect((await mine()).place).toBe("DE-BY");
  });

  it("offers each country with its regions", async () => {
    const places = await listHolidayPlaces();
    expect(places).toContainEqual({ code: "DE-BY", name: expect.any(String), country: "DE" });
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  });

  it("are switched off one by one; another country begins anew, another region does not", async () => {
    await choosePlace(ctx(), { place: "DE" });
    await Promise.all([
      switchHoliday(ctx(), { key: "ascension-day", isKept: false }),
      switchHoliday(ctx(), { key: "christmas-day", isKept: false }),
    ]);
    const off = async () => (await mine()).upcoming.filter(({ isKept }) => !isKept).map(({ key }) => key);
    expect(await off()).toEqual(["ascension-day", "christmas-day"]);
    await switchHoliday(ctx(), { key: "christmas-day", isKept: true });
    await choosePlace(ctx(), { place: "DE-BY" });
    expect(await off()).toEqual(["ascension-day"]);
    await expect(switchHoliday(ctx(), { key: "carnival", isKept: false })).rejects.toMatchObject({ code: "not_found" });
    await choosePlace(ctx(), { place: "FR" });
    expect(await off()).toEqual([]);
  });

  it("close their day in the host's zone, and say so", async () => {
    expect(await times("2026-05-14")).toEqual(WHOLE_DAY);
    await choosePlace(ctx(), { place: "DE" });
    expect([await times("2026-05-13"), await times("2026-05-14"), await times("2026-05-15")]).toEqual([WHOLE_DAY, [], WHOLE_DAY]);
    expect(await reasons("2026-05-14T09:00:00+10:30")).toContainEqual(
      expect.objectContaining({ code: "holiday", date: "2026-05-14", name: "Ascension Day" }),
    );
    await switchHoliday(ctx(), { key: "ascension-day", isKept: false });
    expect(await times("2026-05-14")).toEqual(WHOLE_DAY);
  });

  it("close part of a day, several days and substitutes", async () => {
    await choosePlace(ctx(), { place: "GT" });
    expect(await times("2026-12-31")).toEqual(["09:00", "10:00", "11:00"]);
    await choosePlace(ctx(), { place: "GB" });
    expect([await times("2026-12-25"), await times("2026-12-28"), await times("2026-12-29")]).toEqual([[], [], WHOLE_DAY]);
    await choosePlace(ctx(), { place: "SA" });
    expect([await times("2026-05-26"), await times("2026-05-29")]).toEqual([[], []]);
  });

  it("cost no statement", async () => {
    const statementsOf = async () => {
      let statements = 0;
      const original = suite.ctx;
      const run = <T>(args: T) => {
        statements++;
        return args;
      };
      const counted = suite.database.prisma.$extends({ query: { $allOperations: ({ args, query }) => query(run(args)) } });
      suite.ctx = (actor) => ({ ...original.call(suite, actor), db: counted as never });
      await suite.api().get(`/v2/slots?eventTypeId=${eventTypeId}&start=2026-05-14&end=2026-05-14`);
      suite.ctx = original;
      return statements;
    };
    const without = await statementsOf();
    await choosePlace(ctx(), { place: "DE" });
    expect(await statementsOf()).toBe(without);
  });
});

describe("out of office", () => {
  const away = (body: object) => suite.api(host).post("/v2/me/ooo", body);

  it("closes its days in the host's zone, and says so", async () => {
    const { id } = (await away({ start: "2026-05-12", end: "2026-05-13" })).body.data;
    const offered = [await times("2026-05-11"), await times("2026-05-12"), await times("2026-05-13"), await times("2026-05-14")];
    expect(offered).toEqual([WHOLE_DAY, [], [], WHOLE_DAY]);
    expect(await reasons("2026-05-12T09:00:00+10:30")).toContainEqual(expect.objectContaining({ code: "out_of_office", entryId: id }));
  });

  it("closes the same part of each day", async () => {
    await away({ start: "2026-05-01", end: "2026-05-13", startTime: "09:00", endTime: "12:30" });
    expect([await times("2026-05-12"), await times("2026-05-13")]).toEqual([WHOLE_DAY.slice(4), WHOLE_DAY.slice(4)]);
    expect(await times("2026-05-14")).toEqual(WHOLE_DAY);
  });
});
