import { RateLimiterMemory } from "rate-limiter-flexible";
import { countedAs } from "./client-address";
import type { Ctx } from "./context";
import { AppError } from "./errors";

const QUARTER_HOUR = 900;

interface Limit {
  /** Per account and address. */
  each: number;
  /** Per address, whatever the account. */
  all: number;
  /** Per account, whatever the address. */
  account?: number;
}

/** Tries allowed per name in a quarter of an hour. */
const LIMITS = {
  // NIST SP 800-63B, 3.2.2: no more than 100 failed tries in a row on one account; who has many addresses has no more than one mailbox
  "sign-in": { each: 10, all: 100, account: 50 },
  // a password that is asked for again; the account is the user's id
  password: { each: 10, all: 10 },
  "sign-up": { each: 10, all: 40 },
  "password-reset": { each: 4, all: 20 },
  // nobody guesses a token; people behind one address of an office open their links as well
  "mailed-link": { each: 40, all: 40 },
  "verification-mail": { each: 5, all: 40 },
  "change-password": { each: 10, all: 40 },
  // each makes this instance send a request
  "webhook-test": { each: 40, all: 200 },
  "booking-code": { each: 10, all: 10 },
  // people behind one address of an office book as well; each booking mails somebody
  booking: { each: 100, all: 100 },
  // an open page asks about once a minute, and more while somebody leafs through months
  slots: { each: 1000, all: 1000 },
  // a form that is open holds its time, and again every few minutes while somebody fills it in
  "slot-hold": { each: 300, all: 300 },
  lookup: { each: 600, all: 600 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

// on globalThis: the bundles of one process count together
const shared = globalThis as unknown as { kairosTries?: Map<string, RateLimiterMemory> };

function counter(name: string, points: number): RateLimiterMemory {
  shared.kairosTries ??= new Map();
  const found = shared.kairosTries.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: QUARTER_HOUR });
  shared.kairosTries.set(name, found);
  return found;
}

/** What one try is counted under, least allowed first. */
function countersOf(name: LimitName, account: string, address: string | null) {
  const { each, all, account: whole }: Limit = LIMITS[name];
  const [who, from] = [account.toLowerCase(), countedAs(address)];
  return {
    each: { counter: counter(`${name} each`, each), key: `${who} ${from}` },
    all: { counter: counter(`${name} all`, all), key: from },
    account: whole === undefined ? null : { counter: counter(`${name} account`, whole), key: who },
  };
}

/**
 * Spends one try. Throws `rate_limited` when there is none left; that does not depend on whether `account` exists. `isKnown` is asked when
 * only the account's own limit is used up: somebody else's tries do not lock its owner out where they have signed in before.
 */
export async function spendTry(name: LimitName, account: string, address: string | null, isKnown?: () => Promise<boolean>): Promise<void> {
  const { each, all, account: whole } = countersOf(name, account, address);
  if (!(await consume(each)) || !(await consume(all))) throw tooMany();
  if (whole && !(await consume(whole)) && !(await isKnown?.())) throw tooMany();
}

/** Spends one try of whoever acts: of the signed-in user, else of the account that they name and their address. Throws `rate_limited`. */
export async function spendTryOf({ actor }: Ctx, name: LimitName, account: string): Promise<void> {
  if ("userId" in actor) await spendTry(name, "", `user ${actor.userId}`);
  else await spendTry(name, account, actor.type === "booker" ? actor.address : null);
}

async function consume({ counter: limiter, key }: { counter: RateLimiterMemory; key: string }): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof Error) throw error;
    return false;
  }
}

const tooMany = () => new AppError("rate_limited", "Too many tries. Wait a quarter of an hour and try again.");

/** After a try that nobody looked at: it does not count. */
export async function returnTry(name: LimitName, account: string, address: string | null): Promise<void> {
  for (const spent of Object.values(countersOf(name, account, address))) await spent?.counter.reward(spent.key);
}

/** After success: typing errors before it no longer count, and the success itself does not count against the account. */
export async function forgiveTries(name: LimitName, account: string, address: string | null): Promise<void> {
  const { each, account: whole } = countersOf(name, account, address);
  await each.counter.delete(each.key);
  await whole?.counter.reward(whole.key);
}
