import { beforeAll, expect, it } from "vitest";
import { createApiKey } from "@/server/api-keys/create";
import { revokeApiKey } from "@/server/api-keys/revoke";
import { inTransaction } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { changePassword } from "@/server/users/change-password";
import { signIn } from "@/server/users/sign-in";
import { endOtherSessions, endSession, endSessionOfCookie } from "./end";

const suite = testSuite();
const password = "Correct-Horse-7";
let user: TestUser;
let first: number;

beforeAll(async () => {
  user = await suite.user({ username: "ines", password });
  first = await newestId();
});

const newestId = async () =>
  (await suite.database.prisma.domainEvent.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0;

/** [noun, type, to what, by whom, data] since the test began. */
async function traces() {
  const rows = await suite.database.prisma.domainEvent.findMany({ where: { id: { gt: first } }, orderBy: { id: "asc" } });
  first = await newestId();
  return rows.map(({ noun, type, subjectId, actor, data }) => [`${noun} ${type}`, subjectId, (actor as { userId?: number }).userId, data]);
}

const enter = async () =>
  (await signIn(suite.ctx(), { email: user.email, password, address: "203.0.113.7", userAgent: "Firefox" }))!.sessionId;
const within = (sessionId: string) => suite.ctx({ ...user.actor, sessionId });

it("signing in and out leaves traces of the user, and a wrong password none", async () => {
  const [here, there] = [await enter(), await enter()];
  await enter();
  expect(await signIn(suite.ctx(), { email: user.email, password: "wrong-horse-7", address: "203.0.113.7", userAgent: null })).toBeNull();
  await endSession(within(here), { id: there });
  await expect(endSession(within(here), { id: there })).rejects.toMatchObject({ code: "not_found" });
  await endOtherSessions(within(here));
  await endSessionOfCookie(suite.ctx(), here);
  await endSessionOfCookie(suite.ctx(), here);
  const of = [String(user.id), user.id];
  const entered = { sessionId: expect.any(String), address: "203.0.113.7", userAgent: "Firefox", adminRestricted: false };
  expect(await traces()).toEqual([
    ["session signed_in", ...of, { ...entered, sessionId: here }],
    ["session signed_in", ...of, { ...entered, sessionId: there }],
    ["session signed_in", ...of, entered],
    ["session signed_out", ...of, { sessionId: there }],
    ["session signed_out_elsewhere", ...of, { sessions: 1 }],
    ["session signed_out", ...of, { sessionId: here }],
  ]);
});

it("keys leave traces over the API and with a new password, and nothing of themselves", async () => {
  const expiresAt = new Date(suite.now.getTime() + 86_400_000);
  const { id, key } = await createApiKey(suite.ctx(user.actor), { note: "Robot", expiresAt });
  const { apiKey } = (await suite.api(key).post("/v2/api-keys/refresh", {})).body.data;
  const next = await suite.database.prisma.apiKey.findUniqueOrThrow({ where: { keyHash: sha256(apiKey) }, select: { id: true } });
  const spare = await createApiKey(suite.ctx(user.actor), { expiresAt: null });
  await revokeApiKey(suite.ctx(user.actor), { id: spare.id });
  await expect(revokeApiKey(suite.ctx(user.actor), { id: spare.id })).rejects.toMatchObject({ code: "not_found" });
  const userId = user.id;
  const kept = await traces();
  expect(kept).toEqual([
    ["api_key created", id, userId, { userId, note: "Robot", expiresAt: expiresAt.toISOString() }],
    ["api_key created", next.id, userId, { userId, note: "Robot", expiresAt: expect.any(String) }],
    ["api_key refreshed", id, userId, { userId, newId: next.id }],
    ["api_key created", spare.id, userId, { userId, note: null, expiresAt: null }],
    ["api_key revoked", spare.id, userId, { userId, why: "asked" }],
  ]);
  const change = { currentPassword: password, newPassword: "Another-Horse-8", endApiKeys: true };
  await enter();
  await traces();
  const undone = inTransaction(suite.ctx(user.actor), async (tx) => {
    await changePassword(tx, change);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await traces()).toEqual([]);
  const { apiKeysEnded } = await changePassword(suite.ctx(user.actor), change);
  const ended = await traces();
  expect(ended[0]).toEqual(["session signed_out_everywhere", String(userId), userId, { sessions: 1, why: "password_changed" }]);
  expect(ended.slice(1).map(([what, , by, data]) => [what, by, data])).toEqual(
    Array.from({ length: apiKeysEnded }, () => ["api_key revoked", userId, { userId, why: "password_changed" }]),
  );
  const all = JSON.stringify(await suite.database.prisma.domainEvent.findMany());
  for (const secret of [key, apiKey, spare.key])
    for (const told of [secret, sha256(secret), secret.slice(-8)]) expect(all).not.toContain(told);
});
