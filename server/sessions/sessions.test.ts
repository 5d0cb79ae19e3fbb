import { beforeAll, describe, expect, it } from "vitest";
import { findActorByApiKey } from "@/server/api-keys/queries";
import { hashPassword, isOutdated, verifyPassword } from "@/server/core/passwords";
import { DAY_MS, MINUTE_MS } from "@/server/core/time";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { changePassword } from "@/server/users/change-password";
import { findCredentials } from "@/server/users/queries";
import { signIn } from "@/server/users/sign-in";
import { endOtherSessions, endSession, endSessionOfCookie } from "./end";
import { sessionCleanupJob } from "./jobs";
import { findSessionActor, listSessions } from "./queries";
import { startSession } from "./start";

const suite = testSuite();
const password = "Correct-Horse-7";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
let user: TestUser;

beforeAll(async () => {
  user = await suite.user({ username: "ines", password });
});

const later = (ms: number) => ({ ...suite.ctx(), now: new Date(suite.now.getTime() + ms) });
const address = "203.0.113.7";
const enter = (userAgent = FIREFOX, from = address) =>
  startSession(suite.ctx(), { userId: user.id, address: from, userAgent, adminRestricted: false });
const within = (sessionId: string) => suite.ctx({ ...user.actor, sessionId });
const opens = async (sessionId: string, ctx = suite.ctx()) => (await findSessionActor(ctx, sessionId, "203.0.113.7")) !== null;

describe("a session", () => {
  it("is listed with its device, and ends by itself or with all others", async () => {
    const [here, phone, third] = [await enter(), await enter(IPHONE, "198.51.100.4"), await enter()];
    const listed = await listSessions(within(here));
    expect(listed[0]).toMatchObject({ id: here, current: true, device: { name: "Firefox on Linux", kind: "computer" } });
    expect(listed.find(({ id }) => id === phone)).toMatchObject({
      current: false,
      device: { name: "Safari on iPhone", kind: "phone" },
      address: "198.51.100.4",
    });
    await endSession(within(here), { id: phone });
    expect([await opens(here), await opens(phone), await opens(third)]).toEqual([true, false, true]);
    expect(await endOtherSessions(within(here))).toEqual({ count: 1 });
    expect([await opens(here), await opens(third)]).toEqual([true, false]);
  });

  it("is over for every copy of its cookie once it is signed out", async () => {
    const id = await enter();
    await endSessionOfCookie(suite.ctx(), id);
    expect(await opens(id)).toBe(false);
  });

  it("of somebody else is neither listed nor ended, and an API key ends none", async () => {
    const id = await enter();
    const other = await suite.user();
    expect(await listSessions(suite.ctx(other.actor))).toEqual([]);
    await expect(endSession(suite.ctx(other.actor), { id })).rejects.toMatchObject({ code: "not_found" });
    const key = suite.ctx({ ...user.actor, type: "apiKey", apiKeyId: "k" });
    await expect(endOtherSessions(key)).rejects.toMatchObject({ code: "forbidden" });
    expect(await opens(id)).toBe(true);
  });

  it("expires two weeks after its last use, and after a month whatever its use", async () => {
    const [idle, used] = [await enter(), await enter()];
    for (const days of [10, 20, 29.9]) expect(await opens(used, later(days * DAY_MS)), `${days}`).toBe(true);
    expect(await opens(idle, later(14.1 * DAY_MS))).toBe(false);
    expect(await opens(used, later(30.1 * DAY_MS))).toBe(false);
    const count = () => suite.database.prisma.session.count({ where: { id: { in: [idle, used] } } });
    await sessionCleanupJob.run(later(14.1 * DAY_MS), {});
    expect(await count()).toBe(1);
    await sessionCleanupJob.run(later(30.1 * DAY_MS), {});
    expect(await count()).toBe(0);
  });

  it("remembers when and where it was last seen, at most every five minutes", async () => {
    const id = await enter();
    const seen = () => suite.database.prisma.session.findUniqueOrThrow({ where: { id }, select: { lastSeenAt: true, address: true } });
    await findSessionActor(later(4 * MINUTE_MS), id, "198.51.100.9");
    expect(await seen()).toEqual({ lastSeenAt: suite.now, address: "203.0.113.7" });
    await findSessionActor(later(6 * MINUTE_MS), id, "198.51.100.9");
    expect(await seen()).toEqual({ lastSeenAt: new Date(suite.now.getTime() + 6 * MINUTE_MS), address: "198.51.100.9" });
  });
});

