import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { awake } from "./fixtures/awake";
import { accountOf, firstEventTypes, makeHost } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { watch } from "./fixtures/watch";
import { Booker } from "./pages/booker";

// The public booking page as invitees meet it: other zones, keyboard alone, no JavaScript, somebody faster, assistive technology.

const run = Date.now().toString(36);
const HOST = accountOf("Bo Host", run);
const PATH = `/${HOST.username}/30min`;

test.beforeAll(async ({ browser }) => {
  await firstEventTypes(await makeHost(browser, HOST, "Europe/Paris"));
});

/** An invitee with a browser of their own. */
async function invitee(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; booker: Booker }> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  return { page, booker: new Booker(page) };
}

/** The wall clock of an instant, by the runtime's own table: a second opinion on zones about which all tables agree. */
const clockIn = (timeZone: string, instant: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);

for (const [zone, city] of [
  ["Australia/Lord_Howe", "Lord Howe"],
  ["Asia/Kathmandu", "Kathmandu"],
] as const) {
  test(`shows the hours of a visitor in ${city}, and names the zone`, async ({ browser }) => {
    const { page, booker } = await invitee(browser, { timezoneId: zone });
    await booker.open(PATH);
    await expect(booker.zoneButton).toContainText(city);
    await booker.pickDayOfNextMonth();
    for (const time of await booker.times.all()) {
      const instant = Number(await time.getAttribute("data-slot"));
      expect((await time.textContent())?.trim()).toBe(clockIn(zone, instant));
    }
    const text = await booker.pickTime(2);
    await booker.fill("Ada Lovelace", `ada-${run}@example.com`);
    await booker.confirm();
    await expect(page.getByText(`${text} –`)).toBeVisible();
    await expect(page.getByText(new RegExp(`^${city} · UTC\\+`))).toBeVisible();
    await page.context().close();
  });
}

test("zone and language are chosen by key", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  const problems = watch(page);
  await booker.open(PATH);
  await awake(booker.zoneButton);
  await booker.zoneButton.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Search by city or region" })).toBeFocused();
  await expect(page.getByRole("option").first()).toContainText("London");
  for (const key of ["ArrowDown", "ArrowDown", "PageDown", "ArrowUp"]) await page.keyboard.press(key);
  const second = await page.getByRole("option").nth(7).textContent();
  await page.keyboard.press("Enter");
  await expect(booker.zoneButton).toBeFocused();
  await expect(booker.zoneButton).toContainText(/^\S+/.exec(second ?? "")?.[0] ?? "");
  await page.keyboard.press("Enter");
  await page.keyboard.type("india");
  await expect(page.getByRole("option").first()).toContainText("Kolkata");
  await page.keyboard.press("Enter");
  await expect(booker.zoneButton).toContainText("Kolkata · UTC+5:30");
  await page.locator("summary").filter({ hasText: "English" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Tag auswählen" })).toBeVisible();
  await expect(page.getByLabel(/Kolkata/)).toBeVisible();
  expect(problems).toEqual([]);
  await page.context().close();
});

test("zones are found by country, city and abbreviation, in the page's language, and none stands twice", async ({ browser }) => {
  const { page, booker } = await invitee(browser, { timezoneId: "Asia/Calcutta" });
  await booker.open(PATH);
  await booker.zoneButton.click();
  const options = page.getByRole("option");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(options.first()).toContainText("Kolkata");
  for (const [sought, city] of Object.entries({ india: "Kolkata", mumbai: "Kolkata", denmark: "Copenhagen", "new york": "New York" })) {
    await page.getByRole("combobox", { name: "Search by city or region" }).fill(sought);
    await expect(options.first()).toContainText(city);
  }
  await page.getByRole("combobox", { name: "Search by city or region" }).fill("ist");
  await expect(options.filter({ hasText: "Kolkata" })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Search by city or region" }).fill("kolkata");
  await expect(options).toHaveCount(1);
  await page.goto(`${PATH}?lang=de`);
  await page.getByRole("button", { name: /Zeitzone ändern/ }).click();
  await page.getByRole("combobox").fill("dänemark");
  await expect(options.first()).toContainText("Dänemark");
  await page.context().close();
});

test("another zone and another way to write hours are kept for the next visit", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await booker.pickZone("Lord Howe");
  await booker.pickHours("12h");
  await expect(booker.times.first()).toHaveText(/^\d{1,2}:\d{2} [ap]m$/);
  const html = await (await page.context().request.get(PATH)).text();
  expect(html).toContain("Lord Howe");
  expect(html).toMatch(/\d{1,2}:\d{2} [ap]m/);
  // and for the visits after it, when the page has been there again
  for (let visit = 0; visit < 3; visit++) {
    await booker.open(PATH);
    await awake(booker.zoneButton);
    // a press comes after whatever the page does by itself
    await booker.pickHours("12h");
    await expect(booker.zoneButton).toContainText("Lord Howe");
  }
  await page.context().close();
});

test("a booking needs nothing but the keyboard", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await awake(page.locator("[role=grid] [tabindex='0']"));
  await page.locator("[role=grid] [tabindex='0']").focus();
  const start = await booker.focusedDay();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => booker.focusedDay()).not.toBe(start);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await booker.focusedDay())?.slice(0, 7)).not.toBe(start?.slice(0, 7));
  const open = await page
    .getByRole("gridcell", { name: /\d times?$/ })
    .nth(1)
    .locator("a")
    .getAttribute("data-date");
  await page.keyboard.press("Home");
  for (let steps = 0; (await booker.focusedDay()) !== open && steps < 70; steps++) {
    await page.keyboard.press(((await booker.focusedDay()) ?? "") > (open ?? "") ? "ArrowLeft" : "ArrowRight");
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("[aria-live=polite]").first()).toHaveText(/: \d+ times?\.$/);
  await expect(booker.times.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(booker.times.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(booker.times.last()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await expect(booker.times.first()).toBeFocused();
  // one press is enough where no length is to be chosen
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.keyboard.type("Keys Only");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`keys-${run}@example.com`);
  await page.keyboard.press("Enter");
  await booker.expectHeading("This meeting is booked");
  await page.context().close();
});

