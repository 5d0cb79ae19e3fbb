import type { MembershipRole } from "@/prisma/generated/client";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { lockTeam } from "@/server/core/locks";
import { isAtLeast } from "./rules/roles";

/** The acting user in a team. */
export interface TeamPerson {
  userId: number;
  role: MembershipRole;
}

const NEEDED: Record<MembershipRole, string> = {
  member: "a member of this team",
  admin: "an administrator or an owner of this team",
  owner: "an owner of this team",
};

/**
 * The acting user, who must have at least a role in the team. Throws `not_found` for a missing team, to strangers and to those who have
 * not accepted yet alike, and `forbidden` to members with a lesser role.
 */
export async function requireTeamRole(ctx: Ctx, teamId: number, least: MembershipRole): Promise<TeamPerson> {
  const { userId } = requirePerson(ctx);
  const where = { teamId_userId: { teamId, userId } };
  const membership = await ctx.db.membership.findUnique({ where, select: { role: true, accepted: true } });
  if (!membership?.accepted) throw notFound("Team", teamId);
  requireRole(membership.role, least);
  return { userId, role: membership.role };
}

/** Throws `forbidden` to whoever has a lesser role. */
export function requireRole(role: MembershipRole, least: MembershipRole): void {
  if (!isAtLeast(role, least)) throw new AppError("forbidden", `Only ${NEEDED[least]} may do this. Ask one to do it for you.`);
}

/** As `requireTeamRole`, with the team locked: what it answers stays so until the transaction ends. */
export async function lockTeamAs(tx: Ctx, teamId: number, least: MembershipRole): Promise<TeamPerson> {
  await lockTeam(tx, teamId);
  return requireTeamRole(tx, teamId, least);
}
