import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyPassword } from "@/server/core/passwords";
import { testSuite } from "@/server/testing/database";
import { mailTo, tokenIn } from "@/server/testing/mail";
import { completeOnboarding } from "./complete-onboarding";
import { checkUsername, findCredentials, signUpState } from "./queries";
import { requestEmailVerification } from "./request-email-verification";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

const suite = testSuite();
const ada = { name: "Ada", email: "Ada@Example.com", username: "Ada", password: "Engine-1843", timeZone: "Asia/Kathmandu" };
const user = (id: number) => suite.ctx({ type: "user", userId: id, email: "ada@example.com", admin: false });

afterEach(() => {
  delete process.env.NEXT_PUBLIC_DISABLE_SIGNUP;
});

describe("signing up", () => {
  it("is refused until somebody has set the instance up", async () => {
    expect(await signUpState(suite.ctx())).toBe("empty");
    await expect(signUp(suite.ctx(), ada)).rejects.toMatchObject({ code: "forbidden" });
    await suite.user();
  });

  it("makes a user with working hours in their zone, and mails a link that verifies the address", async () => {
    const me = await signUp(suite.ctx(), ada);
    expect(me).toMatchObject({ email: "ada@example.com", username: "ada", admin: false, emailVerified: false, onboarded: false });
    const hours = await suite.database.prisma.schedule.findUniqueOrThrow({ where: { id: me.defaultScheduleId! } });
    expect(hours).toMatchObject({ ownerId: me.id, timeZone: "Asia/Kathmandu" });
    const stored = await findCredentials(suite.ctx(), "ada@example.com");
    expect(await verifyPassword("Engine-1843", stored!.passwordHash)).toBe(true);

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

  it.each(["short1A", "alllowercase1", "NODIGITSHERE"])("refuses the password %s", async (password) => {
    await expect(signUp(suite.ctx(), { ...ada, email: "c@example.com", username: "c", password })).rejects.toThrow();
    expect(await findCredentials(suite.ctx(), "c@example.com")).toBeNull();
  });

  it("is refused where the operator has closed it", async () => {
    process.env.NEXT_PUBLIC_DISABLE_SIGNUP = "true";
    await expect(signUp(suite.ctx(), { ...ada, email: "d@example.com", username: "dora" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await findCredentials(suite.ctx(), "d@example.com")).toBeNull();
  });
});

describe("after signing up", () => {
  let id: number;
  beforeAll(async () => {
    id = (await signUp(suite.ctx(), { ...ada, email: "eve@example.com", username: "eve" })).id;
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