describe("signing in", () => {
  it("is refused with a wrong password and an unknown address, without a session", async () => {
    const before = await suite.database.prisma.session.count();
    for (const [email, typed] of [
      [user.email, "Wrong-Horse-7"],
      ["nobody@example.com", password],
    ] as const)
      expect(await signIn(suite.ctx(), { email, password: typed, address: null, userAgent: null })).toBeNull();
    expect(await suite.database.prisma.session.count()).toBe(before);
  });

  it("logs what happened, without passwords and addresses of mailboxes", async () => {
    const lines: object[] = [];
    const log = { ...suite.ctx().log, info: (line: object) => lines.push(line), warn: (line: object) => lines.push(line) };
    const ctx = { ...suite.ctx(), log } as ReturnType<typeof suite.ctx>;
    await signIn(ctx, { email: user.email, password: "Wrong-Horse-7", address: "203.0.113.7", userAgent: null });
    await signIn(ctx, { email: user.email, password, address: "203.0.113.7", userAgent: null });
    expect(lines).toMatchObject([
      { credential: "sign_in_failed", userId: user.id, address: "203.0.113.7", account: expect.stringMatching(/^[0-9a-f]{16}$/) },
      { credential: "signed_in", userId: user.id, sessionId: expect.any(String) },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Horse|ines@/);
  });

  it("hashes a password of before anew", async () => {
    // scrypt$131072$8$1 of "Correct-Horse-7"
    const old = "scrypt$131072$8$1$c2FsdHNhbHRzYWx0c2FsdA$iUN9roytL7txcDehwyLuO7JdMWMq6XTIkMFLBRfRchk";
    await suite.database.prisma.user.update({ where: { id: user.id }, data: { passwordHash: old } });
    expect(isOutdated(old)).toBe(true);
    const signedIn = await signIn(suite.ctx(), { email: user.email, password, address, userAgent: null });
    expect(await opens(signedIn!.sessionId)).toBe(true);
    const fresh = (await findCredentials(suite.ctx(), user.email))!.passwordHash!;
    expect(isOutdated(fresh)).toBe(false);
    expect(await verifyPassword(password, fresh)).toBe(true);
  });

  it("with a password that was changed while it was checked opens nothing", async () => {
    const passwordHash = await hashPassword("Another-Horse-9");
    const ctx = suite.ctx();
    // the change commits between the check and the session
    const changing = {
      ...ctx,
      db: new Proxy(ctx.db, { get: (db, name) => (name === "$transaction" ? changed(db) : Reflect.get(db, name)) }),
    };
    const changed = (db: typeof ctx.db) => async (work: (tx: typeof ctx.db) => Promise<unknown>) => {
      await db.user.update({ where: { id: user.id }, data: { passwordHash } });
      return (db as unknown as typeof suite.database.prisma).$transaction(work as never);
    };
    expect(await signIn(changing, { email: user.email, password, address: null, userAgent: null })).toBeNull();
    await suite.database.prisma.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
  });
});

describe("an administrator", () => {
  const actorOf = async (email: string, typed: string) => {
    const signedIn = await signIn(suite.ctx(), { email, password: typed, address, userAgent: null });
    return findSessionActor(suite.ctx(), signedIn!.sessionId, address);
  };

  it("whose password does not meet their rule acts without those rights until it does", async () => {
    const admin = await suite.user({ username: "ada", password: "short-horse", admin: false });
    await suite.database.prisma.user.update({ where: { id: admin.id }, data: { role: "admin" } });
    const byKey = () => findActorByApiKey(suite.ctx(), admin.key);
    expect(await actorOf(admin.email, "short-horse")).toMatchObject({ admin: false, adminRestricted: true });
    expect(await byKey()).toMatchObject({ type: "apiKey", admin: false });
    const change = (newPassword: string) => changePassword(suite.ctx(admin.actor), { currentPassword: "short-horse", newPassword });
    await expect(change("another-short-horse")).rejects.toThrow(/Administrators use at least 15 characters/);
    await change("Another-Short-Horse-2");
    expect(await actorOf(admin.email, "Another-Short-Horse-2")).toMatchObject({ admin: true, adminRestricted: false });
    expect(await byKey()).toMatchObject({ admin: true });
  });
});
