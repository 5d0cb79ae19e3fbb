import type { Page } from "@playwright/test";
import { accountOf, firstEventTypes, makeHost, signIn } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { ApiKeysPage, AvailabilityPage, BookingsPage, EventTypeEditorPage, EventTypesPage } from "./pages/dashboard";

const run = Date.now().toString(36);
const HOST = accountOf("Dana Host", run);

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  await firstEventTypes(await makeHost(browser, HOST, "Europe/Paris"));
  page = await browser.newPage();
  await signIn(page.context().request, HOST);
});

test.afterAll(() => page.close());

test("event types: made, hidden, moved, copied and deleted", async () => {
  const list = new EventTypesPage(page);
  const editor = new EventTypeEditorPage(page);
  await list.open();
  await list.create({ title: "Café consultation", length: 45 });
  await expect(editor.field("Address")).toHaveValue("cafe-consultation");

  await list.open();
  await list.saved("update", () => list.visibility("Café consultation").click());
  await expect(list.row("Café consultation").getByText("Hidden")).toBeVisible();
  await page.reload();
  await expect(list.visibility("Café consultation")).not.toBeChecked();

  const before = await list.titles();
  expect(before.at(-1)).toBe("Café consultation");
  await list.saved("reorder", () => list.choose("Café consultation", "Move up"));
  await expect.poll(() => list.titles()).toEqual([...before.slice(0, -2), "Café consultation", before.at(-2)]);
  await list.saved("reorder", () => list.handle("Café consultation").press("ArrowDown"));
  await expect.poll(() => list.titles()).toEqual(before);
  await expect(page.getByText(`Café consultation is now ${before.length} of ${before.length}.`)).toBeAttached();
  await page.reload();
  await expect.poll(() => list.titles()).toEqual(before);

  await list.choose("Café consultation", "Duplicate");
  await expect(list.row("Café consultation copy")).toBeVisible();
  await list.delete("Café consultation copy");
  await page.reload();
  await expect(list.row("Café consultation")).toBeVisible();
  await expect(list.row("Café consultation copy")).toHaveCount(0);
});

test("the editor keeps what is typed on every tab, marks errors and saves all at once", async () => {
  const list = new EventTypesPage(page);
  const editor = new EventTypeEditorPage(page);
  await list.open();
  await page.getByRole("link", { name: "Café consultation", exact: true }).click();

  await editor.openTab("Limits");
  await editor.field("Buffer before").fill("10");
  await editor.field("Minimum notice").fill("");
  await editor.openTab("Booking form");
  await editor.addQuestion({ label: "Team size", kind: "One of a list", options: ["Small", "Large"] });
  await editor.toggle("Bookings need your confirmation").click();
  await editor.openTab("Advanced");
  await editor.toggle("Offer seats").click();
  await editor.field("Seats per time").fill("6");
  await editor.submit();

  // the refused field is on another tab: it opens, is marked, and has the focus
  await expect(editor.tab("Limits")).toHaveAttribute("aria-current", "page");
  await expect(editor.tab("Limits")).toContainText("has errors");
  await expect(editor.field("Minimum notice")).toBeFocused();
  await editor.field("Minimum notice").fill("3");
  await expect(editor.tab("Limits")).not.toContainText("has errors");
  await editor.save();

  await page.reload();
  await expect(editor.field("Buffer before")).toHaveValue("10");
  await expect(editor.field("Minimum notice")).toHaveValue("3");
  await editor.openTab("Booking form");
  await expect(page.getByText("Team size")).toBeVisible();
  await editor.openTab("Advanced");
  await expect(editor.field("Seats per time")).toHaveValue("6");
  await editor.toggle("Offer seats").click();
  await editor.save();
});

