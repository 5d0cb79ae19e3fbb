import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { AuthPages } from "./pages/auth";
import { Booker } from "./pages/booker";
import { OnboardingPages } from "./pages/onboarding";

// The public booking page as invitees meet it: other zones, keyboard alone, no JavaScript, somebody faster, assistive technology.

const run = Date.now().toString(36);
const HOST = { name: "Bo Host", username: `bo-${run}`, email: `bo-${run}@example.com`, password: "Correct-Horse-7" };
const PATH = `/${HOST.username}/30min`;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await browser.newPage();
  const auth = new AuthPages(page);
  await page.goto("/");
  await (page.url().includes("/auth/setup") ? auth.setUp(HOST, "Paris") : auth.signUp(HOST, "Paris"));
  // a press before the page is alive would be an ordinary submit
  await page.waitForLoadState("networkidle");
  await new OnboardingPages(page).acceptAll();
  await page.close();
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

test("another zone and another way to write hours are kept for the next visit", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await booker.pickZone("Lord Howe");
  await booker.pickHours("12h");
  await expect(booker.times.first()).toHaveText(/^\d{1,2}:\d{2} [ap]m$/);
  const html = await (await page.context().request.get(PATH)).text();
  expect(html).toContain("Lord Howe");
  expect(html).toMatch(/\d{1,2}:\d{2} [ap]m/);
  await page.context().close();
});

test("a booking needs nothing but the keyboard", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await page.waitForLoadState("networkidle");
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
  await booker.times.first().focus();
  await page.keyboard.press("Enter");
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
    await booker.pickTime(9);
  }
  await first.booker.fill("First", `first-${run}@example.com`);
  await first.booker.confirm();
  await second.booker.fill("Second", `second-${run}@example.com`, "Same time, please");
  await second.booker.submit();
  await expect(second.page.getByRole("alert").filter({ hasText: "just been taken" })).toBeVisible();
  await expect(second.page.getByLabel(/Additional notes/)).toHaveValue("Same time, please");
  await second.page
    .getByRole("button", { name: /instead$/ })
    .first()
    .click();
  await second.booker.expectHeading("This meeting is booked");
  for (const { page } of [first, second]) await page.context().close();
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
