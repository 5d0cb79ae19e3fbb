import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { verifyPassword } from "@/server/core/passwords";
import { encrypt } from "@/server/core/secrets";
import { testSuite } from "@/server/testing/database";
import { mailTo, type SentMail, tokenIn } from "@/server/testing/mail";
import { completeOnboarding } from "./complete-onboarding";
import { confirmSignUp } from "./confirm-sign-up";
import { signUpJob } from "./jobs";
import { checkUsername, findCredentials, getMe, signUpState } from "./queries";
import { requestEmailVerification } from "./request-email-verification";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

const suite = testSuite();
const ada = { name: "Ada", email: "Ada@Example.com", username: "Ada", password: "Analytical-Engine-1843", timeZone: "Asia/Kathmandu" };
const user = (id: number) => suite.ctx({ type: "user", userId: id, email: "ada@example.com", admin: false });

const meOf = async (email: string) => getMe(user((await findCredentials(suite.ctx(), email))?.id ?? 0));

afterEach(() => {
  delete process.env.NEXT_PUBLIC_DISABLE_SIGNUP;
});

describe("signing up where no mail can be sent", () => {
  it("is refused until somebody has set the instance up", async () => {
    expect(await signUpState(suite.ctx())).toBe("empty");
    await expect(signUp(suite.ctx(), ada)).rejects.toMatchObject({ code: "forbidden" });
    await suite.user();
  });

  it("makes a user with working hours in their zone, and mails a link that verifies the address", async () => {
    expect(await signUp(suite.ctx(), ada)).toEqual({ email: "ada@example.com", next: "sign-in" });
    const me = await meOf("ada@example.com");
    expect(me).toMatchObject({ email: "ada@example.com", username: "ada", admin: false, emailVerified: false, onboarded: false });
    const hours = await suite.database.prisma.schedule.findUniqueOrThrow({ where: { id: me.defaultScheduleId! } });
    expect(hours).toMatchObject({ ownerId: me.id, timeZone: "Asia/Kathmandu" });
    const stored = await findCredentials(suite.ctx(), "ada@example.com");
    expect(await verifyPassword("Analytical-Engine-1843", stored!.passwordHash)).toBe(true);

    const [mail] = await mailTo(suite, "ada@example.com");
    expect(mail?.subject).toBe("Confirm your e-mail address");
    const kept = await suite.database.prisma.emailToken.findFirstOrThrow({ where: { userId: me.id } });
    expect(kept.tokenHash).not.toBe(tokenIn(mail));
    expect(await verifyEmail(suite.ctx(), { token: tokenIn(mail) })).toEqual({ email: "ada@example.com", changed: false });
    await expect(verifyEmail(suite.ctx(), { token: tokenIn(mail) })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it.each([
    ["e-mail", { ...ada, username: "ada2" }, "conflict", "email"],
    ["username", { ...ada, email: "ada2@example.com" }, "conflict", "username"],
    ["zone that is none", { ...ada, email: "b@example.com", username: "b", timeZone: "Mars/Olympus" }, "invalid_input", "timeZone"],
  ])("refuses a taken or unknown %s at the field", async (_, input, code, field) => {
    await expect(signUp(suite.ctx(), input)).rejects.toMatchObject({ code, details: { fields: { [field]: expect.any(String) } } });
  });

  it.each(["Short-1A!", "Password123", "c@example.com", "1234567890"])("refuses the password %s", async (password) => {
    const attempt = signUp(suite.ctx(), { ...ada, email: "c@example.com", username: "c", password });
    await expect(attempt).rejects.toThrow(/Use at least 10|Choose another one/);
    expect(await findCredentials(suite.ctx(), "c@example.com")).toBeNull();
  });

  it("is refused where the operator has closed it", async () => {
    process.env.NEXT_PUBLIC_DISABLE_SIGNUP = "true";
    await expect(signUp(suite.ctx(), { ...ada, email: "d@example.com", username: "dora" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await findCredentials(suite.ctx(), "d@example.com")).toBeNull();
  });
});

describe("signing up where mail can be sent", () => {
  const bob = { ...ada, name: "Bob", email: "bob@example.com", username: "bob", language: "de-DE" };

  /** The answer to a sign-up on an instance with a mail server; the mails of the test still go to the outbox. */
  async function signUpByMail(input: typeof bob) {
    vi.stubEnv("EMAIL_SERVER_HOST", "127.0.0.1");
    return signUp(suite.ctx(), input).finally(() => vi.unstubAllEnvs());
  }
  const sealedIn = (mail: SentMail | undefined) => /confirm\?token=([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const usernameIsFree = async (username: string) => (await checkUsername(suite.ctx(), { username })).available;

  it("makes nothing until the link is opened and the password is said again", async () => {
    expect(await signUpByMail(bob)).toEqual({ email: "bob@example.com", next: "mail" });
    expect(await findCredentials(suite.ctx(), "bob@example.com")).toBeNull();
    expect(await usernameIsFree("bob")).toBe(true);
    const [mail] = await mailTo(suite, "bob@example.com");
    expect(mail?.text).not.toContain("Bob");
    const token = sealedIn(mail);

    const wrong = confirmSignUp(suite.ctx(), { token, password: "Not-Bobs-1" });
    await expect(wrong).rejects.toMatchObject({ details: { fields: { password: expect.any(String) } } });
    expect(await findCredentials(suite.ctx(), "bob@example.com")).toBeNull();

    const me = await confirmSignUp(suite.ctx(), { token, password: bob.password });
    expect(me).toMatchObject({ email: "bob@example.com", username: "bob", name: "Bob", emailVerified: true, admin: false });
    expect(me).toMatchObject({ weekStart: "Monday", timeFormat: 24 });
    expect(me.defaultScheduleId).not.toBeNull();
    const again = confirmSignUp(suite.ctx(), { token, password: bob.password });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  it("answers the same for an address that has an account, leaves that alone, and mails it both ways in", async () => {
    await suite.user({ username: "carl" });
    const before = await findCredentials(suite.ctx(), "carl@example.com");
    const taken = await signUpByMail({ ...bob, email: "carl@example.com", username: "carl2" });
    const free = await signUpByMail({ ...bob, email: "dave@example.com", username: "dave2" });
    expect({ ...taken, email: "" }).toEqual({ ...free, email: "" });
    expect(await Promise.all(["carl2", "dave2"].map(usernameIsFree))).toEqual([true, true]);
    expect(await findCredentials(suite.ctx(), "carl@example.com")).toEqual(before);
    const [mail] = await mailTo(suite, "carl@example.com");
    expect(mail?.subject).toBe("You have an account already");
    expect(mail?.text).toContain("/auth/login");
    expect(mail?.text).toContain("/auth/forgot-password");
    expect(sealedIn(mail)).toBe("");
  });

  it("refuses a taken username, which is public, whether or not the address is taken", async () => {
    for (const email of ["carl@example.com", "nobody@example.com"]) {
      const attempt = signUpByMail({ ...bob, email, username: "carl" });
      await expect(attempt).rejects.toMatchObject({ code: "conflict", details: { fields: { username: expect.any(String) } } });
    }
  });

  it("leaves out a username that was taken before the link was opened", async () => {
    await signUpByMail({ ...bob, email: "finn@example.com", username: "finn" });
    await suite.user({ username: "finn" });
    await suite.database.prisma.user.updateMany({ where: { username: "finn" }, data: { email: "other-finn@example.com" } });
    const token = sealedIn((await mailTo(suite, "finn@example.com"))[0]);
    expect(await confirmSignUp(suite.ctx(), { token, password: bob.password })).toMatchObject({ username: null, emailVerified: true });
  });

  it("refuses a link that is a day old, changed, or of something else, and every link once sign-up is closed", async () => {
    await signUpByMail({ ...bob, email: "gina@example.com", username: "gina" });
    const token = sealedIn((await mailTo(suite, "gina@example.com"))[0]);
    const late = { ...suite.ctx(), now: new Date(suite.now.getTime() + 86_400_000) };
    const other = encrypt(JSON.stringify({ purpose: "webhook", email: "gina@example.com" }));
    for (const [ctx, sent] of [
      [late, token],
      [suite.ctx(), `${token.slice(0, -2)}xx`],
      [suite.ctx(), other],
    ] as const) {
      await expect(confirmSignUp(ctx, { token: sent, password: bob.password })).rejects.toMatchObject({ code: "invalid_input" });
    }
    process.env.NEXT_PUBLIC_DISABLE_SIGNUP = "true";
    await expect(confirmSignUp(suite.ctx(), { token, password: bob.password })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("mails once when the job is run again after a crash", async () => {
    const run = () => signUpJob.run(suite.ctx({ type: "system", name: "worker" }), { email: "hal@example.com", token: "v1.a.b.c" });
    await run();
    await run();
    expect(await mailTo(suite, "hal@example.com")).toHaveLength(1);
  });
});

describe("after signing up", () => {
  let id: number;
  beforeAll(async () => {
    await signUp(suite.ctx(), { ...ada, email: "eve@example.com", username: "eve" });
    id = (await meOf("eve@example.com")).id;
  });

  it("a new verification mail ends the link of the first", async () => {
    const [first] = await mailTo(suite, "eve@example.com");
    await requestEmailVerification(user(id));
    const [, second] = await mailTo(suite, "eve@example.com");
    await expect(verifyEmail(suite.ctx(), { token: tokenIn(first) })).rejects.toMatchObject({ code: "invalid_input" });
    await verifyEmail(suite.ctx(), { token: tokenIn(second) });
    await requestEmailVerification(user(id));
    expect(await mailTo(suite, "eve@example.com")).toHaveLength(2);
  });

  it("onboarding ends once, and keeps the moment", async () => {
    expect((await completeOnboarding(user(id))).onboarded).toBe(true);
    await completeOnboarding({ ...user(id), now: new Date("2030-01-01T00:00:00Z") });
    expect(await suite.database.prisma.user.findUnique({ where: { id }, select: { onboardedAt: true } })).toEqual({
      onboardedAt: suite.now,
    });
  });

  it("says which usernames are free", async () => {
    expect(await checkUsername(suite.ctx(), { username: "EVE" })).toMatchObject({ available: false });
    expect(await checkUsername(user(id), { username: "eve" })).toMatchObject({ available: true });
    expect(await checkUsername(suite.ctx(), { username: "nobody-yet" })).toEqual({ available: true, message: null });
    expect((await checkUsername(suite.ctx(), { username: "settings" })).message).toContain("reserved");
    expect((await checkUsername(suite.ctx(), { username: "a b" })).available).toBe(false);
  });
});
