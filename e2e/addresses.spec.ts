import { accountOf, type Host, makeHost, signIn } from "./fixtures/host";
import { expect, test } from "./fixtures/test";

// What stands in the address of a page may be anything: it is shown as if it were not there, or as a page that does not exist.

const run = Date.now().toString(36);
let host: Host;

test.beforeAll(async ({ browser }) => {
  host = await makeHost(browser, accountOf("Addo Dress", run), "Europe/London");
  await host.call("POST", "/v2/event-types", {
    slug: "talk",
    title: "Talk",
    lengthInMinutes: 30,
    description: "Bring **your** [plan](https://example.com)",
  });
});

test("a query that means nothing changes nothing", async ({ request }) => {
  // all names at once: what one of them would break is not mended by another
  const names = "month date slot layout duration timezone zones lang theme embed name metadata[a] metadata[%00]".split(" ");
  const nothing = "0000-01 2026-13 %00 %A0 100% %F0%9F%92%A9 constructor 1e400 []".split(" ");
  const queries = nothing.map((value) => names.map((name) => `${name}=${value}`).join("&"));
  const months = ["9999-12", "2199-12", "2190-12"].map((month) => `month=${month}`);
  const days = ["slot=9999-12-31T23:59:59Z", "slot=2190-12-31T23:59:59Z", "date=0001-01-01", "date=2190-12-31&layout=week"];
  const objects = ["constructor=a&toString=a&then=a", "__proto__=a", "metadata[__proto__]=a&metadata[constructor]=a"];
  for (const query of [...queries, ...months, ...days, ...objects]) {
    const answer = await request.get(`/${host.username}/talk?${query}`);
    expect(answer.status(), query).toBe(query.includes("%00") ? 400 : 200);
  }
});

test("a path that cannot be read is a page that does not exist", async ({ page }) => {
  const request = page.context().request;
  for (const [end, status] of [
    ["%00", 404],
    ["%0A", 404],
    ["%A0", 400],
    ["100%", 400],
  ] as const) {
    for (const start of [
      "/",
      `/${host.username}/`,
      `/${host.username}+`,
      "/booking/",
      "/reschedule/",
      "/d/x/",
      "/d/",
      "/bookings/",
      "/settings/",
      "/team/",
    ])
      expect((await request.get(start + end)).status(), start + end).toBe(status);
    expect((await request.get(`/booking/${end}/calendar.ics`)).status()).toBe(status);
  }
  for (const path of ["/booking/x?seatUid=%00", "/reschedule/x?seatUid=%A0", "/booking/x/calendar.ics?seatUid=%00"])
    expect((await request.get(path)).status(), path).toBe(path.includes("%00") ? 400 : 404);
  await page.goto(`/${host.username}/100%`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the tabs of the bookings are pages too", async ({ page }) => {
  await signIn(page.context().request, host);
  for (const tab of ["past", "cancelled", "unconfirmed", "recurring"]) {
    await page.goto(`/bookings/${tab}`);
    await expect(page).toHaveURL(new RegExp(`/bookings\\?status=${tab}$`));
  }
  await page.goto("/bookings/upcoming");
  await expect(page).toHaveURL(/\/bookings$/);
});

test("a description is read as Markdown, and told without marks in previews", async ({ page }) => {
  await page.goto(`/${host.username}/talk`);
  const about = page.getByRole("region", { name: "Meeting" });
  await expect(about.getByText("your", { exact: true })).toHaveCSS("font-weight", "600");
  await expect(about.getByRole("link", { name: "plan" })).toHaveAttribute("rel", /noopener/);
  const preview = page.locator('meta[property="og:description"]');
  await expect(preview).toHaveAttribute("content", "Bring your plan (https://example.com)");
});
