import { describe, expect, it } from "vitest";
import { verifyPassword } from "@/server/core/passwords";
import { newEmailToken } from "@/server/email-tokens/issue";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import { changePassword } from "./change-password";
import { createUser } from "./create";
import { passwordResetJob } from "./jobs";
import { findCredentials, findSessionActor } from "./queries";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

const suite = testSuite();
const HOUR = 3_600_000;

async function userWithPassword(username: string, password = "Old-password-1") {
  const email = `${username}@example.com`;
  const me = await createUser(suite.ctx({ type: "system", name: "test" }), { email, username, password, timeZone: "Europe/London" });
  return { id: me.id, email, ctx: suite.ctx({ type: "user", userId: me.id, email, admin: false }) };
}

const passwordIs = async (email: string, password: string) =>
  verifyPassword(password, (await findCredentials(suite.ctx(), email))?.passwordHash ?? null);

describe("a forgotten password", () => {
  it("is replaced once through the mailed link, which ends every session", async () => {
    const { id, email } = await userWithPassword("reset1");
    await requestPasswordReset(suite.ctx(), { email: " Reset1@Example.com " });
    const [mail] = await mailTo(suite, email);
    const token = tokenIn(mail);
    await resetPassword(suite.ctx(), { token, password: "New-password-2" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    expect(await findSessionActor(suite.ctx(), id, 0)).toBeNull();
    expect(await findSessionActor(suite.ctx(), id, 1)).toMatchObject({ userId: id });

    await expect(resetPassword(suite.ctx(), { token, password: "New-password-3" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    expect((await mailTo(suite, email)).at(-1)?.subject).toBe("Your password was changed");
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
  it("needs the current one, and ends every session", async () => {
    const { id, email, ctx } = await userWithPassword("change1");
    const wrong = { currentPassword: "Not-it-at-all-1", newPassword: "New-password-2" };
    await expect(changePassword(ctx, wrong)).rejects.toMatchObject({ details: { fields: { currentPassword: expect.any(String) } } });
    await changePassword(ctx, { currentPassword: "Old-password-1", newPassword: "New-password-2" });
    expect(await passwordIs(email, "New-password-2")).toBe(true);
    expect(await findSessionActor(suite.ctx(), id, 0)).toBeNull();
    expect((await mailTo(suite, email)).map((mail) => mail.subject)).toEqual(["Your password was changed"]);
  });

  it("is not for API keys, nor for visitors", async () => {
    const { id, email } = await userWithPassword("change2");
    const input = { currentPassword: "Old-password-1", newPassword: "New-password-2" };
    const key = suite.ctx({ type: "apiKey", apiKeyId: "k", userId: id, email, admin: false });
    await expect(changePassword(key, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changePassword(suite.ctx(), input)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
