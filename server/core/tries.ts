import { RateLimiterMemory } from "rate-limiter-flexible";
import { countedAs } from "./client-address";
import { AppError } from "./errors";

const QUARTER_HOUR = 900;

/** Tries allowed per name: `each` per account and address, `all` per address whatever the account, in a quarter of an hour. */
const LIMITS = {
  "sign-in": { each: 10, all: 100 },
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
  lookup: { each: 600, all: 600 },
} as const;

export type LimitName = keyof typeof LIMITS;

// on globalThis: the bundles of one process count together
const shared = globalThis as unknown as { kairosTries?: Map<string, RateLimiterMemory> };

function counter(name: string, points: number): RateLimiterMemory {
  shared.kairosTries ??= new Map();
  const found = shared.kairosTries.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: QUARTER_HOUR });
  shared.kairosTries.set(name, found);
  return found;
}

/** Spends one try. Throws `rate_limited` when there is none left; that does not depend on whether `account` exists. */
export async function spendTry(name: LimitName, account: string, address: string | null): Promise<void> {
  const { each, all } = LIMITS[name];
  const from = countedAs(address);
  try {
    await counter(`${name} each`, each).consume(`${account.toLowerCase()} ${from}`);
    await counter(`${name} all`, all).consume(from);
  } catch (error) {
    if (error instanceof Error) throw error;
    throw new AppError("rate_limited", "Too many tries. Wait a quarter of an hour and try again.");
  }
}

/** After success: typing errors before it no longer count. */
export async function forgiveTries(name: LimitName, account: string, address: string | null): Promise<void> {
  await counter(`${name} each`, LIMITS[name].each).delete(`${account.toLowerCase()} ${countedAs(address)}`);
}
