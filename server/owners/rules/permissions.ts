import type { MembershipRole } from "@/prisma/generated/client";
import type { GroupOwner, OwnerType } from "../schemas";
import type { ScopeNoun } from "./scopes";

/** Who may: by kind of group the least role. A kind that is left out does not know the permission. */
type Least = Partial<Record<GroupOwner["type"], MembershipRole>>;

interface Row extends Least {
  /** What OAuth scopes call the noun; null where no scope opens it. */
  scope: ScopeNoun | null;
  /** The documented permission, which custom roles are made of, where it has another name; of organizations, where that is another. */
  as?: string;
  asInOrganization?: string;
}

/** The same role for plain teams and teams of an organization. */
const teams = (role: MembershipRole) => ({ team: role, organizationTeam: role }) as const;
const admins = { ...teams("admin"), organization: "admin" } as const;
const members = (asInOrganization: string) => ({ scope: "MEMBERSHIP", asInOrganization, ...admins }) as const;

/**
 * The one table of who may what. A permission is asked for by the verb (`requireMay`), under its locks; roles are as documented for each
 * endpoint ("Required membership role"). Of what is a person's own they may do everything: no row says so. Whoever has a higher role may do
 * what a lower one may; administrators of an organization may do all in its teams; a custom role adds permissions of its own.
 */
const TABLE = {
  "availability.read": { scope: "SCHEDULE", ...admins },
  "availability.create": { scope: "SCHEDULE", organization: "admin" },
  "availability.update": { scope: "SCHEDULE", organization: "admin" },
  "availability.delete": { scope: "SCHEDULE", organization: "admin" },
  "eventType.read": { scope: "EVENT_TYPE", ...admins },
  "eventType.create": { scope: "EVENT_TYPE", ...teams("admin") },
  "eventType.update": { scope: "EVENT_TYPE", ...teams("admin") },
  "eventType.delete": { scope: "EVENT_TYPE", ...teams("admin") },
  // bookings go by who hosts and attends them; of groups by their own permissions
  "booking.read": { scope: "BOOKING" },
  "booking.update": { scope: "BOOKING" },
  "profile.read": { scope: "PROFILE" },
  "profile.update": { scope: "PROFILE" },
  "webhook.read": { scope: "WEBHOOK", ...admins },
  "webhook.create": { scope: "WEBHOOK", ...admins },
  "webhook.update": { scope: "WEBHOOK", ...admins },
  "webhook.delete": { scope: "WEBHOOK", ...admins },
  "team.read": { scope: "PROFILE", team: "member", organizationTeam: "admin", organization: "admin" },
  "team.create": { scope: "PROFILE", organization: "admin" },
  "team.update": { scope: "PROFILE", ...admins },
  "team.delete": { scope: "PROFILE", team: "owner", organizationTeam: "admin", organization: "admin" },
  "team.listMembers": { ...members("organization.listMembers"), team: "member" },
  "team.invite": members("organization.invite"),
  "team.changeMemberRole": members("organization.changeMemberRole"),
  "team.remove": members("organization.remove"),
  // whoever is in it leaves it, whatever their role
  "team.leave": { ...members("organization.remove"), as: "team.remove", ...teams("member"), organization: "member" },
} satisfies Record<string, Row>;

export type Permission = keyof typeof TABLE;

export const permissions: Readonly<Record<Permission, Row>> = TABLE;

/** The name under which the documentation and custom roles know a permission, on what this kind of owner has. */
export function documentedName(permission: Permission, type?: OwnerType): string {
  const { as = permission, asInOrganization = as } = permissions[permission];
  return type === "organization" ? asInOrganization : as;
}

const GROUP = { team: "team", organizationTeam: "team", organization: "org" } as const;

/** The role that is needed, as the documentation writes it ("team admin"); null for owners that have no members. */
export function roleFor(type: OwnerType, permission: Permission): string | null {
  if (!(type in GROUP)) return null;
  const least = permissions[permission][type as GroupOwner["type"]];
  return least ? `${GROUP[type as GroupOwner["type"]]} ${least}` : null;
}

/** Whether a custom role's permissions cover one: by name, by all of its resource ("webhook.*"), or by everything ("*.*"). */
export function covers(granted: readonly string[], permission: Permission, type: OwnerType): boolean {
  const name = documentedName(permission, type);
  const resource = name.slice(0, name.lastIndexOf("."));
  return granted.some((one) => one === name || one === "*.*" || one === `${resource}.*`);
}
