import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { type Access, scopeOf } from "./access";

/**
 * An access token may do what its scopes say, and nothing that no scope opens; keys and sessions may do what their user may. An ORG_ scope
 * has its TEAM_ twin in it; tokens of clients from before there were scopes have them all. Throws `forbidden`.
 */
export function requireScope(actor: Actor, access: Access): void {
  if (actor.type !== "oauth" || access === "public" || actor.scopes === "legacy") return;
  const scope = scopeOf(access);
  if (!scope)
    throw new AppError("forbidden", "This endpoint is closed to OAuth access tokens: no scope opens it. Send an API key instead.");
  const twin = scope.startsWith("TEAM_") ? scope.replace("TEAM_", "ORG_") : scope;
  if (actor.scopes.includes(scope) || actor.scopes.includes(twin)) return;
  throw new AppError("forbidden", `This access token lacks the scope ${scope}. Ask the user to grant it.`);
}
