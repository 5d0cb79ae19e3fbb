import type { OwnerType } from "../schemas";
import { type Permission, permissions } from "./permissions";

/** Nouns of the documented OAuth scopes ("Available Scopes"), by level: the person's own, a team's, an organization's. */
const NOUNS = {
  "": ["EVENT_TYPE", "BOOKING", "SCHEDULE", "APPS", "PROFILE", "WEBHOOK", "VERIFIED_RESOURCES", "CREDITS"],
  TEAM_: [
    ...(["EVENT_TYPE", "BOOKING", "SCHEDULE", "APPS", "PROFILE", "VERIFIED_RESOURCES"] as const),
    ...(["MEMBERSHIP", "ROUTING_FORM", "WORKFLOW"] as const),
  ],
  ORG_: ["EVENT_TYPE", "BOOKING", "SCHEDULE", "PROFILE", "MEMBERSHIP", "ROUTING_FORM", "WEBHOOK"],
} as const;

type Level = keyof typeof NOUNS;
export type ScopeNoun = (typeof NOUNS)[Level][number];
export type Scope = { [L in Level]: `${L}${(typeof NOUNS)[L][number]}_${"READ" | "WRITE"}` }[Level];

const LEVEL: Record<OwnerType, Level | null> = {
  user: "",
  eventType: "",
  team: "TEAM_",
  organizationTeam: "TEAM_",
  organization: "ORG_",
  // these come with their secret, not with a token
  platformClient: null,
};

const isRead = (permission: Permission) => /\.(read|list)/.test(permission);

/**
 * The scope that an access token needs to use a permission on what an owner of this type has; null where none opens it. All that belongs
 * to an event type goes by the event type's own scope: that of teams where it is a team's (`ofTeam`).
 */
export function scopeFor(type: OwnerType, permission: Permission, ofTeam = false): Scope | null {
  const level = ofTeam ? "TEAM_" : LEVEL[type];
  const noun = type === "eventType" ? "EVENT_TYPE" : permissions[permission].scope;
  if (level === null || noun === null || !(NOUNS[level] as readonly string[]).includes(noun)) return null;
  return `${level}${noun}_${isRead(permission) ? "READ" : "WRITE"}` as Scope;
}
