import { expect, it } from "vitest";
import { forgiveTries, returnTry, spendTry } from "./tries";

const refused = { code: "rate_limited" };
/** Spends tries of one account, each from another address, until there are none left; how many there were. */
async function spendAll(account: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const isLeft = await spendTry("sign-in", account, `198.51.100.${tries}`).then(
      () => true,
      () => false,
    );
    if (!isLeft) return tries;
  }
}

it("many addresses together have no more tries at one account than NIST allows", async () => {
  expect(await spendAll("victim@example.com")).toBeLessThanOrEqual(100);
  await expect(spendTry("sign-in", "Victim@example.com", "203.0.113.1")).rejects.toMatchObject(refused);
  await spendTry("sign-in", "somebody-else@example.com", "203.0.113.1");
});

it("somebody else's tries do not lock an owner out where they have signed in before", async () => {
  await spendAll("owner@example.com");
  await spendTry("sign-in", "owner@example.com", "203.0.113.9", async () => true);
  for (let tries = 1; tries < 10; tries++) await spendTry("sign-in", "owner@example.com", "203.0.113.9", async () => true);
  // but ten from there are ten
  await expect(spendTry("sign-in", "owner@example.com", "203.0.113.9", async () => true)).rejects.toMatchObject(refused);
});

it("a try that nobody looked at does not count", async () => {
  for (let times = 0; times < 200; times++) {
    await spendTry("sign-in", "waits@example.com", "192.0.2.250");
    await returnTry("sign-in", "waits@example.com", "192.0.2.250");
  }
});

it("a success does not count against the account", async () => {
  for (let times = 0; times < 200; times++) {
    const address = `192.0.2.${times % 200}`;
    await spendTry("sign-in", "busy@example.com", address);
    await forgiveTries("sign-in", "busy@example.com", address);
  }
});
