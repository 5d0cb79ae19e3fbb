import type { Browser, BrowserContextOptions } from "@playwright/test";
import { accountOf, type Host, makeHost } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { Booker } from "./pages/booker";

// What a link says for the form: shown, locked where the host wants it, sent along for hidden fields, with a script of the page or without.

const run = Date.now().toString(36);
let host: Host;

test.beforeAll(async ({ browser }) => {
  host = await makeHost(browser, accountOf("Pia Fill", run));
  const field = (type: string, slug: string, more: object = {}) => ({ type, slug, label: `Your ${slug}`, required: false, ...more });
  const locked = { disableOnPrefill: true };
  await host.call("POST", "/v2/event-types", {
    slug: "filled",
    title: "Filled",
    lengthInMinutes: 30,
    bookingFields: [
      field("text", "company"),
      field("text", "code", locked),
      field("select", "size", { options: ["Small", "Large"], ...locked }),
      field("checkbox", "topics", { options: ["Queues", "Clocks"], ...locked }),
      field("boolean", "terms", locked),
      field("text", "campaign", { hidden: true }),
    ],
  });
});

const QUERY =
  "?name=Ada+Lovelace&company=Acme&code=X7&size=Large&topics=Queues&topics=Clocks&terms=true&campaign=spring&metadata[crm]=42&utm=mail";

async function open(browser: Browser, query: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const booker = new Booker(page);
  await booker.open(`/${host.username}/filled${query}`);
  await booker.pickDayOfNextMonth();
  await booker.pickTime(0);
  return { page, booker };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a link fills in the form, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const { page, booker } = await open(browser, QUERY, { javaScriptEnabled });
    await expect(page.getByLabel("Your name")).toHaveValue("Ada Lovelace");
    const [company, code] = [page.getByLabel("Your company"), page.getByLabel("Your code")];
    await expect(company).toHaveValue("Acme");
    await expect(company).toBeEditable();
    await expect(code).toHaveValue("X7");
    await expect(code).not.toBeEditable();
    await expect(page.getByLabel("Your size")).toBeDisabled();
    await expect(page.getByLabel("Queues")).toBeDisabled();
    await expect(page.getByLabel("Your terms")).toBeChecked();
    await expect(page.getByLabel("Your campaign")).toHaveCount(0);
    await page.getByLabel("Email address").fill(`ada-${run}-${javaScriptEnabled}@example.com`);
    await booker.confirm();
    await booker.expectHeading("This meeting is booked");
    const uid = /\/booking\/([^?]+)/.exec(page.url())?.[1];
    const booking = await host.call("GET", `/v2/bookings/${uid}`);
    expect(booking).toMatchObject({
      metadata: { crm: "42" },
      bookingFieldsResponses: { company: "Acme", code: "X7", size: "Large", topics: ["Queues", "Clocks"], terms: true, campaign: "spring" },
    });
    expect(booking).not.toHaveProperty("bookingFieldsResponses.utm");
    await page.context().close();
  });
}

test("a locked answer that cannot be taken is opened for changes", async ({ browser }) => {
  const { page, booker } = await open(browser, "?name=Ada&size=Enormous");
  const size = page.getByLabel("Your size");
  await expect(size).toBeDisabled();
  await page.getByLabel("Email address").fill(`open-${run}@example.com`);
  await booker.submit();
  await expect(page.getByText("must be one of Small, Large")).toBeVisible();
  await size.selectOption("Small");
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");
  await page.context().close();
});

for (const guests of ["", "guests=ann@example.com&guests=bo@example.com&"]) {
  test(`nothing in the form moves when its script comes, with ${guests ? "two guests" : "none"}`, async ({ browser }) => {
    const { page: first } = await open(browser, `?${guests}`);
    await expect(first.locator("form[novalidate]")).toBeVisible();
    const places = (of: typeof first) =>
      of
        .locator("form :is(label, legend, summary, input:not([type=hidden]), textarea, select, button)")
        .evaluateAll((all) => all.map((element) => [element.tagName, JSON.stringify(element.getBoundingClientRect())].join(" ")));
    const awake = await places(first);
    const asleep = await first.context().newPage();
    await asleep.route("**/_next/static/chunks/**", (route) => route.abort());
    await asleep.goto(first.url());
    await expect(asleep.locator("form")).not.toHaveAttribute("novalidate");
    expect(await places(asleep)).toEqual(awake);
    expect(awake.length).toBeGreaterThan(8);
    await first.context().close();
  });
}

test("without JavaScript guests are invited as well, several in one line", async ({ browser }) => {
  const { page, booker } = await open(browser, "?name=Ada", { javaScriptEnabled: false });
  await page.getByLabel("Email address").fill(`ada-${run}-guests@example.com`);
  await page.getByText("Add guests").click();
  await page.getByLabel("Add guests").fill("ann@example.com, bo@example.com");
  await page.getByLabel("Your terms").check();
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");
  const uid = /\/booking\/([^?]+)/.exec(page.url())?.[1];
  expect((await host.call("GET", `/v2/bookings/${uid}`)).guests).toEqual(["ann@example.com", "bo@example.com"]);
  await page.context().close();
});

test("guests are added and removed one by one, by key", async ({ browser }) => {
  const { page, booker } = await open(browser, "?name=Ada");
  await page.getByLabel("Email address").fill(`ada-${run}-keys@example.com`);
  await page.locator("summary").filter({ hasText: "Add guests" }).press("Enter");
  await expect(page.getByLabel("E-mail address of guest 1")).toBeFocused();
  await page.getByRole("button", { name: /Remove guest 1/ }).press("Enter");
  await expect(page.locator("summary").filter({ hasText: "Add guests" })).toBeFocused();
  await booker.addGuest("ann@example.com");
  await booker.addGuest("bo@example.com");
  await booker.confirm();
  await booker.expectHeading("This meeting is booked");
  const uid = /\/booking\/([^?]+)/.exec(page.url())?.[1];
  expect((await host.call("GET", `/v2/bookings/${uid}`)).guests).toEqual(["ann@example.com", "bo@example.com"]);
  await page.context().close();
});

test("the form offers no more guests than the booking takes of a stranger", async ({ browser }) => {
  const { page, booker } = await open(browser, "?name=Ada");
  for (let guest = 1; guest <= 10; guest++) await booker.addGuest(`guest${guest}@example.com`);
  await expect(page.getByLabel("E-mail address of guest 10")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add another guest" })).toHaveCount(0);
  await page.context().close();
});
