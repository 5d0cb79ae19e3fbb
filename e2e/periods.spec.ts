import type { Browser, BrowserContextOptions } from "@playwright/test";
import { accountOf, type Host, makeHost } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { DAY_MS } from "./fixtures/wall-clock";
import { Booker } from "./pages/booker";

// What is shown, sent and booked is what /v2/slots says: in every layout, east and west of UTC, now and far ahead, again after a reload.

const WEEK = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const LAYOUTS = ["month", "week", "column"] as const;
const ZONES = [
  ["Europe/Berlin", "Berlin"],
  ["America/Los_Angeles", "Los Angeles"],
  ["Pacific/Auckland", "Auckland"],
] as const;
type Layout = (typeof LAYOUTS)[number];

const run = Date.now().toString(36);
let host: Host;
let eventTypeId: number;
let path: string;

/** A host with office hours on every day of the week. */
async function office(browser: Browser, name: string, timeZone: string) {
  const made = await makeHost(browser, accountOf(name, run), timeZone);
  const hours = { name: "Office", timeZone, isDefault: false, availability: [{ days: WEEK, startTime: "09:00", endTime: "17:00" }] };
  const { id: scheduleId } = await made.call("POST", "/v2/schedules", hours);
  const { id } = await made.call("POST", "/v2/event-types", { slug: "talk", title: "Talk", lengthInMinutes: 60, scheduleId });
  return { made, id };
}

test.beforeAll(async ({ browser }) => {
  const { made, id } = await office(browser, "Petra Period", "Europe/London");
  host = made;
  eventTypeId = id;
  path = `/${host.username}/talk`;
});

async function visitor(browser: Browser, timezoneId: string, options: BrowserContextOptions = {}): Promise<Booker> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId, reducedMotion: "reduce", ...options });
  return new Booker(await context.newPage());
}

/** A date so many days from today in UTC. */
const ahead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The dates that stand on the page. */
const shownDates = ({ page }: Booker): Promise<string[]> =>
  page
    .locator("[role=grid] [data-date], [data-day]")
    .evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset.date ?? (day as HTMLElement).dataset.day ?? ""));

/** What the API offers on dates of a zone, in UTC milliseconds by date. */
async function offeredBy(zone: string, dates: string[], moving?: string): Promise<Map<string, number[]>> {
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const query = new URLSearchParams({
    eventTypeId: String(eventTypeId),
    start: new Date(Date.parse(first) - DAY_MS).toISOString(),
    end: new Date(Date.parse(last) + 2 * DAY_MS).toISOString(),
    timeZone: zone,
    ...(moving && { bookingUidToReschedule: moving }),
  });
  const days: Record<string, { start: string }[]> = await host.call("GET", `/v2/slots?${query}`);
  const wanted = Object.entries(days).filter(([date]) => date >= first && date <= last);
  return new Map(wanted.map(([date, slots]) => [date, slots.map(({ start }) => Date.parse(start))]));
}

/** The page shows what the API offers; returns the dates that stand on it. */
async function expectOffered(booker: Booker, layout: Layout, zone: string, moving?: string): Promise<string[]> {
  const { page } = booker;
  await expect(booker.layout(layout)).toHaveAttribute("aria-checked", "true");
  await expect(page.locator("section[aria-busy=true]")).toHaveCount(0);
  // the rest of a week may be over in the visitor's zone
  await expect(page.locator("[data-slot]").or(page.getByText("No times on these days")).first()).toBeVisible();
  const dates = await shownDates(booker);
  const offered = await offeredBy(zone, dates, moving);
  const shown = (await booker.offered()).map(({ instant }) => instant);
  if (layout === "month") {
    const open = page.locator("[role=grid] [data-date][href]");
    expect(await open.evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset.date))).toEqual([...offered.keys()]);
    const chosen = await page.locator("[aria-selected=true] [data-date]").getAttribute("data-date");
    expect(shown).toEqual(offered.get(chosen ?? ""));
  } else expect(shown).toEqual([...offered.values()].flat());
  return dates;
}

const step = (booker: Booker, layout: Layout, to: "Next" | "Previous") =>
  booker.page.getByRole("link", { name: `${to} ${layout === "month" ? "month" : "week"}` });

/** Presses a step and waits until other days stand there. */
async function go(booker: Booker, layout: Layout, to: "Next" | "Previous") {
  const before = await shownDates(booker);
  await step(booker, layout, to).click();
  await expect.poll(async () => (await shownDates(booker))[0]).not.toBe(before[0]);
}

