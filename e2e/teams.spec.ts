import { awake } from "./fixtures/awake";
import { accountOf, makeHost } from "./fixtures/host";
import { expect, test } from "./fixtures/test";
import { barriers, overflow, watch } from "./fixtures/watch";
import { AuthPages } from "./pages/auth";

const mark = Date.now().toString(36);

test("somebody joins a team by its invite link, signing in on the way", async ({ browser }) => {
  const owner = await makeHost(browser, accountOf("Lena Lead", mark));
  const guest = await makeHost(browser, accountOf("Gus Guest", mark));
  const team = await owner.call("POST", "/v2/teams", { name: "Night shift" });
  const { inviteLink } = await owner.call("POST", `/v2/teams/${team.id}/invite`);
  const { pathname, search } = new URL(inviteLink);

  const page = await browser.newPage();
  const problems = watch(page);
  await page.goto(`${pathname}${search}`);
  await expect(page).toHaveURL(/\/auth\/login\?callbackUrl=/);
  await new AuthPages(page).submitLogin(guest.email, guest.password);
  const join = page.getByRole("button", { name: "Join Night shift" });
  await expect(join).toBeVisible({ timeout: 45_000 });
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(page)).toBe(0);
  // whoever only opens the link has not joined
  expect(await guest.call("GET", "/v2/teams")).toEqual([]);
  await awake(join);
  await join.click();
  await expect(page.getByRole("heading", { name: "You are in Night shift" })).toBeVisible();
  expect(await guest.call("GET", "/v2/teams")).toMatchObject([{ id: team.id }]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "You are in Night shift" })).toBeVisible();

  const long = await owner.call("POST", "/v2/teams", { name: "W".repeat(100) });
  const { token } = await owner.call("POST", `/v2/teams/${long.id}/invite`);
  await page.goto(`/teams?token=${token}`);
  await expect(page.getByRole("button", { name: "Join WWW" })).toBeVisible();
  expect(await overflow(page)).toBe(0);

  await page.goto("/teams?token=made-up");
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.goto("/teams");
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  expect(problems).toEqual([]);
  await page.close();
});