test("without JavaScript: booked, moved and cancelled by plain links and forms", async ({ browser }) => {
  const { page, booker } = await invitee(browser, { javaScriptEnabled: false });
  await booker.open(`${PATH}?name=Grace+Hopper`);
  await booker.pickDayOfNextMonth();
  await booker.pickTime(4);
  await expect(page.getByLabel("Your name")).toHaveValue("Grace Hopper");
  // an address that browsers let pass and the server does not
  await page.getByLabel("Email address").fill("grace@example");
  await page.getByLabel(/Additional notes/).fill("On paper");
  await booker.submit();
  await expect(page.getByText("Enter an e-mail address such as name@example.com")).toBeVisible();
  await expect(page.getByLabel(/Additional notes/)).toHaveValue("On paper");
  await page.getByLabel("Email address").fill(`grace-${run}@example.com`);
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");

  await page.getByRole("link", { name: "Reschedule" }).click();
  await booker.pickDayOfNextMonth();
  await booker.pickTime(6);
  await page.getByLabel(/Reason for reschedule/).fill("A clash");
  await booker.confirm("Move booking");
  await booker.expectHeading("Your meeting has a new time");
  await expect(page.getByText("A clash")).toBeVisible();
  await booker.cancel("Ill");
  await expect(page.getByText("Ill")).toBeVisible();
  await page.context().close();
});

test("who comes second keeps what they typed and gets the nearest times", async ({ browser }) => {
  const [first, second] = [await invitee(browser), await invitee(browser)];
  for (const { booker } of [first, second]) {
    await booker.open(PATH);
    await booker.pickDayOfNextMonth();
  }
  // both have the time on their screens; the first holds it from here on
  const wanted = Number(await first.booker.times.nth(9).getAttribute("data-slot"));
  await pickAndHold(first, wanted);
  await second.booker.pickInstant(wanted);
  await first.booker.fill("First", `first-${run}@example.com`);
  await first.booker.confirm();
  await second.booker.fill("Second", `second-${run}@example.com`, "Same time, please");
  await expect(second.page.getByRole("alert").filter({ hasText: "just been taken" })).toBeVisible();
  await expect(second.page.getByLabel(/Additional notes/)).toHaveValue("Same time, please");
  await second.page
    .getByRole("button", { name: /instead$/ })
    .first()
    .click();
  await second.booker.expectHeading("This meeting is booked");
  for (const { page } of [first, second]) await page.context().close();
});

/** Opens the form for a time and waits until the server holds it. */
async function pickAndHold({ page, booker }: Awaited<ReturnType<typeof invitee>>, instant: number) {
  const held = page.waitForResponse((response) => response.url().endsWith("/slots.keep") && response.ok());
  await booker.pickInstant(instant);
  await held;
}

