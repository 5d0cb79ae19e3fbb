import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { countedAs } from "./client-address";
import type { Actor } from "./context";
import { AppError } from "./errors";

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

/** The name under which an actor's calls are counted. */
export function callerOf(actor: Actor): string {
  switch (actor.type) {
    case "apiKey":
      return `key:${actor.apiKeyId}`;
    case "user":
      return `user:${actor.userId}`;
    case "oauth":
      return `oauth:${actor.clientId}:${actor.userId}`;
    case "platformClient":
      return `client:${actor.clientId}`;
    case "booker":
      return `address:${countedAs(actor.address)}`;
    case "system":
      return `system:${actor.name}`;
  }
}

/** What an answer says of its caller's budget, by header name. */
export function budgetHeaders({ limit, remaining, reset, exceeded }: Budget): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(reset),
    ...(exceeded && { "Retry-After": String(reset) }),
  };
}

/** What a caller is told whose budget is spent. */
export function budgetSpent({ limit, reset }: Budget): AppError {
  return new AppError("rate_limited", `Too many requests: ${limit} a minute are allowed. Try again in ${reset} seconds.`);
}