test("the editor shows what the server refuses at its field, and asks before it loses changes", async () => {
  const list = new EventTypesPage(page);
  const editor = new EventTypeEditorPage(page);
  await list.open();
  const [other] = await list.titles();
  const otherSlug =
    (
      await list
        .row(other ?? "")
        .getByText(`/${HOST.username}/`)
        .textContent()
    )
      ?.split("/")
      .at(-1) ?? "";
  await page.getByRole("link", { name: "Café consultation", exact: true }).click();
  await editor.field("Address").fill(otherSlug);
  await editor.submit();
  await expect(page.getByText("You already have an event type at this address. Choose another one.")).toBeVisible();
  await expect(editor.field("Address")).toBeFocused();

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: /Bookings/ })
    .click();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(editor.field("Address")).toHaveValue(otherSlug);
  // the browser's Back as well, however often it is pressed
  for (const _ of [1, 2]) {
    await page.goBack();
    await question.getByRole("button", { name: "Stay" }).click();
    await expect(editor.field("Address")).toHaveValue(otherSlug);
  }
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(editor.field("Address")).toHaveValue("cafe-consultation");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: /Bookings/ })
    .click();
  await expect(page).toHaveURL(/\/bookings$/);
});

test("Back goes back at the first press once nothing is to be lost, or when the reader says so", async () => {
  const list = new EventTypesPage(page);
  const editor = new EventTypeEditorPage(page);
  await list.open();
  await page.getByRole("link", { name: "Café consultation", exact: true }).click();
  await editor.field("Title").fill("Café consultation!");
  await page.goBack();
  await page.getByRole("alertdialog", { name: "Leave without saving?" }).getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/event-types$/);
  await expect(page.getByRole("link", { name: "Café consultation", exact: true })).toBeVisible();
});

test("saving what is not valid asks nobody whether to leave", async () => {
  await page.getByRole("link", { name: "Café consultation", exact: true }).click();
  await page.getByRole("button", { name: "Add location" }).click();
  await page.getByRole("menuitem", { name: "Your phone" }).click();
  await new EventTypeEditorPage(page).submit();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  // the question would come with what the browser tells a moment later
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Discard" }).click();
});

test("the editor says at once what does not go together", async () => {
  const list = new EventTypesPage(page);
  const editor = new EventTypeEditorPage(page);
  await list.open();
  await page.getByRole("link", { name: "Café consultation", exact: true }).click();
  await editor.openTab("Advanced");
  await editor.toggle("Offer seats").click();
  await expect(page.getByText(/either seats or a series/)).toHaveCount(0);
  await editor.toggle("Book a series").click();
  await expect(page.getByText(/either seats or a series/)).toHaveCount(1);
  await page.getByRole("button", { name: "Discard" }).click();
});

