import { expect, type Page } from "@playwright/test";
import { awake } from "../fixtures/awake";
import type { Addresses } from "./seed";

/** A page in one state: where it is, and what shows that the state was reached (ways that do not depend on the language). */
export interface State {
  name: string;
  path: string;
  reach: (page: Page) => Promise<void>;
}

const sees =
  (...selectors: string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await expect(page.locator(selector).first()).toBeVisible();
  };
const SLOT = "[data-slot]";
/** The page's own code has taken over. */
const LIVE_FORM = "form[novalidate]";
const HEADING = "main h1";
const SUBMIT = "form button[type=submit]:not([name])";

const NEXT = 'main a.bg-brand[href*="date="]:not([data-date])';

/** All of these, and nothing that can be pressed to book. */
const seesWithout =
  (absent: string, ...selectors: string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await expect(page.locator(selector).first()).toBeVisible();
    await expect(page.locator(absent)).toHaveCount(0);
  };

/** A month whose times the server is slow to tell: days without marks, and grey bars for the times. The next one may be here already. */
async function loading(page: Page) {
  const next = page.locator('section[aria-busy] a[aria-label][href*="month="]:has(svg)').last();
  await awake(next);
  await page.route("**/api/trpc/slots**", () => {}); // never answered
  const title = page.locator("#month-title");
  for (const before of [await title.textContent(), null]) {
    await next.click();
    if (before) await expect(title).not.toHaveText(before);
  }
  await expect(page.locator('section[aria-busy="true"] [data-date]').first()).toBeVisible();
  await expect(page.locator(".animate-shimmer").first()).toBeVisible();
  await expect(page.locator(`${SLOT}, [data-date][href]`)).toHaveCount(0);
}

async function formErrors(page: Page) {
  await expect(page.locator(LIVE_FORM)).toBeVisible();
  await page.locator(SUBMIT).first().click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2);
}

/** The form asks for the code that was mailed. To another address each time: one gets only so many. */
async function code(page: Page) {
  await expect(page.locator(LIVE_FORM)).toBeVisible();
  await page.locator("input[autocomplete=name]").fill("Ada Lovelace");
  await page
    .locator("input[type=email]")
    .first()
    .fill(`ada${Date.now() % 100_000}@example.com`);
  await page.locator(SUBMIT).first().click();
  await expect(page.locator('input[autocomplete="one-time-code"]')).toBeVisible();
}

/** A notice of absence, with the way to whoever takes over where somebody does. */
const away = (cover: string | null) => async (page: Page) => {
  const notice = page.locator("main .bg-attention");
  await expect(notice).toHaveCount(1);
  await expect(notice.locator("bdi")).toBeVisible();
  await expect(notice.locator("a")).toHaveCount(cover ? 1 : 0);
  if (cover) await expect(notice.locator("a")).toHaveAttribute("href", cover);
};

/** The form of an event type at the first time that all of them have. */
export const formAt = (path: string, start: string) => `${path}?slot=${start}&date=${start.slice(0, 10)}&month=${start.slice(0, 7)}`;

export function statesOf(at: Addresses): State[] {
  const [day, month] = [at.start.slice(0, 10), at.start.slice(0, 7)];
  const form = formAt(at.talk, at.start);
  const missing = seesWithout("form", HEADING, 'main p:text-is("404")');
  return [
    { name: "loading", path: at.talk, reach: loading },
    { name: "month", path: `${at.talk}?date=${day}&month=${month}`, reach: sees(`[data-date="${day}"][href]`, SLOT) },
    { name: "empty-month", path: `${at.later}?month=${month}`, reach: seesWithout(`${SLOT}, [data-date][href]`, NEXT) },
    { name: "full-day", path: at.full.path, reach: seesWithout(SLOT, `[data-date="${at.full.date}"][aria-disabled]`, "[data-date][href]") },
    { name: "week", path: `${at.talk}?layout=week&date=${day}`, reach: sees(`[data-days] ${SLOT}`) },
    { name: "column", path: `${at.talk}?layout=column&date=${day}`, reach: sees(`[data-days] ${SLOT}`) },
    { name: "form", path: form, reach: sees(LIVE_FORM, SUBMIT, "input[type=email]") },
    { name: "form-errors", path: form, reach: formErrors },
    { name: "code", path: formAt(at.proven, at.start), reach: code },
    { name: "locked-zone", path: at.locked, reach: seesWithout("[aria-haspopup=dialog]", SLOT) },
    { name: "seats-left", path: at.seats, reach: sees(`${SLOT} span`) },
    { name: "recurring", path: formAt(at.coaching, at.start), reach: sees(LIVE_FORM, SUBMIT, "form input[type=number]") },
    {
      name: "confirm-pending",
      path: at.pending,
      reach: seesWithout('a[href*="calendar.ics"]', ".bg-attention svg", 'a[href^="/reschedule/"]'),
    },
    { name: "confirmed", path: at.confirmed, reach: sees(".bg-success svg", 'a[href*="calendar.ics"]', 'a[href^="/reschedule/"]') },
    { name: "cancel", path: at.cancel, reach: sees("textarea", "form button[type=submit]") },
    { name: "cancelled", path: at.cancelled, reach: sees(".bg-error svg", "main s") },
    { name: "reschedule", path: at.reschedule, reach: sees("main s", SLOT) },
    { name: "rescheduled", path: at.moved, reach: sees(".bg-success svg", "main s") },
    { name: "former-time", path: at.former, reach: sees('main a[href^="/booking/"]') },
    { name: "expired-link", path: at.expired, reach: missing },
    { name: "profile", path: at.profile, reach: sees(HEADING, `main li a[href="${at.talk}"]`) },
    { name: "away-profile", path: at.awayProfile, reach: away(at.cover) },
    { name: "away-alone", path: at.awayAlone, reach: away(null) },
    { name: "away-page", path: `${at.awayPage}?month=${new Date().toISOString().slice(0, 7)}`, reach: away(`${at.cover}/talk`) },
    { name: "group", path: at.group, reach: sees("[data-date][href]", SLOT) },
    { name: "not-found", path: at.missing, reach: missing },
  ];
}
