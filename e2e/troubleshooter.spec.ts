import { expect, test } from "./fixtures/test";
import { AuthPages } from "./pages/auth";
import { ApiKeysPage, AvailabilityPage, TroubleshooterPage } from "./pages/dashboard";
import { OnboardingPages } from "./pages/onboarding";

const run = Date.now().toString(36);
const account = { name: "Tess Host", username: `tess-${run}`, email: `tess-${run}@example.com`, password: "Correct-Horse-7" };

/** The Monday at least a week ahead: open, and after every notice. */
function mondayAhead(): string {
  const date = new Date(Date.now() + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

test("the troubleshooter shows what is offered on a day, and what stands in the way of the rest", async ({ page, request }) => {
  const auth = new AuthPages(page);
  await page.goto("/");
  await (page.url().includes("/auth/setup") ? auth.setUp(account, "Kathmandu") : auth.signUp(account, "Kathmandu"));
  await page.waitForLoadState("networkidle");
  await new OnboardingPages(page).acceptAll();

  const keys = new ApiKeysPage(page);
  await keys.open();
  const headers = { authorization: `Bearer ${await keys.create("Booking")}` };
  const made = await request.post("/v2/event-types", {
    headers: { ...headers, "cal-api-version": "2024-06-14" },
    data: { title: "AAA Clinic", slug: "clinic", lengthInMinutes: 60 },
  });
  const { id: eventTypeId } = (await made.json()).data;
  const monday = mondayAhead();
  // 10:00 in Kathmandu
  const attendee = { name: "Zoe", email: "zoe@example.com", timeZone: "Asia/Kathmandu" };
  const booked = await request.post("/v2/bookings", {
    headers: { ...headers, "cal-api-version": "2024-08-13" },
    data: { eventTypeId, start: `${monday}T04:15:00Z`, attendee },
  });
  expect(booked.status()).toBe(201);
  const { uid, title } = (await booked.json()).data;

  await new AvailabilityPage(page).open();
  const troubleshooter = new TroubleshooterPage(page);
  await troubleshooter.openFromAvailability();
  await page.getByLabel("Event type").selectOption({ label: "AAA Clinic" });
  await troubleshooter.show(monday);
  await expect(page.getByText("7 times are offered for 60 minutes. Start times in Asia/Kathmandu.")).toBeVisible();
  await expect(troubleshooter.row("12:00 AM – 8:00 AM")).toContainText("Outside the hours of the schedule.");
  await expect(troubleshooter.row("11:00 AM – 4:00 PM").getByText("Offered", { exact: true })).toBeVisible();
  await expect(troubleshooter.row("10:00 AM").getByRole("link", { name: title })).toHaveAttribute("href", `/bookings/${uid}`);

  await page.reload();
  await expect(page.getByText("7 times are offered for 60 minutes. Start times in Asia/Kathmandu.")).toBeVisible();
  await expect(page.getByLabel("Event type").locator("option:checked")).toHaveText("AAA Clinic");

  await troubleshooter.press("Previous day");
  await expect(page.getByText("No time is offered for 60 minutes.")).toBeVisible();
  await expect(page.getByText("No hours on this day")).toBeVisible();
  await troubleshooter.press("Next day");
  await troubleshooter.row("10:00 AM").getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings/${uid}$`), { timeout: 45_000 });
});
