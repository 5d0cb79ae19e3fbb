import type { Browser } from "@playwright/test";
import { accountOf, type Host, makeHost } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import {
  DAY_MS,
  dateIn,
  halfHoursOf,
  KATHMANDU,
  LONDON,
  nextChanges,
  offsetText,
  ST_JOHNS,
  timeIn,
  type Zone,
} from "./fixtures/wall-clock";
import { barriers } from "./fixtures/watch";
import { Booker } from "./pages/booker";

// The same hour on the page, on the confirmation and in the database, where clocks change: the host's, the visitor's, and on the very day.
// What is right is reckoned in fixtures/wall-clock.ts without any zone table.

// each has a host of its own
test.describe.configure({ mode: "parallel" });

const WEEK = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const run = Date.now().toString(36);

/** A host in London, of this test alone, with one event type on every day of the week: office hours, or day and night. */
async function london(browser: Browser, hours: "office" | "always"): Promise<Host> {
  const host = await makeHost(browser, accountOf("Zadie Clock", `${run}-${test.info().testId.slice(-6)}`), LONDON.name);
  const [startTime, endTime, lengthInMinutes] = hours === "office" ? ["09:00", "17:00", 60] : ["00:00", "24:00", 30];
  const schedule = { name: hours, timeZone: LONDON.name, isDefault: false, availability: [{ days: WEEK, startTime, endTime }] };
  const { id: scheduleId } = await host.call("POST", "/v2/schedules", schedule);
  await host.call("POST", "/v2/event-types", { slug: "talk", title: "Talk", lengthInMinutes, scheduleId });
  return host;
}

/** The starts of a day in the office. */
const officeOf = (date: string) => halfHoursOf(LONDON, date).filter((instant) => /^(09|1[0-6]):00$/.test(timeIn(LONDON, instant)));

/** A visitor in a zone; `at` is what their own clock says, whatever the server's does. */
async function visitor(browser: Browser, zone: string, at?: number): Promise<Booker> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: zone, reducedMotion: "reduce" });
  const page = await context.newPage();
  if (at !== undefined) await page.clock.setFixedTime(at);
  return new Booker(page);
}

/** A date with its times, shown in the zone that the page has taken from the device. */
async function openDate(booker: Booker, { username }: Host, zone: Zone, date: string) {
  await booker.open(`/${username}/talk?month=${date.slice(0, 7)}&date=${date}`);
  await expect(booker.zoneButton).toContainText(zone.city);
  await expect(booker.day(date)).toHaveAccessibleName(/times/);
}

const hoursOf = (zone: Zone, instants: number[]) => instants.map((instant) => ({ instant, text: timeIn(zone, instant) }));

/** The week layout: each half hour at the height of its hour, an hour that comes twice side by side, and none where the clock jumps. */
async function expectGrid(booker: Booker, { username }: Host, date: string, day: number[]) {
  await booker.page.goto(`/${username}/talk?layout=week&date=${date}`);
  await expect(booker.slot(day[0] ?? 0)).toBeVisible();
  const all = await booker.page.locator("[data-slot]").evaluateAll((slots) =>
    slots.map((slot) => {
      const { x, y, width } = slot.getBoundingClientRect();
      return { instant: Number((slot as HTMLElement).dataset.slot), x, y, width };
    }),
  );
  const boxes = day.map((instant) => all.find((box) => box.instant === instant) ?? { instant, x: Number.NaN, y: Number.NaN, width: 0 });
  const height = (boxes[1]?.y ?? 0) - (boxes[0]?.y ?? 0);
  const minutes = (instant: number) => Number(timeIn(ST_JOHNS, instant).slice(0, 2)) * 60 + Number(timeIn(ST_JOHNS, instant).slice(3));
  for (const { instant, x, y, width } of boxes) {
    expect(y - (boxes[0]?.y ?? 0)).toBeCloseTo((minutes(instant) / 30) * height, 0);
    const beside = boxes.find((other) => other.instant !== instant && minutes(other.instant) === minutes(instant));
    if (beside && instant < beside.instant) expect(beside.x).toBeGreaterThanOrEqual(x + width - 1);
  }
}

/** Books an instant of the open day; the confirmation and the public API say what the arithmetic says. */
async function book(booker: Booker, host: Host, zone: Zone, start: number, minutes: number) {
  const { page } = booker;
  const end = start + minutes * 60_000;
  await booker.pickInstant(start);
  await expect(page.getByRole("region", { name: "Meeting" }).locator("time")).toContainText(
    `${timeIn(zone, start)} – ${timeIn(zone, end)}`,
  );
  await booker.fill("Ada Lovelace", `ada-${run}@example.com`);
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");
  const when = page.locator("main time").first();
  await expect(when).toContainText(`${timeIn(zone, start)} – ${timeIn(zone, end)}`);
  await expect(when).toHaveAttribute("datetime", new Date(start).toISOString());
  const offsets = [...new Set([offsetText(zone, start), offsetText(zone, end)])].join(" → ");
  await expect(page.getByText(`${zone.city} · ${offsets}`, { exact: true })).toBeVisible();
  const uid = new URL(page.url()).pathname.split("/").at(-1);
  const booking = await host.call("GET", `/v2/bookings/${uid}`);
  expect([booking.start, booking.end].map(Date.parse)).toEqual([start, end]);
  // browsers still say Katmandu
  expect(booking.attendees[0].timeZone.replace("Katm", "Kathm")).toBe(zone.name);
}

