import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";
import { verifyEmail } from "@/server/users/verify-email";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
const passMinute = () => {
  suite.now = new Date(suite.now.getTime() + 61_000);
};

beforeAll(async () => {
  host = await suite.user();
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
    expect(await verifyEmail(suite.ctx(), { token })).toEqual({ email: "new@example.com", changed: true });
    expect((await suite.api(host).get("/v2/me")).body.data.email).toBe("new@example.com");
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("refuses the address of another account, and keeps the rest of the change out too", async () => {
    passMinute();
    const refused = await suite.api(host).patch("/v2/me", { email: other.email, name: "Nobody" });
    expect(refused.status).toBe(409);
    expect(refused.body.error.details.fields).toHaveProperty("email");
    expect((await suite.api(host).get("/v2/me")).body.data.name).toBe("Grace Hopper");
  });

  it("refuses an address that somebody took while the mail was under way", async () => {
    passMinute();
    await suite.api(host).patch("/v2/me", { email: "late@example.com" });
    await suite.user({ username: "late" });
    const token = tokenIn((await mailTo(suite, "late@example.com"))[0]);
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ code: "conflict" });
    expect((await suite.api(host).get("/v2/me")).body.data.email).toBe("new@example.com");
  });

  it("sends one mail a minute, and none after the change was called off", async () => {
    passMinute();
    expect((await suite.api(other).patch("/v2/me", { email: "one@example.com" })).status).toBe(200);
    expect((await suite.api(other).patch("/v2/me", { email: "two@example.com" })).status).toBe(429);
    const token = tokenIn((await mailTo(suite, "one@example.com"))[0]);
    expect((await suite.api(other).patch("/v2/me", { email: other.email })).status).toBe(200);
    await expect(verifyEmail(suite.ctx(), { token })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("refuses what is no address", async () => {
    const refused = await suite.api(other).patch("/v2/me", { email: "nonsense" });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.body.error.details.fields)).toEqual(["email"]);
  });
});
