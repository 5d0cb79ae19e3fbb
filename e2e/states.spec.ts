import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { procedure, signIn } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { DAY_MS, LONDON, timeIn } from "./fixtures/wall-clock";
import { barriers, overflow, watch } from "./fixtures/watch";
import { Booker } from "./pages/booker";
import { type Addresses, seed } from "./pictures/seed";
import { formAt, statesOf } from "./pictures/states";

// Every public page in every state that the gallery shows, and what happens in them.

const run = Date.now().toString(36);
let at: Addresses;

test.beforeAll(async ({ browser }) => {
  at = await seed(browser, undefined, run);
});

async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; booker: Booker; problems: string[] }> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: LONDON.name, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  return { page, booker: new Booker(page), problems: watch(page) };
}

const onDay = (path: string, start: string) => `${path}?date=${start.slice(0, 10)}&month=${start.slice(0, 7)}`;
const iso = (instant: number) => new Date(instant).toISOString();

/** Somebody else books one of the host's times. */
function bookElsewhere(eventTypeId: number, instant: number, host: keyof Addresses["hosts"] = "nadia") {
  const attendee = { name: "Somebody Else", email: "else@example.com", timeZone: LONDON.name, language: "en" };
  return at.hosts[host].callAsBooker("POST", "/v2/bookings", { eventTypeId, start: iso(instant), attendee });
}

