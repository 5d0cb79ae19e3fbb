import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { groupIdOf } from "@/server/owners/rules/columns";
import { mayDecideOver } from "@/server/owners/rules/roles";
import { type Membership, membershipSelect, toMembership } from "./dto";
import type { MembershipRef, MembershipRole } from "./schemas";

/**
 * A membership of a team whose members the acting user may read: the caller has checked that. Throws `not_found` also for one of another
 * team.
 */
export async function requireMembership(ctx: Ctx, { owner, id }: MembershipRef): Promise<Membership> {
  const row = await ctx.db.membership.findFirst({ where: { id, teamId: groupIdOf(owner) }, select: membershipSelect });
  if (!row) throw notFound("Membership", id);
  return toMembership(row);
}

/** Throws `forbidden` where the role that somebody has or is to have is none of the acting person's business. */
export function requireMayDecideOver(acting: MembershipRole, ...roles: MembershipRole[]): void {
  if (mayDecideOver(acting, roles)) return;
  const why = roles.includes("owner")
    ? "Only an owner of this team decides who owns it. Ask one to do it for you."
    : "Nobody gives or takes a role above their own. Ask an administrator or an owner to do it for you.";
  throw new AppError("forbidden", why);
}

/**
 * Throws `forbidden` where somebody is to be in a team without having been asked: whoever is in one can be booked through it, and their
 * address is known there. The operator of the instance may.
 */
export function requireMayAnswerFor(ctx: Ctx, userId: number): void {
  const acting = requirePerson(ctx);
  if (acting.admin || acting.userId === userId) return;
  const advice = "Leave accepted out: then they are asked, and join when they accept. An invite link does the same.";
  throw new AppError("forbidden", `Only an administrator of this instance puts somebody into a team unasked. ${advice}`);
}

/** Throws `conflict` where nobody else owns the team; in a transaction that has locked it. */
export async function requireOtherOwner(tx: Ctx, { teamId, id }: Membership): Promise<void> {
  const where = { teamId, id: { not: id }, role: "owner" as const, accepted: true };
  if (await tx.db.membership.findFirst({ where, select: { id: true } })) return;
  throw new AppError(
    "conflict",
    "A team needs an owner, and nobody else owns this one. Make somebody else an owner first, or delete the team.",
  );
}
