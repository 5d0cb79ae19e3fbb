import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { accountOf, type Host, makeHost, procedure, signIn } from "./fixtures/host";
import { signUpLinkTo } from "./fixtures/mailbox";
import { expect, test } from "./fixtures/test";
import { barriers, watch } from "./fixtures/watch";
import { AuthPages } from "./pages/auth";
import { Booker } from "./pages/booker";

// What strangers could try on the pages: scripts, foreign addresses, guessing who has an account, asking too often.

const run = Date.now().toString(36);
const THANKS = "https://thanks.example/booked";
let host: Host;

test.beforeAll(async ({ browser }) => {
  host = await makeHost(browser, accountOf("Sam Guard", run));
  const make = (slug: string, more: object) => host.call("POST", "/v2/event-types", { slug, title: slug, lengthInMinutes: 30, ...more });
  await make("plain", {});
  await make("thanks", { successRedirectUrl: `${THANKS}?kept=1&uid=old#part`, forwardParamsSuccessRedirect: true });
  await make("silent", { successRedirectUrl: THANKS, forwardParamsSuccessRedirect: false });
  await make("proven", { requiresBookerEmailVerification: true });
});

async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; booker: Booker; problems: string[] }> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  return { page, booker: new Booker(page), problems: watch(page) };
}

/** Opens the form of an event type at a time of the next month. */
async function openForm(booker: Booker, slug: string, query = "") {
  await booker.open(`/${host.username}/${slug}${query}`);
  await booker.pickDayOfNextMonth();
  await booker.pickTime(0);
}

const nonceOf = (policy: string | undefined) => /script-src 'nonce-([^']+)' 'strict-dynamic'(;|$)/.exec(policy ?? "")?.[1];

