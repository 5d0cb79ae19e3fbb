import { describe, expect, it } from "vitest";
import { createApiKey } from "@/server/api-keys/create";
import { findActorByApiKey } from "@/server/api-keys/queries";
import { verifyPassword } from "@/server/core/passwords";
import { newEmailToken } from "@/server/email-tokens/issue";
import { findSessionActor } from "@/server/sessions/queries";
import { startSession } from "@/server/sessions/start";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import { changePassword } from "./change-password";
import { createUser } from "./create";
import { passwordResetJob } from "./jobs";
import { findCredentials } from "./queries";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

const suite = testSuite();
const HOUR = 3_600_000;

/** An account with a session and an API key; whether they still open anything. */
async function opened(id: number, email: string) {
  const sessionId = await startSession(suite.ctx(), { userId: id, address: null, userAgent: null, adminRestricted: false });
  const { key } = await createApiKey(suite.ctx({ type: "user", userId: id, email, admin: false }), { expiresAt: null });
  return async () => ({
    session: (await findSessionActor(suite.ctx(), sessionId, null)) !== null,
    apiKey: (await findActorByApiKey(suite.ctx(), key)) !== null,
  });
}

async function userWithPassword(username: string, password = "Old-password-1") {
  const email = `${username}@example.com`;
  const me = await createUser(suite.ctx({ type: "system", name: "test" }), { email, username, password, timeZone: "Europe/London" });
  return { id: me.id, email, ctx: suite.ctx({ type: "user", userId: me.id, email, admin: false }) };
}

const passwordIs = async (email: string, password: string) =>
  verifyPassword(password, (await findCredentials(suite.ctx(), email))?.passwordHash ?? null);

describe("a forgotten password", () => {
  it("is replaced once through the mailed link, which ends every session and API key", async () => {
    const { id, email } = await userWithPassword("reset1");
    const still = await opened(id, email);
    await requestPasswordReset(suite.ctx(), { email: " Reset1@Example.com " });
    const [mail] = await mailTo(suite, email);
    const token = tokenIn(mail);
    await resetPassword(suite.ctx(), { token, password: "New-password-2" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    expect(await still()).toEqual({ session: false, apiKey: false });

    await expect(resetPassword(suite.ctx(), { token, password: "New-password-3" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    const told = (await mailTo(suite, email)).at(-1);
    expect([told?.subject, told?.text]).toEqual(["Your password was changed", expect.stringContaining("API key was ended too")]);
  });

  it("answers the same for an address that nobody has, and mails nothing", async () => {
    const { email } = await userWithPassword("reset2");
    expect(await requestPasswordReset(suite.ctx(), { email: "nobody@example.com" })).toBe(
      await requestPasswordReset(suite.ctx(), { email }),
    );
    expect(await mailTo(suite, "nobody@example.com")).toEqual([]);
  });

  it("is mailed once when the job is run again after a crash, and the link stays good", async () => {
    const { email } = await userWithPassword("reset6");
    const token = newEmailToken();
    const run = () => passwordResetJob.run(suite.ctx({ type: "system", name: "worker" }), { email, token });
    await run();
    await run();
    const mails = await mailTo(suite, email);
    await run();
    expect(await mailTo(suite, email)).toHaveLength(1);
    expect(tokenIn(mails[0])).toBe(token);
    await resetPassword(suite.ctx(), { token, password: "New-password-2" });
    await run();
    expect((await mailTo(suite, email)).map(({ subject }) => subject)).toEqual([mails[0]!.subject, "Your password was changed"]);
  });

  it("keeps the old one when the link is an hour old", async () => {
    const { email } = await userWithPassword("reset3");
    await requestPasswordReset(suite.ctx(), { email });
    const token = tokenIn((await mailTo(suite, email))[0]);
    const later = { ...suite.ctx(), now: new Date(suite.now.getTime() + HOUR) };
    await expect(resetPassword(later, { token, password: "New-password-2" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await passwordIs(email, "Old-password-1")).toBe(true);
  });

  it("has one link that works: the newest", async () => {
    const { email } = await userWithPassword("reset4");
    await requestPasswordReset(suite.ctx(), { email });
    await mailTo(suite, email);
    await requestPasswordReset(suite.ctx(), { email });
    const [first, second] = await mailTo(suite, email);
    await expect(resetPassword(suite.ctx(), { token: tokenIn(first), password: "New-password-2" })).rejects.toThrow();
    await resetPassword(suite.ctx(), { token: tokenIn(second), password: "New-password-2" });
  });

  it("lets one of two simultaneous uses win", async () => {
    const { email } = await userWithPassword("reset5");
    await requestPasswordReset(suite.ctx(), { email });
    const token = tokenIn((await mailTo(suite, email))[0]);
    const both = ["New-password-2", "New-password-3"].map((password) => resetPassword(suite.ctx(), { token, password }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  });
});

describe("changing a password", () => {
  it("needs the current one, and ends every session, API keys if that is wished", async () => {
    const { id, email, ctx } = await userWithPassword("change1");
    const still = await opened(id, email);
    const wrong = { currentPassword: "Not-it-at-all-1", newPassword: "New-password-2" };
    await expect(changePassword(ctx, wrong)).rejects.toMatchObject({ details: { fields: { currentPassword: expect.any(String) } } });
    await changePassword(ctx, { currentPassword: "Old-password-1", newPassword: "New-password-2" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    expect(await still()).toEqual({ session: false, apiKey: true });
    await changePassword(ctx, { currentPassword: "New-password-2", newPassword: "New-password-3", endApiKeys: true });
    expect(await still()).toEqual({ session: false, apiKey: false });
    expect((await mailTo(suite, email)).map((mail) => mail.subject)).toEqual(["Your password was changed", "Your password was changed"]);
  });

  it("refuses one that is easy to guess at its field", async () => {
    const { ctx } = await userWithPassword("change3");
    for (const newPassword of ["Password123", "change3@example.com"]) {
      const attempt = changePassword(ctx, { currentPassword: "Old-password-1", newPassword });
      await expect(attempt).rejects.toMatchObject({ details: { fields: { newPassword: expect.any(String) } } });
    }
  });

  it("is not for API keys, nor for visitors", async () => {
    const { id, email } = await userWithPassword("change2");
    const input = { currentPassword: "Old-password-1", newPassword: "New-password-2" };
    const key = suite.ctx({ type: "apiKey", apiKeyId: "k", userId: id, email, admin: false });
    await expect(changePassword(key, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changePassword(suite.ctx(), input)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
