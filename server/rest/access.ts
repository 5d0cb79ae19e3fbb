/** Nouns of the documented OAuth scopes, by level: the person's own, a team's, an organization's. */
type Noun = "EVENT_TYPE" | "BOOKING" | "SCHEDULE" | "APPS" | "PROFILE" | "WEBHOOK" | "VERIFIED_RESOURCES" | "CREDITS";
type TeamNoun = Exclude<Noun, "CREDITS" | "WEBHOOK"> | "MEMBERSHIP" | "ROUTING_FORM" | "WORKFLOW";
type OrgNoun = "EVENT_TYPE" | "BOOKING" | "SCHEDULE" | "PROFILE" | "MEMBERSHIP" | "ROUTING_FORM" | "WEBHOOK";

/** Nouns that `own()` and `ofTeam()` name their scopes by. */
export type OwnNoun = Noun;
export type { TeamNoun };

/** An OAuth scope, as documented ("Available Scopes"). */
export type Scope = `${Noun | `TEAM_${TeamNoun}` | `ORG_${OrgNoun}`}_${"READ" | "WRITE"}`;

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