test("an address below the dashboard at which nothing is keeps the navigation", async () => {
  for (const path of ["/settings/nothing", "/insights", "/event-types/1/nothing"]) {
    await page.goto(path);
    await expect(page.getByText("There is nothing here")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" }).first()).toBeVisible();
  }
});

test("what is no time is said, and stays to be corrected", async () => {
  const availability = new AvailabilityPage(page);
  await availability.open();
  await availability.create("Odd hours");
  await availability.setTime("Monday", "from", "xx");
  await expect(page.getByText("Not a time. Type one such as 9:30 AM.")).toBeVisible();
  await availability.setTime("Monday", "from", "10");
  await expect(page.getByText("Not a time.")).toHaveCount(0);
  await availability.save();
});

test("availability: hours, overrides and the default schedule", async () => {
  const availability = new AvailabilityPage(page);
  await availability.open();
  await availability.create("Evenings");
  await availability.setTime("Monday", "from", "22:00");
  await availability.setTime("Monday", "to", "2:00");
  await expect(page.getByText("Ends on the next day")).toBeVisible();
  await availability.addOverride([/ 10 /, / 11 /], true);
  await page.getByRole("switch", { name: "Default" }).click();
  await availability.save();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Monday: from" })).toHaveValue(/^(22:00|10:00 PM)$/);
  await expect(page.getByText("Unavailable", { exact: true })).not.toHaveCount(0);
  await availability.open();
  await expect(availability.row("Evenings").getByText("Default", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "More for Working hours" }).click();
  await page.getByRole("menuitem", { name: "Make default" }).click();
  await expect(availability.row("Working hours").getByText("Default", { exact: true })).toBeVisible();
});

test("bookings: confirmed, declined and cancelled with a reason", async () => {
  const key = await (async () => {
    const keys = new ApiKeysPage(page);
    await keys.open();
    return keys.create("Bookings of the test");
  })();
  const headers = { authorization: `Bearer ${key}`, "cal-api-version": "2024-08-13" };
  const types = await page.request.get("/v2/event-types", { headers: { ...headers, "cal-api-version": "2024-06-14" } });
  const eventType = ((await types.json()).data as { id: number; title: string }[]).find(({ title }) => title === "Café consultation");
  // two years ahead is the furthest that anything is offered
  const [from, to] = [30, 37].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const slots = await page.request.get(`/v2/slots?eventTypeId=${eventType?.id}&start=${from}&end=${to}`, {
    headers: { "cal-api-version": "2024-09-04" },
  });
  const starts = Object.values((await slots.json()).data as Record<string, { start: string }[]>).map((day) => day[0]?.start);
  for (const [index, name] of ["Ana Souza", "Li Lei"].entries()) {
    const attendee = { name, email: `guest${index}@example.com`, timeZone: "Asia/Kathmandu" };
    const data = { eventTypeId: eventType?.id, start: starts[index], attendee };
    const booked = await page.request.post("/v2/bookings", { headers: { "cal-api-version": "2024-08-13" }, data });
    expect(booked.status(), await booked.text()).toBe(201);
  }

  const bookings = new BookingsPage(page);
  await bookings.open("unconfirmed");
  await bookings.confirm(/Ana Souza/);
  await bookings.decline(/Li Lei/, "I am away that week.");
  await expect(page.getByText("Nothing waits for you")).toBeVisible();

  await bookings.open();
  await page.getByRole("link", { name: /Ana Souza/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Confirmed" })).toContainText("You, on this site");
  await expect(page.getByText(/in Asia\/Kathmandu/)).toBeVisible();

  const place = await bookings.ask("Edit location");
  await expect(place.getByLabel("Where")).toBeFocused();
  await place.getByLabel("Where").selectOption("In person");
  await place.getByRole("button", { name: "Save location" }).click();
  await expect(place.getByLabel("Address")).toHaveAccessibleDescription(/^Enter an address/);
  await place.getByLabel("Address").fill("Under the station clock");
  await place.getByRole("button", { name: "Save location" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "Under the station clock" })).toBeVisible();

  const guests = await bookings.ask("Add guests");
  await guests.getByLabel("Guest 1").fill("guest0@example.com");
  await guests.getByRole("button", { name: "Add guest" }).click();
  await expect(guests.getByLabel("Guest 1")).toHaveAccessibleDescription("They take part already");
  await guests.getByLabel("Guest 1").fill("brought@example.com");
  await guests.getByRole("button", { name: "Add guest" }).click();
  await expect(page.getByText("brought@example.com").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "More actions" })).toBeFocused();

  await bookings.open();
  await bookings.cancel(/Ana Souza/, "Something came up.");
  await bookings.open("cancelled");
  await page.getByRole("link", { name: /Li Lei/ }).click();
  await expect(page.getByText("I am away that week.").first()).toBeVisible();
});

test("an API key is shown once, works, and is revoked", async () => {
  const keys = new ApiKeysPage(page);
  await keys.open();
  const key = await keys.create("Site");
  const headers = { authorization: `Bearer ${key}` };
  expect((await page.request.get("/v2/me", { headers })).status()).toBe(200);
  await expect(page.getByText(`cal_…${key.slice(-4)}`)).toBeVisible();
  await keys.revoke("Site");
  expect((await page.request.get("/v2/me", { headers })).status()).toBe(401);
});
