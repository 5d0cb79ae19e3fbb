import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/server/core/time";
import { jobs } from "@/server/jobs/registry";
import { testSuite } from "@/server/testing/database";
import { issueEmailToken } from "./issue";
import { emailTokenCleanupJob } from "./jobs";
import { redeemEmailToken } from "./redeem";

const suite = testSuite();

it("links are forgotten a day after they have expired, used or not, and no earlier", async () => {
  const { id: userId } = await suite.user({ username: "ada" });
  await suite.database.prisma.emailToken.deleteMany();
  const email = "ada@example.com";
  const used = await issueEmailToken(suite.ctx(), { kind: "reset_password", userId, email });
  await redeemEmailToken(suite.ctx(), { token: used, kinds: ["reset_password"] });
  await issueEmailToken(suite.ctx(), { kind: "undo_email_change", userId, email });
  const keptAfter = async (ms: number) => {
    await emailTokenCleanupJob.run({ ...suite.ctx(), now: new Date(suite.now.getTime() + ms) }, {});
    return (await suite.database.prisma.emailToken.findMany({ select: { kind: true } })).map(({ kind }) => kind).sort();
  };
  // a reset lasts an hour, what undoes a change of address a week
  expect(await keptAfter(HOUR_MS + DAY_MS - 1)).toEqual(["reset_password", "undo_email_change"]);
  expect(await keptAfter(HOUR_MS + DAY_MS)).toEqual(["undo_email_change"]);
  expect(await keptAfter(8 * DAY_MS)).toEqual([]);
  expect(jobs).toContain(emailTokenCleanupJob);
});