test("every page allows the scripts of its own nonce alone, and breaks no rule of its policy", async ({ browser }) => {
  const { page, problems } = await visit(browser);
  const nonces = new Set<string>();
  const visited = async (path: string) => {
    const answer = await page.goto(path);
    const policy = answer?.headers()["content-security-policy"];
    const nonce = nonceOf(policy);
    expect(nonce, path).toMatch(/^[\w+/=]{20,}$/);
    nonces.add(nonce ?? "");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'self'");
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    // scripts that these load may load others: the served ones are counted
    const tags = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length, path).toBeGreaterThan(0);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    return policy;
  };
  const publicPaths = [
    `/${host.username}`,
    `/${host.username}/plain`,
    `/${host.username}/plain?layout=week`,
    "/booking/nothing",
    "/nobody-here",
  ];
  for (const path of publicPaths) expect(await visited(path)).toContain("form-action 'self' https: http:");
  const doors = ["/auth/login", "/signup", "/auth/forgot-password"];
  for (const path of doors) expect(await visited(path)).toContain("frame-ancestors 'none'");
  await signIn(page.context().request, host);
  const rooms = ["/event-types", "/bookings", "/availability", "/settings/my-account/profile", "/settings/developer/api-keys"];
  for (const path of rooms) expect(await visited(path)).toContain("frame-ancestors 'none'");
  expect(nonces.size).toBe(publicPaths.length + doors.length + rooms.length);
  expect(problems).toEqual([]);
  // what somebody smuggles into the page does not run
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="window.wasRun = true">`));
  await expect.poll(() => problems.filter((problem) => /content.security.policy/i.test(problem)).length).toBeGreaterThan(0);
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
  await page.context().close();
});

test("after booking the way leads to the host's own address, whatever the link says", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  const foreign: string[] = [];
  await page.route(
    (url) => url.hostname !== "localhost",
    (route) => {
      foreign.push(new URL(route.request().url()).hostname);
      return route.fulfill({ contentType: "text/html", body: "<h1>Thanks</h1>" });
    },
  );
  const lures = ["successRedirectUrl", "redirect", "redirectUrl", "callbackUrl", "returnTo", "next"];
  const query = `?${lures.map((name) => `${name}=https://evil.example`).join("&")}&uid=forged&source=mail`;
  const book = async (slug: string) => {
    await openForm(booker, slug, query);
    await booker.fill("Ada Lovelace", `ada-${run}@example.com`);
    await booker.submit();
  };
  await book("thanks");
  await page.waitForURL(/^https:\/\/thanks\.example\/booked/);
  const address = new URL(page.url());
  const said = Object.fromEntries(address.searchParams);
  const booking = await host.call("GET", `/v2/bookings/${said.uid}`);
  expect(address.hash).toBe("#part");
  expect(said).toMatchObject({
    kept: "1",
    source: "mail",
    title: booking.title,
    startTime: booking.start,
    endTime: booking.end,
    attendeeName: "Ada Lovelace",
    email: `ada-${run}@example.com`,
  });
  expect(address.searchParams.getAll("uid")).toEqual([booking.uid]);

  await book("silent");
  await page.waitForURL(THANKS);
  await book("plain");
  await booker.expectHeading("This meeting is booked");
  expect(new URL(page.url()).hostname).toBe("localhost");
  expect(foreign).not.toContain("evil.example");

  const scripted = { slug: "scripted", title: "Scripted", lengthInMinutes: 30, successRedirectUrl: "javascript:alert(1)" };
  await expect(host.call("POST", "/v2/event-types", scripted)).rejects.toThrow(/400/);
  await page.context().close();
});

test("signing in stays on this site", async ({ browser }) => {
  for (const lure of ["https://evil.example/", "/\\evil.example"]) {
    const { page } = await visit(browser);
    await new AuthPages(page).signIn(host.email, host.password, lure);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    expect(new URL(page.url()).host).toBe(new URL((await page.context().request.get("/api/ready")).url()).host);
    await page.context().close();
  }
});

test("signing in and a forgotten password do not tell who has an account", async ({ browser }) => {
  const { page } = await visit(browser);
  const auth = new AuthPages(page);
  const stranger = `nobody-${run}@example.com`;
  const texts: string[] = [];
  for (const email of [host.email, stranger]) {
    await page.goto("/auth/login");
    await auth.submitLogin(email, "Wrong-Horse-9");
    await expect(auth.error).toBeVisible();
    texts.push((await auth.error.textContent()) ?? "");
    await auth.askForNewPassword(email);
    texts.push(((await page.getByRole("main").textContent()) ?? "").replace(email, "…"));
  }
  expect(texts.slice(0, 2)).toEqual(texts.slice(2));
  const { request } = page.context();
  const answers = await Promise.all(
    [host.email, stranger].map(async (email) => {
      const answer = await request.post("/api/trpc/auth.requestPasswordReset", { data: { json: { email } } });
      return [answer.status(), await answer.text()];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  await page.context().close();
});

test("signing up does not tell who has an account", async ({ browser, mailbox }) => {
  const { page } = await visit(browser);
  const auth = new AuthPages(page);
  const account = (email: string, username: string) => ({ name: "Nina New", password: "Another-Horse-9", email, username });
  const stranger = `stranger-${run}@example.com`;
  const texts: string[] = [];
  for (const email of [host.email, stranger]) {
    await auth.askForAccount(account(email, `wanted-${run}`));
    texts.push(((await page.getByRole("main").textContent()) ?? "").replace(email, "…"));
    expect(await barriers(page)).toEqual([]);
  }
  expect(texts[0]).toBe(texts[1]);

  const { request } = page.context();
  const answers = await Promise.all(
    [host.email, `another-${run}@example.com`].map(async (email) => {
      const data = { json: { ...account(email, `other-${run}`), timeZone: "Europe/London" } };
      const answer = await request.post("/api/trpc/auth.signUp", { data });
      return [answer.status(), (await answer.text()).replace(email, "…")];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);

  // nor does anything afterwards: the new one cannot sign in yet, and nobody's username is gone
  for (const email of [host.email, stranger]) {
    await page.goto("/auth/login");
    await auth.submitLogin(email, "Another-Horse-9");
    await expect(auth.error).toHaveText(/E-mail or password is wrong/);
  }
  const { available } = (await (await request.get(`/api/trpc/users.checkUsername?input=${usernameInput(`wanted-${run}`)}`)).json()).result
    .data.json;
  expect(available).toBe(true);

  // only the mailboxes can tell
  expect((await mailbox.waitFor(host.email, /account already/)).text).toContain("/auth/forgot-password");
  await page.goto(await signUpLinkTo(stranger));
  expect(await barriers(page)).toEqual([]);
  await mailbox.waitFor(stranger, /Confirm your e-mail address/);
});

const usernameInput = (username: string) => encodeURIComponent(JSON.stringify({ json: { username } }));

test("who asks too often is told so kindly, and keeps what they typed", async ({ browser }) => {
  const { page, booker } = await visit(browser);
  const { request } = page.context();
  const auth = new AuthPages(page);
  const email = `eager-${run}@example.com`;
  for (let tries = 0; tries < 10; tries++) await signIn(request, { email, password: "Wrong-Horse-9" }).catch(() => {});
  await page.goto("/auth/login");
  await auth.submitLogin(email, "Wrong-Horse-9");
  await expect(auth.error).toHaveText(/Too many tries\. Wait a quarter of an hour/);

  await openForm(booker, "proven");
  const eventTypeId = Number(await page.locator("input[name=eventTypeId]").inputValue());
  for (let mails = 0; mails < 5; mails++) await procedure(request, "bookings.sendVerificationCode", { email, eventTypeId, language: "en" });
  await booker.fill("Eager", email, "Please");
  await booker.submit();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toHaveText(/Too many tries\. Wait a quarter of an hour/);
  await expect(page.getByLabel(/Additional notes/)).toHaveValue("Please");
  expect(await barriers(page)).toEqual([]);

  // signed in it is the account that is counted, not the address: nobody else is kept from booking here
  await signIn(request, host);
  for (let rounds = 0; rounds < 10; rounds++) {
    await Promise.all(Array.from({ length: 10 }, () => procedure(request, "bookings.cancel", { uid: "nothing" })));
  }
  await openForm(booker, "plain");
  await booker.fill("Eager", email, "Once more");
  await booker.submit();
  await expect(alert).toHaveText(/Too many tries\. Wait a quarter of an hour/);
  await expect(page.getByLabel(/Additional notes/)).toHaveValue("Once more");
  await page.context().close();
});
