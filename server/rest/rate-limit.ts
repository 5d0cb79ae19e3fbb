import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

export interface Budget {
  limit: number;
  remaining: number;
  /** Seconds until the whole limit is back. */
  reset: number;
  exceeded: boolean;
}

/** Counts calls per caller and minute in this process. `perMinute` 0 counts nothing and refuses nothing. */
export function rateLimiter(perMinute: number) {
  const limiters = new Map<string, RateLimiterMemory>();
  const limiterFor = (name: string, points: number) => {
    const found = limiters.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: 60 });
    limiters.set(name, found);
    return found;
  };

  /** Spends one call of `caller`; `own` is an endpoint's own, lower limit. */
  return async function spend(caller: string, own?: { name: string; perMinute: number }): Promise<Budget | null> {
    if (perMinute === 0) return null;
    const limit = own?.perMinute ?? perMinute;
    const limiter = limiterFor(own?.name ?? "all", limit);
    const outcome = await limiter.consume(caller).catch((refused: RateLimiterRes) => refused);
    const reset = Math.max(0, Math.ceil(outcome.msBeforeNext / 1000));
    return { limit, remaining: Math.max(0, outcome.remainingPoints), reset, exceeded: outcome.consumedPoints > limit };
  };
}