for (const [zone, city] of ZONES) {
  for (const layout of LAYOUTS) {
    test(`${city}, ${layout}: this, the next and a far period are those of the API, and so is what is booked`, async ({ browser }) => {
      const booker = await visitor(browser, zone);
      const { page } = booker;
      // a first visit: the server does not know the zone yet
      await page.goto(`${path}?layout=${layout}`);
      await expect(booker.zoneButton).toContainText(city);
      const now = await expectOffered(booker, layout, zone);
      expect(Math.abs(daysBetween(ahead(0), now[0] ?? ""))).toBeLessThan(32);
      if (layout !== "month") await expect(step(booker, layout, "Previous")).toHaveAttribute("aria-disabled", "true");
      await go(booker, layout, "Next");
      const next = await expectOffered(booker, layout, zone);
      if (layout !== "month") expect(daysBetween(now[0] ?? "", next[0] ?? "")).toBe(7);
      await page.reload();
      expect(await expectOffered(booker, layout, zone)).toEqual(next);

      // by the address alone, in a browser that knows nothing, and once more with the zone in it
      const far = ahead(200);
      for (const address of [`date=${far}`, `date=${far}&timezone=${zone}`, ""]) {
        const fresh = address ? await visitor(browser, address.includes("timezone") ? "Europe/London" : zone) : booker;
        // the last without the layout in the address, which is remembered from a press on it
        if (address) await fresh.page.goto(`${path}?layout=${layout}&${address}`);
        else {
          await fresh.layout(layout === "week" ? "month" : "week").click();
          await fresh.layout(layout).click();
          await fresh.page.goto(`${path}?date=${far}`);
        }
        await expect(fresh.zoneButton).toContainText(city);
        const dates = await expectOffered(fresh, layout, zone);
        expect(dates).toContain(far);
        await go(fresh, layout, "Previous");
        const before = await expectOffered(fresh, layout, zone);
        expect(before[0]! < dates[0]! && daysBetween(before[0]!, dates[0]!) <= 31).toBe(true);
        if (address) await fresh.page.context().close();
      }

      await go(booker, layout, "Next");
      const [first] = await booker.offered();
      await booker.pickInstant(first?.instant ?? 0);
      await expect(page.locator("input[type=hidden][name=slot]")).toHaveValue(new Date(first?.instant ?? 0).toISOString());
      await page.reload();
      await booker.fill("Ida Later", `ida-${layout}-${run}@example.com`);
      await booker.confirm();
      const uid = new URL(page.url()).pathname.split("/").at(-1);
      expect(Date.parse((await host.call("GET", `/v2/bookings/${uid}`)).start)).toBe(first?.instant);

      // moving it begins on its own day, not on the first free one
      await page.goto(`/reschedule/${uid}?layout=${layout}`);
      const moved = await expectOffered(booker, layout, zone, uid);
      const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(first?.instant);
      expect(moved).toContain(day);
      if (layout === "month") await expect(page.locator("[aria-selected=true] [data-date]")).toHaveAttribute("data-date", day);
      await page.context().close();
    });
  }
}

test("today is the visitor's, whatever day the host and the server have", async ({ browser }) => {
  const { made } = await office(browser, "Nia Niue", "Pacific/Niue");
  // 25 hours apart: never the same date
  const booker = await visitor(browser, "Pacific/Kiritimati");
  const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
  await booker.page.goto(`/${made.username}/talk`);
  await expect(booker.zoneButton).toContainText("Kiritimati");
  const mark = booker.page.locator("[role=grid] [aria-current=date]");
  await expect(mark).toHaveAttribute("data-date", today);
  await expect(mark).toHaveAccessibleName(/, today/);
  await booker.page.goto(`/${made.username}/talk?layout=week&date=${today}`);
  await expect(booker.page.locator(`[data-day="${today}"]`)).toHaveAccessibleName(/, today/);
  await booker.page.context().close();
});

test("the grid of the running month leads over into the next, whose days are booked in it, without JavaScript too", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const booker = await visitor(browser, "Europe/London", { javaScriptEnabled });
    const { page } = booker;
    // on the last evening of a month the page would begin with the next one
    await page.goto(`${path}?month=${ahead(0).slice(0, 7)}`);
    const title = await booker.month.textContent();
    const dates = await shownDates(booker);
    const other = dates.filter((date) => date.slice(0, 7) > ahead(0).slice(0, 7));
    expect(other.length).toBeGreaterThanOrEqual(5);
    expect(new Set(other.map((date) => date.slice(0, 7))).size).toBe(1);
    const last = other.at(-1) ?? "";
    await booker.day(last).click();
    await expect(page.locator("[aria-selected=true] [data-date]")).toHaveAttribute("data-date", last);
    await expect(booker.month).toHaveText(title ?? "");
    const offered = await offeredBy("Europe/London", [last]);
    expect((await booker.offered()).map(({ instant }) => instant)).toEqual(offered.get(last));
    await booker.pickInstant(offered.get(last)?.[0] ?? 0);
    await booker.fill("Lea Over", `lea-${javaScriptEnabled}-${run}@example.com`);
    await booker.confirm();
    await page.context().close();
  }
});

test("a time in the link that nobody offered is not said to be taken", async ({ browser }) => {
  const booker = await visitor(browser, "Europe/London");
  for (const [slot, words] of [
    [`${ahead(20)}T03:00:00Z`, "That time is not available"],
    [`${ahead(-20)}T10:00:00Z`, "That time has passed"],
  ]) {
    await booker.page.goto(`${path}?slot=${slot}`);
    await expect(booker.page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(booker.page.getByText("just been taken")).toHaveCount(0);
  }
  await booker.page.context().close();
});