for (const zone of [KATHMANDU, ST_JOHNS]) {
  test(`${zone.city}: the host's clock changes, and the hours on offer with it`, async ({ browser }) => {
    const host = await london(browser, "office");
    const booker = await visitor(browser, zone.name);
    for (const change of Object.values(nextChanges(LONDON, 3))) {
      for (const day of [-1, 0, 1]) {
        // by noon London has its new clock
        const noon = change + day * DAY_MS + 12 * 3_600_000;
        const date = dateIn(LONDON, noon);
        const office = officeOf(date);
        await openDate(booker, host, zone, date);
        expect(await booker.offered()).toEqual(hoursOf(zone, office));
        if (day === 0) await book(booker, host, zone, office[0] ?? 0, 60);
      }
    }
    await booker.page.context().close();
  });
}

for (const end of ["begins", "ends"] as const) {
  test(`St John's on the day that summer time ${end}: no hour is left out or shown wrong`, async ({ browser }) => {
    const change = nextChanges(ST_JOHNS, 3)[end];
    const date = dateIn(ST_JOHNS, change);
    const day = halfHoursOf(ST_JOHNS, date);
    expect(day).toHaveLength(end === "begins" ? 46 : 50);
    const host = await london(browser, "always");
    const booker = await visitor(browser, ST_JOHNS.name, change + 600_000);
    await booker.open(`/${host.username}/talk`);
    await expect(booker.zoneButton).toContainText("St Johns");
    // month by month, over whatever lies between
    const month = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" }).format(Date.parse(date));
    for (let presses = 0; (await booker.month.textContent()) !== month && presses < 14; presses++) await booker.nextMonth();
    await booker.pickDay(date);
    expect(await booker.offered()).toEqual(hoursOf(ST_JOHNS, day));
    await expectGrid(booker, host, date, day);
    // the half hour during which the clock changes
    await openDate(booker, host, ST_JOHNS, date);
    await book(booker, host, ST_JOHNS, change - 1_800_000, 30);
    await openDate(booker, host, ST_JOHNS, date);
    await book(booker, host, ST_JOHNS, change, 30);
    await booker.page.context().close();
  });
}

test("a device with another zone table shows our hours, and the offset that they are in", async ({ browser }) => {
  const host = await london(browser, "office");
  const booker = await visitor(browser, KATHMANDU.name);
  // all that such a device would get wrong: it says Kathmandu and reckons with UTC+9
  await booker.page.addInitScript(() => {
    const Real = Intl.DateTimeFormat;
    const wrong = (options: Intl.DateTimeFormatOptions = {}) => ({
      ...options,
      timeZone: options.timeZone === "UTC" ? "UTC" : "Asia/Tokyo",
    });
    class Wrong extends Real {
      private readonly asked: string;
      constructor(locales?: string | string[], options?: Intl.DateTimeFormatOptions) {
        super(locales, wrong(options));
        this.asked = options?.timeZone ?? "Asia/Kathmandu";
      }
      override resolvedOptions() {
        return { ...super.resolvedOptions(), timeZone: this.asked };
      }
    }
    Intl.DateTimeFormat = Wrong as unknown as typeof Intl.DateTimeFormat;
    Date.prototype.getTimezoneOffset = () => -540;
    for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const) {
      Date.prototype[name] = function (locales?: unknown, options?: Intl.DateTimeFormatOptions) {
        return new Wrong(locales as string, options).format(this);
      };
    }
  });
  const noon = nextChanges(LONDON, 3).begins + 8 * DAY_MS + 12 * 3_600_000;
  const date = dateIn(LONDON, noon);
  const office = officeOf(date);
  await openDate(booker, host, KATHMANDU, date);
  expect(await booker.page.evaluate(() => new Date(0).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }))).toBe("09:00");
  await expect(booker.zoneButton).toContainText("Kathmandu · UTC+5:45");
  const hint = booker.page.getByRole("status").filter({ hasText: "Your device uses" });
  await expect(hint).toHaveText("Your device uses UTC+9 for this zone. The times here use UTC+5:45.");
  expect(await barriers(booker.page)).toEqual([]);
  expect(await booker.offered()).toEqual(hoursOf(KATHMANDU, office));
  await book(booker, host, KATHMANDU, office[2] ?? 0, 60);
  await booker.page.context().close();
});

test("a device with our hours is not told anything, whatever zone is shown", async ({ browser }) => {
  const host = await london(browser, "office");
  const booker = await visitor(browser, KATHMANDU.name);
  for (const change of Object.values(nextChanges(LONDON, 3))) {
    for (const zone of [KATHMANDU.name, LONDON.name, ST_JOHNS.name]) {
      const date = dateIn(LONDON, change + 8 * DAY_MS);
      await booker.open(`/${host.username}/talk?month=${date.slice(0, 7)}&date=${date}&timezone=${zone}`);
      await booker.nextMonth();
      await expect(booker.times.first()).toBeVisible();
      await expect(booker.page.getByText("Your device uses")).toHaveCount(0);
    }
  }
  await booker.page.context().close();
});

test("a device in a zone that we do not know gets the host's hours, and is told", async ({ browser }) => {
  const host = await london(browser, "office");
  const booker = await visitor(browser, KATHMANDU.name);
  await booker.page.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolvedOptions.call(this), timeZone: "Mars/Olympus_Mons" };
    };
  });
  const date = dateIn(LONDON, nextChanges(LONDON, 3).begins + 9 * DAY_MS);
  await booker.open(`/${host.username}/talk?month=${date.slice(0, 7)}&date=${date}`);
  await expect(booker.page.getByRole("status").filter({ hasText: "Mars/Olympus_Mons" })).toContainText("Times are shown in London");
  const office = officeOf(date);
  expect(await booker.offered()).toEqual(hoursOf(LONDON, office));
  await booker.page.context().close();
});
