import { accountOf, firstEventTypes, makeHost, signIn } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { AvailabilityPage, TroubleshooterPage } from "./pages/dashboard";

const run = Date.now().toString(36);

/** The Monday at least a week ahead: open, and after every notice. */
function mondayAhead(): string {
  const date = new Date(Date.now() + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

test("the troubleshooter shows what is offered on a day, and what stands in the way of the rest", async ({ page, browser }) => {
  const host = await makeHost(browser, accountOf("Tess Host", run), "Asia/Kathmandu");
  await firstEventTypes(host);
  await signIn(page.context().request, host);
  const { id: eventTypeId } = await host.call("POST", "/v2/event-types", { title: "AAA Clinic", slug: "clinic", lengthInMinutes: 60 });
  const monday = mondayAhead();
  // 10:00 in Kathmandu
  const attendee = { name: "Zoe", email: "zoe@example.com", timeZone: "Asia/Kathmandu" };
  const { uid, title } = await host.call("POST", "/v2/bookings", { eventTypeId, start: `${monday}T04:15:00Z`, attendee });

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
