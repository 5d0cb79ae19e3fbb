import { beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/server/api-keys/create";
import { sha256 } from "@/server/core/ids";
import { DAY_MS } from "@/server/core/time";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";
import { verifyEmail } from "@/server/users/verify-email";

const suite = testSuite();
const password = "Correct-Horse-7";
let host: TestUser;
let other: TestUser;
const passMinute = () => {
  suite.now = new Date(suite.now.getTime() + 61_000);
};

beforeAll(async () => {
  host = await suite.user({ password });
  other = await suite.user();
});

describe("/v2/me", () => {
  it("changes the profile", async () => {
    const { status, body } = await suite.api(host).patch("/v2/me", { name: "Grace", timeFormat: 24, weekStart: "Monday", bio: "Ships" });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ name: "Grace", timeFormat: 24, weekStart: "Monday", bio: "Ships", email: host.email });
  });

  it("keeps the primary e-mail until the new one is confirmed", async () => {
    const { status, body } = await suite.api(host).patch("/v2/me", { email: "New@Example.com", name: "Grace Hopper" });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ email: host.email, name: "Grace Hopper" });
    expect((await mailTo(suite, host.email))[0]?.text).toContain("new@example.com");

    const token = tokenIn((await mailTo(suite, "new@example.com"))[0]);
    // a key alone takes no account over
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ details: { fields: { password: expect.any(String) } } });
    expect((await suite.api(host).get("/v2/me")).body.data.email).toBe(host.email);
    expect(await verifyEmail(suite.ctx(), { token, password })).toEqual({ email: "new@example.com", changed: true });
    expect((await suite.api(host).get("/v2/me")).body.data.email).toBe("new@example.com");
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("answers the same for an address that has an account, which gets a mail without a link", async () => {
    const [asked, free] = [await suite.user({ name: "Stranger" }), "nobody@example.com"];
    const answers = [];
    for (const email of [other.email, free]) {
      const { status, body } = await suite.api(asked).patch("/v2/me", { email, bio: "Asks" });
      answers.push({ status, body });
      expect((await suite.api(asked).patch("/v2/me", { email: "again@example.com" })).status).toBe(429);
      await suite.runJobs();
      passMinute();
    }
    expect(answers[0]).toMatchObject({ status: 200, body: { data: { email: asked.email, bio: "Asks" } } });
    expect(answers[0]).toEqual(answers[1]);

    const [toOwner, ...more] = await mailTo(suite, other.email);
    expect(more).toEqual([]);
    expect(toOwner?.subject).toBe("Somebody wanted to use your e-mail address");
    expect(toOwner?.text).toContain("nothing changes");
    expect(toOwner?.text).not.toMatch(/token=|Stranger/);
    expect(toOwner?.text).not.toContain(asked.email);
    expect(tokenIn((await mailTo(suite, free))[0])).toHaveLength(32);
    const [first, second, ...others] = (await mailTo(suite, asked.email)).map(({ text }) => text);
    expect(first).toContain(`Your account is to get the address ${other.email}.`);
    expect(first?.replaceAll(other.email, free)).toBe(second);
    expect(others).toEqual([]);
    expect((await suite.api(other).get("/v2/me")).body.data.email).toBe(other.email);
  });

  it("keeps the requester's name out of the mail to an address that is not proven to be theirs", async () => {
    const named = await suite.user({ name: "Buy now at shop.example" });
    await suite.api(named).patch("/v2/me", { email: "victim@example.com" });
    expect((await mailTo(suite, "victim@example.com"))[0]?.text).not.toContain("shop.example");
  });

  it("refuses an address that somebody took while the mail was under way", async () => {
    passMinute();
    await suite.api(host).patch("/v2/me", { email: "late@example.com" });
    const token = tokenIn((await mailTo(suite, "late@example.com"))[0]);
    await suite.user({ username: "late" });
    await expect(verifyEmail(suite.ctx(), { token, password })).rejects.toMatchObject({ code: "conflict" });
    expect((await suite.api(host).get("/v2/me")).body.data.email).toBe("new@example.com");
  });

  it("sends one mail a minute, and none after the change was called off", async () => {
    passMinute();
    expect((await suite.api(other).patch("/v2/me", { email: "one@example.com" })).status).toBe(200);
    expect((await suite.api(other).patch("/v2/me", { email: "two@example.com" })).status).toBe(429);
    const token = tokenIn((await mailTo(suite, "one@example.com"))[0]);
    expect((await suite.api(other).patch("/v2/me", { email: other.email })).status).toBe(200);
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ code: "invalid_input" });
    // nor does calling off end the pause
    expect((await suite.api(other).patch("/v2/me", { email: "two@example.com" })).status).toBe(429);
  });

  it("sends one mail to requests that come at once, and none when the change was called off before", async () => {
    const hasty = await suite.user();
    const emails = ["a@example.com", "b@example.com", "c@example.com"];
    const answers = await Promise.all(emails.map((email) => suite.api(hasty).patch("/v2/me", { email })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
    await suite.api(hasty).patch("/v2/me", { email: hasty.email });
    for (const email of emails) expect(await mailTo(suite, email)).toEqual([]);
  });

  it("refuses what is no address", async () => {
    const refused = await suite.api(other).patch("/v2/me", { email: "nonsense" });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.body.error.details.fields)).toEqual(["email"]);
  });
});

describe("POST /v2/api-keys/refresh", () => {
  const refresh = (key: string, body: object) => suite.api(key).post("/v2/api-keys/refresh", body);
  const expiryOf = async (key: string) =>
    (await suite.database.prisma.apiKey.findUniqueOrThrow({ where: { keyHash: sha256(key) }, select: { expiresAt: true } })).expiresAt;

  it("replaces a key that expires by one that lasts as long at most", async () => {
    const { actor } = await suite.user();
    const { key } = await createApiKey(suite.ctx(actor), { expiresAt: new Date(suite.now.getTime() + 7 * DAY_MS) });
    for (const body of [{ apiKeyNeverExpires: true }, { apiKeyDaysValid: 8 }]) {
      const { status, body: answer } = await refresh(key, body);
      expect([status, answer.error.message]).toEqual([400, expect.stringContaining("at most 7 days")]);
    }
    // a refusal leaves the key as it was
    const { status, body } = await refresh(key, {});
    expect(status).toBe(200);
    expect(await expiryOf(body.data.apiKey)).toEqual(new Date(suite.now.getTime() + 7 * DAY_MS));
    expect((await suite.api(key).get("/v2/me")).status).toBe(401);
  });
});