test("a chosen time is held while the form is open, for this visitor alone, and free when they leave", async ({ browser }) => {
  const [ada, bo] = [await invitee(browser), await invitee(browser)];
  for (const { booker } of [ada, bo]) {
    await booker.open(PATH);
    await booker.pickDayOfNextMonth();
  }
  const wanted = Number(await ada.booker.times.nth(5).getAttribute("data-slot"));
  const day = new URL(ada.page.url()).search;
  const sees = async ({ booker }: typeof bo) => {
    await booker.open(`${PATH}${day}`);
    await expect(booker.times.first()).toBeVisible();
    return booker.slot(wanted).count();
  };
  await pickAndHold(ada, wanted);
  expect(await sees(bo)).toBe(0);

  await test.step("the page loaded again still has it", async () => {
    const again = ada.page.waitForResponse((response) => response.url().endsWith("/slots.keep") && response.ok());
    await ada.page.reload();
    await again;
    await expect(ada.page.getByRole("button", { name: "Confirm booking" })).toBeVisible();
    await expect(ada.page.getByRole("alert").filter({ hasText: "taken" })).toHaveCount(0);
    expect(await sees(bo)).toBe(0);
  });
  await test.step("back to the calendar, and forward into the form", async () => {
    await ada.page.getByRole("link", { name: "Change time" }).click();
    await expect(ada.booker.slot(wanted)).toBeVisible();
    await expect.poll(() => sees(bo)).toBe(1);
    await pickAndHold(ada, wanted);
    await ada.page.goBack();
    await expect.poll(() => sees(bo)).toBe(1);
    await ada.page.goForward();
    await expect.poll(() => sees(bo)).toBe(0);
  });
  await test.step("a second tab is offered it as well, and the first one does not stand in its way", async () => {
    const tab = { page: await ada.page.context().newPage(), booker: ada.booker };
    tab.booker = new Booker(tab.page);
    expect(await sees(tab)).toBe(1);
    await pickAndHold(tab, wanted);
    await tab.page.goto("about:blank");
    // free for a moment, until somebody touches the first form again or sends it
    await ada.booker.fill("Ada Lovelace", `ada-held-${run}@example.com`);
    await ada.booker.confirm();
    await ada.booker.expectHeading("This meeting is booked");
  });
  await test.step("who leaves the site gives it back", async () => {
    await bo.booker.open(`${PATH}${day}`);
    const other = Number(await bo.booker.times.nth(2).getAttribute("data-slot"));
    await pickAndHold(bo, other);
    await bo.page.goto("about:blank");
    await expect
      .poll(async () => {
        await ada.booker.open(`${PATH}${day}`);
        return ada.booker.slot(other).count();
      })
      .toBe(1);
  });
  for (const { page } of [ada, bo]) await page.context().close();
});

test("without a network the form says so, keeps what was typed, and is sent when it is back", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await booker.pickDayOfNextMonth();
  await booker.pickTime(3);
  await expect(page.locator("form[novalidate]")).toBeVisible();
  await booker.fill("Ada Lovelace", `ada-lost-${run}@example.com`, "About engines");
  await page.context().setOffline(true);
  await booker.submit();
  const problem = page.getByRole("alert").filter({ hasText: "The server could not be reached" });
  await expect(problem).toBeFocused();
  await expect(page.getByLabel(/Additional notes/)).toHaveValue("About engines");
  await page.context().setOffline(false);
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");

  await page.getByRole("link", { name: "Cancel", exact: true }).click();
  await page.getByLabel(/Why do you cancel/).fill("Ill");
  await awake(page.getByRole("button", { name: "Cancel booking" }));
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Cancel booking" }).click();
  await expect(problem).toBeVisible();
  await expect(page.getByLabel(/Why do you cancel/)).toHaveValue("Ill");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Cancel booking" }).click();
  await booker.expectHeading("This booking is cancelled");
  await page.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no accessibility findings in ${colorScheme}`, async ({ browser }) => {
    const { page, booker } = await invitee(browser, { colorScheme, viewport: { width: 390, height: 844 } });
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto(`/${HOST.username}`);
    await check();
    await booker.open(PATH);
    await expect(booker.times.first()).toBeVisible();
    await check();
    await booker.pickDayOfNextMonth();
    await booker.pickTime(0);
    await booker.submit();
    await expect(page.getByText("“Your name” is required.")).toBeVisible();
    await check();
    await page.goto("/booking/nothing");
    await check();
    await page.context().close();
  });
}
