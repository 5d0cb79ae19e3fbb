import { awake } from "./fixtures/awake";
import { accountOf, type Host, makeHost, signIn } from "./fixtures/host";
import { linkIn } from "./fixtures/mailbox";
import { expect, test } from "./fixtures/test";
import { barriers, watch } from "./fixtures/watch";
import { AuthPages } from "./pages/auth";

// Who may sign in, with what, and from where: as the owner of an account sees to it.

const run = Date.now().toString(36);
let host: Host;

test.beforeAll(async ({ browser }) => {
  // on an empty instance the first one administers it, and administrators' passwords have a rule of their own
  await makeHost(browser, accountOf("Ada Admin", run));
  host = await makeHost(browser, accountOf("Olga Owner", run));
});

test("the browsers that are signed in are listed, and each copy of a cookie ends with its session", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = watch(page);
  await signIn(context.request, host);
  const phone = await browser.newContext({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 " +
      "Mobile/15E148 Safari/604.1",
  });
  await signIn(phone.request, host);
  const isSignedIn = async (at: typeof phone) =>
    (await at.request.get("/settings/security/sessions", { maxRedirects: 0 })).status() === 200;
  expect(await isSignedIn(phone)).toBe(true);

  await page.goto("/settings/security/sessions");
  await expect(page.getByRole("listitem").filter({ hasText: "This browser" })).toHaveCount(1);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("Safari on iPhone")).toHaveCount(0);
  expect(await isSignedIn(phone)).toBe(false);
  expect(await (await phone.request.get("/api/auth/session")).json()).toEqual({});

  // a copy of the cookie
  const copy = await browser.newContext({ storageState: await context.storageState() });
  expect(await isSignedIn(copy)).toBe(true);
  await new AuthPages(page).signOut();
  expect(await isSignedIn(copy)).toBe(false);
  expect(problems).toEqual([]);
  await Promise.all([context.close(), phone.close(), copy.close()]);
});

test("a new address needs the password, and the old one can undo it", async ({ browser, mailbox }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const auth = new AuthPages(page);
  await signIn(context.request, host);
  const moved = `olga-moved-${run}@example.com`;

  await page.goto("/settings/my-account/profile");
  await awake(page.getByRole("button", { name: "Change address" }));
  await page.getByRole("textbox", { name: "New address" }).fill(moved);
  await page.getByRole("textbox", { name: "Your password" }).fill("Wrong-Horse-7");
  await page.getByRole("button", { name: "Change address" }).click();
  await expect(page.getByText("That is not your password.")).toBeVisible();
  await page.getByRole("textbox", { name: "Your password" }).fill(host.password);
  await page.getByRole("button", { name: "Change address" }).click();
  await expect(page.getByText(`We sent a mail to ${moved}`)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`We sent a mail to ${moved}`)).toBeVisible();
  await auth.confirmEmail(linkIn(await mailbox.waitFor(moved, /Confirm your new e-mail address/), /auth\/verify/));

  await page.goto(linkIn(await mailbox.waitFor(host.email, /Your e-mail address was changed/), /undo-email-change/));
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo the change" }).click();
  await expect(page).toHaveURL(/\/auth\/forgot-password\//);
  await awake(page.getByRole("button", { name: "Change password" }));
  await page.getByRole("textbox", { name: "New password" }).fill("Password123");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is one of the first passwords that anybody would try.")).toBeVisible();
  await page.getByRole("textbox", { name: "New password" }).fill("Another-Horse-9");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await auth.submitLogin(host.email, "Another-Horse-9");
  await expect(page).not.toHaveURL(/\/auth\/login/);
  // keys of before are over
  await expect(host.call("GET", "/v2/me")).rejects.toThrow(/401/);
  await context.close();
});

test("an address that a program asked for is not the account's until its password is said", async ({ browser, mailbox }) => {
  const owner = await makeHost(browser, accountOf("Percy Program", run));
  const context = await browser.newContext();
  const page = await context.newPage();
  const moved = `percy-moved-${run}@example.com`;
  await owner.call("PATCH", "/v2/me", { email: moved });
  await page.goto(linkIn(await mailbox.waitFor(moved, /Confirm your new e-mail address/), /auth\/verify/));
  expect(await barriers(page)).toEqual([]);
  await awake(page.getByRole("button", { name: "Use this address" }));
  await page.getByRole("textbox", { name: "Password" }).fill("Wrong-Horse-7");
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByText("That is not the password of this account.")).toBeVisible();
  expect((await owner.call("GET", "/v2/me")).email).toBe(owner.email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByText("From now on you sign in with")).toBeVisible();
  expect((await owner.call("GET", "/v2/me")).email).toBe(moved);
  await context.close();
});
