import { describe, expect, it } from "vitest";
import { verifyPassword } from "@/server/core/passwords";
import { DAY_MS } from "@/server/core/time";
import { spendTry } from "@/server/core/tries";
import { findSessionActor } from "@/server/sessions/queries";
import { startSession } from "@/server/sessions/start";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";
import { findCredentials, findPendingEmail } from "./queries";
import { requestEmailChange } from "./request-email-change";
import { resetPassword } from "./reset-password";
import { undoEmailChange } from "./undo-email-change";
import { verifyEmail } from "./verify-email";

const suite = testSuite();
const password = "Correct-Horse-7";
const session = ({ actor }: TestUser) => suite.ctx(actor);
const key = ({ actor }: TestUser) => suite.ctx({ ...actor, type: "apiKey", apiKeyId: "k" });
const atPassword = { code: "invalid_input", details: { fields: { password: expect.any(String) } } };

async function proven(username: string): Promise<TestUser> {
  const user = await suite.user({ username, password });
  await suite.database.prisma.user.update({ where: { id: user.id }, data: { emailVerifiedAt: suite.now } });
  return user;
}
const addressOf = async ({ id }: TestUser) =>
  (await suite.database.prisma.user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;
const lastTo = async (email: string) => (await mailTo(suite, email)).at(-1);

/** Changes the address as its owner, or whoever knows the password, would. */
async function change(user: TestUser, email: string) {
  suite.now = new Date(suite.now.getTime() + 61_000);
  await requestEmailChange(session(user), { email, password });
  await verifyEmail(suite.ctx(), { token: tokenIn(await lastTo(email)) });
}

describe("a change of address", () => {
  it("needs the password of the session, and says that it is pending", async () => {
    const user = await proven("ann");
    await expect(requestEmailChange(session(user), { email: "ann2@example.com" })).rejects.toMatchObject(atPassword);
    const wrong = requestEmailChange(session(user), { email: "ann2@example.com", password: "Wrong-Horse-7" });
    await expect(wrong).rejects.toMatchObject(atPassword);
    expect(await mailTo(suite, "ann2@example.com")).toEqual([]);
    expect(await requestEmailChange(session(user), { email: "ann2@example.com", password })).toEqual({
      email: user.email,
      pendingEmail: "ann2@example.com",
    });
    expect(await findPendingEmail(session(user))).toBe("ann2@example.com");
    await verifyEmail(suite.ctx(), { token: tokenIn(await lastTo("ann2@example.com")) });
    expect([await addressOf(user), await findPendingEmail(session(user))]).toEqual(["ann2@example.com", null]);
  });

  it("that an API key asked for is finished with the password alone", async () => {
    const user = await proven("bob");
    expect(await requestEmailChange(key(user), { email: "thief@example.com" })).toMatchObject({ pendingEmail: "thief@example.com" });
    const token = tokenIn(await lastTo("thief@example.com"));
    for (const by of [suite.ctx(), key(user), session(user)]) {
      await expect(verifyEmail(by, { token })).rejects.toMatchObject(atPassword);
      await expect(verifyEmail(by, { token, password: "Wrong-Horse-7" })).rejects.toMatchObject(atPassword);
    }
    expect(await addressOf(user)).toBe(user.email);
    await verifyEmail(suite.ctx(), { token, password });
    expect(await addressOf(user)).toBe("thief@example.com");
  });

  it("lets nobody try passwords at the link without end", async () => {
    const user = await proven("cem");
    await requestEmailChange(key(user), { email: "guesser@example.com" });
    const token = tokenIn(await lastTo("guesser@example.com"));
    for (let tries = 0; tries < 9; tries++) await spendTry("password", "", `user ${user.id}`);
    const guess = () => verifyEmail(suite.ctx(), { token, password: "Wrong-Horse-7" });
    await expect(guess()).rejects.toMatchObject({ code: "invalid_input" });
    await expect(guess()).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("the old address", () => {
  it("undoes a change for seven days: sessions, API keys and the password are over", async () => {
    const user = await proven("dan");
    await change(user, "dan2@example.com");
    const sessionId = await startSession(suite.ctx(), { userId: user.id, address: null, userAgent: null, adminRestricted: false });
    const mail = await lastTo(user.email);
    expect(mail?.subject).toBe("Your e-mail address was changed");
    expect(mail?.text).toContain("dan2@example.com");
    const token = tokenIn(mail);
    const late = { ...suite.ctx(), now: new Date(suite.now.getTime() + 7 * DAY_MS + 1) };
    await expect(undoEmailChange(late, { token })).rejects.toMatchObject({ code: "invalid_input" });

    const inTime = { ...suite.ctx(), now: new Date(suite.now.getTime() + 6.9 * DAY_MS) };
    const { email, resetToken } = await undoEmailChange(inTime, { token });
    expect([email, await addressOf(user)]).toEqual([user.email, user.email]);
    expect(await findSessionActor(suite.ctx(), sessionId, null)).toBeNull();
    expect((await suite.api(user).get("/v2/me")).status).toBe(401);
    expect((await findCredentials(suite.ctx(), user.email))?.passwordHash).toBeNull();
    await expect(undoEmailChange(suite.ctx(), { token })).rejects.toMatchObject({ code: "invalid_input" });

    await resetPassword(inTime, { token: resetToken, password: "Another-Horse-9" });
    expect(await verifyPassword("Another-Horse-9", (await findCredentials(suite.ctx(), user.email))!.passwordHash)).toBe(true);
  });

  it("comes back over several changes, and then nobody else's link leads on", async () => {
    const user = await proven("eve");
    await change(user, "eve2@example.com");
    const first = tokenIn(await lastTo(user.email));
    await change(user, "eve3@example.com");
    const second = tokenIn(await lastTo("eve2@example.com"));
    await undoEmailChange(suite.ctx(), { token: first });
    expect(await addressOf(user)).toBe(user.email);
    await expect(undoEmailChange(suite.ctx(), { token: second })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("gets no such link when it was never proven: it may be a stranger's", async () => {
    const user = await suite.user({ username: "fay", password });
    await change(user, "fay2@example.com");
    expect((await mailTo(suite, user.email)).map(({ subject }) => subject)).toEqual(["Somebody asked to change your e-mail address"]);
  });
});
