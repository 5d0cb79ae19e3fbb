import { describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { isEmptyInstance } from "./queries";
import { setUpInstance } from "./set-up-instance";

const suite = testSuite();
const visitor = (n: number) => ({
  name: `Visitor ${n}`,
  email: `visitor${n}@example.com`,
  username: `visitor${n}`,
  password: "First-come-first-served-1",
  timeZone: "Europe/Dublin",
  language: "en-GB",
});

// on the embedded database the visitors queue at its one connection; TEST_DATABASE_URL lets them race
describe("setting an instance up", () => {
  it("makes one administrator of five first visitors", async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => setUpInstance(suite.ctx(), visitor(n))));
    const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(won).toHaveLength(1);
    expect(won[0]).toMatchObject({ admin: true, emailVerified: true, onboarded: false });
    expect(lost.map((error) => error.code)).toEqual(["forbidden", "forbidden", "forbidden", "forbidden"]);
    expect(await suite.database.prisma.user.count()).toBe(1);
  });

  it("reads weeks and hours as the administrator's country does", async () => {
    const select = { weekStart: true, timeFormat: true };
    expect(await suite.database.prisma.user.findFirstOrThrow({ select })).toEqual({ weekStart: "Monday", timeFormat: 24 });
  });

  it("asks more of the administrator's password than of others", async () => {
    const weak = { ...visitor(7), password: "first-come-first-served" };
    await expect(setUpInstance(suite.ctx(), weak)).rejects.toThrow(/Administrators use at least 15 characters/);
  });

  it("is over then", async () => {
    expect(await isEmptyInstance(suite.ctx())).toBe(false);
    await expect(setUpInstance(suite.ctx(), visitor(6))).rejects.toMatchObject({ code: "forbidden" });
  });
});
