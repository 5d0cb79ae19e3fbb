import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Endpoint } from "./endpoint";

/** An OAuth access token may do what its scopes say; keys and sessions may do what their user may. Throws `forbidden`. */
export function requireScope(actor: Actor, { scope }: Pick<Endpoint, "scope">): void {
  if (actor.type !== "oauth" || !scope || actor.scopes.includes(scope)) return;
  throw new AppError("forbidden", `This access token lacks the scope ${scope}. Ask the user to grant it.`);
}
