import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { awake } from "./fixtures/awake";
import { accountOf, firstEventTypes, makeHost, signIn } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { Booker } from "./pages/booker";

// The week and column layouts, dynamic groups, the visitor's own times, and pages inside other pages.

const run = Date.now().toString(36);
const [ALMA, BERT] = [accountOf("Alma Host", run), accountOf("Bert Host", run)];
const PATH = `/${ALMA.username}/30min`;
const GROUP = `/${ALMA.username}+${BERT.username}`;

test.beforeAll(async ({ browser }) => {
  for (const account of [ALMA, BERT]) await firstEventTypes(await makeHost(browser, account));
});

async function invitee(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; booker: Booker }> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  return { page, booker: new Booker(page) };
}

for (const layout of ["week", "column"] as const) {
  test(`a booking on the ${layout} layout, by keyboard`, async ({ browser }) => {
    const { page, booker } = await invitee(browser);
    await page.goto(`${PATH}?layout=${layout}_view`);
    await awake(booker.layout(layout));
    await expect(booker.layout(layout)).toHaveAttribute("aria-checked", "true");
    const shown = await booker.range.textContent();
    await page.getByRole("link", { name: "Next week" }).click();
    await expect(booker.range).not.toHaveText(shown ?? "");
    await expect(booker.blocks.first()).toBeVisible();
    await booker.blocks.first().focus();
    const [first, second] = [await booker.focusedSlot(), await booker.blocks.nth(1).getAttribute("data-slot")];
    await page.keyboard.press("ArrowDown");
    expect(await booker.focusedSlot()).toBe(second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    // the same hour of the next day
    expect(Number(await booker.focusedSlot()) - Number(first)).toBe(86_400_000);
    await page.keyboard.press("PageDown");
    await expect.poll(async () => Number(await booker.focusedSlot())).toBeGreaterThan(Number(first) + 4 * 86_400_000);
    await page.keyboard.press("Enter");
    await booker.fill("Kay Board", `kay-${layout}-${run}@example.com`);
    await booker.confirm();
    await expect(page.getByRole("heading", { level: 1, name: "This meeting is booked" })).toBeVisible();
    await page.context().close();
  });
}

test("the layout is chosen like a radio button and kept for the next visit", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(PATH);
  await awake(booker.layout("month"));
  await booker.layout("month").focus();
  await page.keyboard.press("ArrowRight");
  await expect(booker.layout("week")).toBeFocused();
  await expect(booker.layout("week")).toHaveAttribute("aria-checked", "true");
  await page.goto(PATH);
  await expect(booker.layout("week")).toHaveAttribute("aria-checked", "true");
  // the address decides
  await page.goto(`${PATH}?layout=month`);
  await expect(booker.layout("month")).toHaveAttribute("aria-checked", "true");
  await page.context().close();
});

for (const width of [1280, 390]) {
  for (const layout of ["week", "column"]) {
    test(`no barrier and nothing cut off on the ${layout} layout at ${width} px`, async ({ browser }) => {
      const { page, booker } = await invitee(browser, { viewport: { width, height: 844 } });
      await page.goto(`${PATH}?layout=${layout}`);
      await expect(booker.blocks.first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    });
  }
}

test("both layouts book without JavaScript", async ({ browser }) => {
  for (const layout of ["week", "column"] as const) {
    const { page, booker } = await invitee(browser, { javaScriptEnabled: false });
    await page.goto(`${PATH}?layout=${layout}`);
    await page.getByRole("link", { name: "Next week" }).click();
    await expect(booker.layout(layout)).toHaveAttribute("aria-checked", "true");
    await booker.blocks.nth(3).click();
    await booker.fill("No Script", `noscript-${layout}-${run}@example.com`);
    await booker.confirm();
    await page.context().close();
  }
});

test("a dynamic group is booked, moved and cancelled", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await booker.open(GROUP.replace("+", "%2B"));
  await awake(booker.zoneButton);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${ALMA.name} and ${BERT.name}`);
  await booker.pickLength("1 h");
  await booker.pickDayOfNextMonth();
  await booker.pickTime(1);
  await booker.fill("Gil Guest", `gil-${run}@example.com`);
  await booker.confirm();
  await expect(page.getByText(ALMA.name).first()).toBeVisible();
  await expect(page.getByText(BERT.name).first()).toBeVisible();
  const booked = page.url();
  await page.getByRole("link", { name: "Reschedule" }).click();
  await expect(page.getByRole("region", { name: "Choose a day" })).toBeVisible();
  await awake(booker.zoneButton);
  await booker.pickDayOfNextMonth();
  await booker.pickTime(3);
  await booker.confirm("Move booking");
  expect(page.url()).not.toBe(booked);
  await booker.cancel("Something came up");
  await page.context().close();
});

test("a group with somebody unknown does not exist", async ({ browser }) => {
  const { page } = await invitee(browser);
  const answer = await page.goto(`/${ALMA.username}+nobody-${run}`);
  expect(answer?.status()).toBe(404);
  await page.context().close();
});

test("own bookings stand beside the times, for their owner alone", async ({ browser }) => {
  const { page, booker } = await invitee(browser);
  await page.goto(PATH);
  await expect(booker.ownSwitch).toHaveCount(0);
  await page.context().close();

  const signedIn = await invitee(browser);
  await signIn(signedIn.page.context().request, BERT);
  await signedIn.page.goto(`${PATH}?layout=week`);
  await awake(signedIn.booker.ownSwitch);
  await signedIn.page.getByRole("link", { name: "Next week" }).click();
  await signedIn.booker.ownSwitch.check();
  await expect(signedIn.page.getByText("could not be loaded")).toHaveCount(0);
  // Bert books Alma: the time is his own now, and of hers no longer on offer; a time of his own event type clashes with it
  const slot = Number(await signedIn.booker.blocks.first().getAttribute("data-slot"));
  await signedIn.booker.blocks.first().click();
  await signedIn.booker.fill(BERT.name, BERT.email);
  await signedIn.booker.confirm();
  await signedIn.page.goto(`/${ALMA.username}/15min?layout=week&date=${new Date(slot).toISOString().slice(0, 10)}`);
  await expect(signedIn.booker.blocks.first()).toBeVisible();
  const offered = await signedIn.booker.blocks.evaluateAll((links) => links.map((link) => Number((link as HTMLElement).dataset.slot)));
  expect(offered).not.toContain(slot);
  await signedIn.page.context().close();
});

test("theme and embed of the address", async ({ browser }) => {
  const { page } = await invitee(browser);
  await page.goto(`${PATH}?theme=dark&embed=true`);
  await expect(page.locator("html")).toHaveClass(/dark/);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
  await page.context().close();
});
