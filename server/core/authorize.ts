import type { Actor, Ctx } from "./context";
import { AppError } from "./errors";

export type Person = Extract<Actor, { userId: number }>;

/** The acting user, or nothing for bookers, clients and the system. */
export function person(ctx: Ctx): Person | null {
  return "userId" in ctx.actor ? ctx.actor : null;
}

/** The acting user. Throws `unauthenticated` when there is none. */
export function requirePerson(ctx: Ctx): Person {
  const found = person(ctx);
  if (!found) throw new AppError("unauthenticated", "Sign in, or send an API key as 'Authorization: Bearer cal_…', and try again.");
  return found;
}

/** The acting user, who must be an administrator of this instance. */
export function requireAdmin(ctx: Ctx): Person {
  const found = requirePerson(ctx);
  if (!found.admin) throw new AppError("forbidden", "Only an administrator of this instance may do this. Ask one to do it for you.");
  return found;
}
