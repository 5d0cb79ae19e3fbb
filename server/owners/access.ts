import type { MembershipRole } from "@/prisma/generated/client";
import { requirePerson } from "@/server/core/authorize";
import type { Actor, Ctx } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { lockTeam } from "@/server/core/locks";
import { groupIdOf } from "./rules/columns";
import { covers, type Permission, permissions } from "./rules/permissions";
import { isAtLeast } from "./rules/roles";
import { type Scope, scopeFor } from "./rules/scopes";
import type { GroupOwner, Owner } from "./schemas";

/** Who acts, and with which role. On their own things a user or a client counts as owner. */
export interface Acting {
  /** Null for a client with its secret. */
  userId: number | null;
  role: MembershipRole;
}

/**
 * The one question before a verb: the acting user, who must have a permission on what `owner` has. Asked under the verb's locks, what it
 * answers holds until the transaction ends. An access token also needs the permission's scope. Throws `unauthenticated` where nobody is
 * signed in, `forbidden` for a lesser role or a missing scope, `not_found` where the owner does not exist or is nothing to them.
 */
export async function requireMay(ctx: Ctx, owner: Owner, permission: Permission): Promise<Acting> {
  if (owner.type !== "eventType") requireScope(ctx.actor, scopeFor(owner.type, permission));
  switch (owner.type) {
    case "user":
      return requireSelf(ctx, owner.userId);
    case "eventType":
      return requireMayOnEventType(ctx, owner.eventTypeId, permission);
    case "platformClient":
      return requireClient(ctx, owner.clientId);
    default:
      return requireMayInGroup(ctx, owner, permission);
  }
}

/**
 * An access token may do what its scopes say, and nothing that no scope opens (null); keys and sessions may do what their user may. An ORG_
 * scope has its TEAM_ twin in it; tokens of clients from before there were scopes have them all. Throws `forbidden`.
 */
export function requireScope(actor: Actor, scope: Scope | null): void {
  if (actor.type !== "oauth" || actor.scopes === "legacy") return;
  if (!scope) throw new AppError("forbidden", "This is closed to OAuth access tokens: no scope opens it. Send an API key instead.");
  const twin = scope.startsWith("TEAM_") ? scope.replace("TEAM_", "ORG_") : scope;
  if (actor.scopes.includes(scope) || actor.scopes.includes(twin)) return;
  throw new AppError("forbidden", `This access token lacks the scope ${scope}. Ask the user to grant it.`);
}

/** Locks the group, then asks `requireMay`: no role in it changes before the transaction ends, and two owners cannot both leave. */
export async function lockGroupAs(tx: Ctx, owner: GroupOwner, permission: Permission): Promise<Acting> {
  await lockTeam(tx, groupIdOf(owner));
  return requireMay(tx, owner, permission);
}

/** The scope alone, where who takes part decides and no role does. Throws `forbidden`. */
export const requireScopeOf = ({ actor }: Ctx, permission: Permission): void => requireScope(actor, scopeFor("user", permission));

/** `requireMay` on what is the acting user's own: who they are is all that is asked. Throws `unauthenticated`, `forbidden`. */
export function requireMine(ctx: Ctx, permission: Permission): { userId: number } {
  const { userId } = requirePerson(ctx);
  requireScopeOf(ctx, permission);
  return { userId };
}

function requireSelf(ctx: Ctx, userId: number): Acting {
  if (requirePerson(ctx).userId !== userId) throw notFound("User", userId);
  return { userId, role: "owner" };
}

/** A client decides for itself, with its secret. */
function requireClient({ actor }: Ctx, clientId: string): Acting {
  if (actor.type === "booker") throw new AppError("unauthenticated", "Send the client's id and secret, and try again.");
  if (actor.type !== "platformClient" || actor.clientId !== clientId) throw notFound("OAuth client", clientId);
  return { userId: null, role: "owner" };
}

/** What an event type has is its owner's, or that of its team. */
async function requireMayOnEventType(ctx: Ctx, id: number, permission: Permission): Promise<Acting> {
  const { userId } = requirePerson(ctx);
  const row = await ctx.db.eventType.findUnique({ where: { id }, select: { ownerId: true, teamId: true } });
  requireScope(ctx.actor, scopeFor("eventType", permission, row?.teamId != null));
  if (row?.ownerId === userId) return { userId, role: "owner" };
  if (!row?.teamId) throw notFound("Event type", id);
  const team = { type: "team", teamId: row.teamId } as const;
  const acting = await findInGroup(ctx, team, userId, permission);
  if (!acting) throw notFound("Event type", id);
  return requirePermitted(acting, team, permission);
}

const NOUN = { team: "Team", organizationTeam: "Team", organization: "Organization" } as const;

async function requireMayInGroup(ctx: Ctx, owner: GroupOwner, permission: Permission): Promise<Acting> {
  const { userId } = requirePerson(ctx);
  const acting = await findInGroup(ctx, owner, userId, permission);
  if (!acting) throw notFound(NOUN[owner.type], groupIdOf(owner));
  return requirePermitted(acting, owner, permission);
}

interface InGroup extends Acting {
  /** By a custom role, whatever the role is. */
  isGranted: boolean;
}

/** What somebody is in a group, or above it in its organization; null for strangers and for those who have not accepted yet. */
async function findInGroup(ctx: Ctx, owner: GroupOwner, userId: number, permission: Permission): Promise<InGroup | null> {
  const memberships = {
    where: { userId, accepted: true },
    select: { role: true, customRole: { select: { permissions: true } } },
  } as const;
  const where = {
    id: groupIdOf(owner),
    isOrganization: owner.type === "organization",
    ...(owner.type === "organizationTeam" && { parentId: owner.organizationId }),
  };
  const group = await ctx.db.team.findFirst({ where, select: { memberships, parent: { select: { memberships } } } });
  const [own, above] = [group?.memberships[0], group?.parent?.memberships[0]];
  const isGranted = [own, above].some((one) => one?.customRole && covers(one.customRole.permissions, permission, owner.type));
  // documented: "organization level is above team level"
  if (above && isAtLeast(above.role, "admin")) return { userId, role: "owner", isGranted: true };
  const role = own?.role ?? (isGranted ? "member" : null);
  return role && { userId, role, isGranted };
}

const NEEDED: Record<MembershipRole, string> = { member: "a member", admin: "an administrator or an owner", owner: "an owner" };
const OF = { team: "of this team", organizationTeam: "of this team", organization: "of this organization" } as const;

function requirePermitted({ isGranted, ...acting }: InGroup, owner: GroupOwner, permission: Permission): Acting {
  const least = permissions[permission][owner.type];
  if (isGranted || (least && isAtLeast(acting.role, least))) return acting;
  if (!least) throw new AppError("forbidden", "Nobody may do this here, whatever their role.");
  const who = `${NEEDED[least]} ${OF[owner.type]}`;
  throw new AppError("forbidden", `Only ${who} may do this. Ask one to do it for you.`);
}
