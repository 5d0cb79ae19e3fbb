import type { Scope } from "@/server/owners/rules/scopes";

/**
 * Who may call an endpoint; said for each, the compiler asks for it.
 * `public`: nobody has to sign in; a credential that is sent is used, and a token needs no scope.
 * A scope: a person, by session or API key, or by an access token that has the scope.
 * `public, SCOPE`: nobody has to sign in; an access token that is sent needs the scope.
 * `platform`: an OAuth client with its secret.
 * `closed`: a person by session or API key; to access tokens it is closed, as is every endpoint whose documentation names no scope.
 */
export type Access = "public" | Scope | `public, ${Scope}` | "platform" | "closed";

export const isPublic = (access: Access): boolean => access.startsWith("public");

/** The scope that an access token needs; null where no scope opens it, or none is asked for. */
export function scopeOf(access: Access): Scope | null {
  if (access === "public" || access === "platform" || access === "closed") return null;
  return access.replace(/^public, /, "") as Scope;
}
