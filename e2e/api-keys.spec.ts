import { expect, test } from "./fixtures/test";
import { AuthPages } from "./pages/auth";
import { ApiKeysPage, AvailabilityPage, EventTypesPage } from "./pages/dashboard";
import { OnboardingPages } from "./pages/onboarding";

// A second user of the instance that journey.spec.ts has set up; alone, it signs up on whatever instance is there.
const account = { name: "Morgan", username: "morgan", email: "morgan@example.com", password: "Correct-horse-7" };

test("a host signs up, makes an event type and a key, and the key works", async ({ page, request }) => {
  const auth = new AuthPages(page);
  await page.goto("/");
  if (/\/auth\/setup$/.test(page.url())) await auth.setUp(account);
  else await auth.signUp(account);
  await new OnboardingPages(page).acceptAll();

  const eventTypes = new EventTypesPage(page);
  await eventTypes.open();
  await eventTypes.create({ title: "Deep dive", length: 90 });
  const availability = new AvailabilityPage(page);
  await availability.open();

  const keys = new ApiKeysPage(page);
  await keys.open();
  const key = await keys.create("Integration");
  expect(key).toMatch(/^cal_/);
  const headers = { authorization: `Bearer ${key}`, "cal-api-version": "2024-06-14" };
  const listed = await (await request.get("/v2/event-types", { headers })).json();
  expect(listed.data.map((eventType: { slug: string }) => eventType.slug)).toContain("deep-dive");
  await keys.revoke("Integration");
  expect((await request.get("/v2/me", { headers })).status()).toBe(401);
});