for (const { lang, locale, width, colorScheme } of [
  { lang: "en ltr", locale: "en-GB", width: 1280, colorScheme: "light" },
  // 320 px: what a page of 1280 px has left at 400 % zoom
  { lang: "ar rtl", locale: "ar-EG", width: 320, colorScheme: "dark" },
] as const) {
  test(`every state at ${width} px, ${lang}, ${colorScheme}: no barrier, nothing cut off, nothing in the console`, async ({ browser }) => {
    const { page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height: 800 } });
    for (const state of statesOf(at)) {
      await test.step(state.name, async () => {
        await page.goto(state.path);
        await state.reach(page);
        expect.soft(await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`)).toBe(lang);
        const isDark = await page.evaluate(() => document.documentElement.classList.contains("dark"));
        expect.soft(isDark, `${state.name} is dark`).toBe(colorScheme === "dark");
        expect.soft(await overflow(page), `${state.name} is too wide`).toBe(0);
        expect.soft(await barriers(page), state.name).toEqual([]);
        expect.soft(problems.splice(0), state.name).toEqual([]);
        await page.unrouteAll({ behavior: "ignoreErrors" });
      });
    }
    await page.context().close();
  });
}

test("an empty month leads to the next day that has times", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  await booker.open(`${at.later}?month=${iso(Date.now()).slice(0, 7)}`);
  await expect(page.getByText("The next free day is")).toBeVisible();
  // the first month's answer came with the page, the second one's is asked for
  await booker.nextMonth();
  await page.getByRole("link", { name: /^Go to / }).click();
  await expect(booker.times.first()).toBeVisible();
  const date = new URL(page.url()).searchParams.get("date");
  expect(date?.slice(0, 10)).toBe(iso(Number(await page.locator("[data-slot]").first().getAttribute("data-slot"))).slice(0, 10));
  expect(Date.parse(date ?? "")).toBeGreaterThan(Date.now() + 73 * DAY_MS);
  await page.context().close();
});

test("a time that somebody else takes disappears while the page is open", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  await page.clock.install();
  await booker.open(onDay(at.talk, at.start));
  const [, taken, next] = await booker.offered();
  if (!taken || !next) throw new Error("The day has too few times");
  await bookElsewhere(at.ids.talk, taken.instant);
  await expect(booker.slot(taken.instant)).toBeVisible();
  await page.clock.fastForward("01:01");
  await expect(booker.slot(taken.instant)).toHaveCount(0);
  await expect(booker.slot(next.instant)).toBeVisible();
  await page.context().close();
});

test("who loses a race keeps what they typed and is offered what is nearest", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  // a time that could not be held may still go to somebody else
  await page.route("**/api/trpc/slots.keep", (route) => route.abort());
  await booker.open(onDay(at.talk, at.start));
  const day = await booker.offered();
  const wanted = day[3]?.instant ?? 0;
  await booker.pickInstant(wanted);
  await booker.fill("Ada Lovelace", `ada-${run}@example.com`, "About engines");
  await bookElsewhere(at.ids.talk, wanted);
  await booker.submit();
  await expect(page.getByRole("alert").filter({ hasText: "just been taken" })).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Ada Lovelace");
  await expect(page.getByLabel(/Additional notes/)).toHaveValue("About engines");
  const near = page.getByRole("button", { name: /instead$/ });
  await expect(near).toHaveCount(4);
  const starts = await near.evaluateAll((buttons) => buttons.map((button) => Date.parse((button as HTMLButtonElement).value)));
  const distances = (instants: number[]) => instants.map((instant) => Math.abs(instant - wanted));
  const others = day.map(({ instant }) => instant).filter((instant) => instant !== wanted && !starts.includes(instant));
  expect(Math.max(...distances(starts))).toBeLessThanOrEqual(Math.min(...distances(others)));
  await near.first().click();
  await booker.expectHeading("This meeting is booked");
  const booking = await at.hosts.nadia.call("GET", `/v2/bookings/${new URL(page.url()).pathname.split("/").at(-1)}`);
  expect(Date.parse(booking.start)).toBe(starts[0]);
  expect(booking.attendees[0].name).toBe("Ada Lovelace");
  expect(booking.bookingFieldsResponses.notes).toBe("About engines");
  await page.context().close();
});

test("the signed-in visitor's own bookings mark the times that they clash with", async ({ browser }) => {
  const { page, booker, problems } = await visit(browser);
  await signIn(page.context().request, at.hosts.tomas);
  await booker.open(onDay(at.talk, at.start));
  const [last, before] = (await booker.offered()).reverse();
  if (!last || !before) throw new Error("The day has too few times");
  await bookElsewhere(at.ids.coverTalk, last.instant, "tomas");
  await booker.ownSwitch.check();
  await expect(booker.slot(last.instant)).toHaveText(/You are busy: Introduction/);
  await expect(booker.slot(before.instant)).not.toContainText("busy");
  expect(await barriers(page)).toEqual([]);
  await booker.layout("week").click();
  await expect(booker.slot(last.instant)).toContainText(/busy/);
  expect(await barriers(page)).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a booking with a code: the wrong one is refused at the field, the mailed one books", async ({ browser, mailbox }) => {
  const { page, booker } = await visit(browser);
  const email = `proof-${run}@example.com`;
  await booker.open(onDay(at.proven, at.start));
  await booker.pickTime(1);
  await booker.fill("Ada Lovelace", email);
  await booker.submit();
  const code = page.getByLabel("Code from the mail");
  await expect(code).toBeFocused();
  const mail = await mailbox.waitFor(email, /is your code/);
  const digits = /\d{6}/.exec(mail.subject ?? "")?.[0] ?? "";
  await code.fill(digits === "000000" ? "111111" : "000000");
  await booker.submit();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  expect(await barriers(page)).toEqual([]);
  await code.fill(digits);
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");
  await page.context().close();
});

test("a locked zone: the host's hours for everybody, and nothing to change them with", async ({ browser }) => {
  const { page, booker } = await visit(browser, { timezoneId: "Asia/Kathmandu" });
  await booker.open(onDay(at.locked, at.start));
  await expect(page.getByText("Times are shown in London · UTC only.")).toBeVisible();
  await expect(booker.zoneButton).toHaveCount(0);
  for (const { instant, text } of await booker.offered()) expect(text).toBe(timeIn(LONDON, instant));
  await page.goto(`${onDay(at.locked, at.start)}&timezone=Asia/Kathmandu&zones=true`);
  await expect(page.locator("select[name=timezone]")).toHaveCount(0);
  for (const { instant, text } of await booker.offered()) expect(text).toBe(timeIn(LONDON, instant));
  await page.context().close();
});

test("a host who is away: closed days, the way to the cover, and a page that says so", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  await booker.open(`${at.awayPage}?month=${iso(Date.now()).slice(0, 7)}`);
  await expect(page.locator("[data-date][href]")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Go to / })).toBeVisible();
  const next = new URL((await page.getByRole("link", { name: /^Go to / }).getAttribute("href")) ?? "", page.url());
  expect((next.searchParams.get("date") ?? "") > at.awayUntil).toBe(true);
  // by itself the page begins with the first month that has times, and still says why not sooner
  await page.goto(at.awayPage);
  await expect(booker.times.first()).toBeVisible();
  await expect(page.getByText("Ines Costa is away:")).toBeVisible();
  await page.goto(`${at.awayPage}?layout=week`);
  await expect(page.locator("[data-slot]").first()).toBeVisible();
  await expect(page.getByText("Ines Costa is away:")).toBeVisible();
  await page.getByRole("link", { name: "Tomas Berg takes over. See their times" }).click();
  await expect(page).toHaveURL(new RegExp(`${at.cover}/talk`));
  await expect(booker.times.first()).toBeVisible();

  const { request } = page.context();
  await signIn(request, at.hosts.omar);
  expect((await procedure(request, "users.update", { away: true })).ok).toBe(true);
  await page.goto(at.awayAlone);
  await expect(page.getByRole("heading", { level: 2, name: "Omar Haddad is away" })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.context().close();
});

for (const javaScriptEnabled of [false, true]) {
  test(`what does not exist says so in its first HTML, with${javaScriptEnabled ? "" : "out"} JavaScript`, async ({ browser }) => {
    const { page, problems } = await visit(browser, { javaScriptEnabled });
    const missing = {
      "/nobody-at-all": "This booking page does not exist",
      [`${at.talk}-not`]: "This booking page does not exist",
      "/nobody-at-all+no-one": "This booking page does not exist",
      "/d/unknown/x": "This booking page does not exist",
      "/booking/unknown": "This booking does not exist",
      "/reschedule/unknown": "This booking does not exist",
      "/no/such/page": "This page does not exist",
      "/nobody-at-all?lang=de": "Diese Buchungsseite gibt es nicht",
    };
    for (const [path, heading] of Object.entries(missing)) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await answer?.text(), path).toContain(`>${heading}</h1>`);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await expect(page).toHaveTitle(heading);
      expect(await page.locator("meta[name=robots]").first().getAttribute("content")).toBe("noindex");
      if (javaScriptEnabled) expect(await barriers(page), path).toEqual([]);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
}

test("in forced colours the chosen day, today's layout and the focus can be told apart", async ({ browser }) => {
  const { page, booker } = await visit(browser, { forcedColors: "active" });
  await booker.open(onDay(at.talk, at.start));
  const paint = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const chosen = `[data-date="${at.start.slice(0, 10)}"]`;
  expect(await paint(chosen)).not.toBe(await paint(`[data-date][href]:not(${chosen})`));
  expect(await paint('[role=radio][aria-checked="true"]')).not.toBe(await paint('[role=radio][aria-checked="false"]'));
  const slot = page.locator("[data-slot]").first();
  expect(await slot.evaluate((element) => getComputedStyle(element).borderTopWidth)).not.toBe("0px");
  await page.locator(chosen).press("Tab");
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { outlineStyle, outlineWidth: Number.parseFloat(outlineWidth) };
  });
  expect(outline.outlineStyle).not.toBe("none");
  expect(outline.outlineWidth).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
  await page.context().close();
});

test("who wants no motion gets none", async ({ browser }) => {
  /** The longest transition or animation that anything on the page has, in seconds. */
  const longest = (page: Page) =>
    page.evaluate(() => {
      const seconds = (text: string) =>
        Math.max(...text.split(",").map((part) => Number.parseFloat(part) * (/ms$/.test(part) ? 0.001 : 1)));
      const all = [...document.querySelectorAll("*")].map((element) => getComputedStyle(element));
      return Math.max(
        ...all.flatMap(({ transitionDuration, animationDuration }) => [seconds(transitionDuration), seconds(animationDuration)]),
      );
    });
  for (const [reducedMotion, isStill] of [
    ["reduce", true],
    ["no-preference", false],
  ] as const) {
    const { page, booker } = await visit(browser, { reducedMotion });
    for (const path of [onDay(at.talk, at.start), formAt(at.talk, at.start), at.profile]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (isStill) expect(await longest(page)).toBeLessThanOrEqual(0.001);
      else expect(await longest(page)).toBeGreaterThan(0.05);
    }
    if (isStill) {
      await booker.open(onDay(at.talk, at.start));
      await booker.nextMonth();
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
    await page.context().close();
  }
});
