import { person, requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";
import type { Page } from "@/server/core/pagination";
import { requireMay } from "@/server/owners/access";
import { groupIdOf } from "@/server/owners/rules/columns";
import { requireMembership } from "./access";
import { type Invitation, type Membership, membershipSelect, type OpenInvite, toMembership } from "./dto";
import { ListMembershipsInput, type MembershipRef } from "./schemas";

/** Who is in a team of the acting user, and who has been asked, oldest first. Throws `not_found`. */
export async function listMemberships(ctx: Ctx, input: ListMembershipsInput): Promise<Page<Membership>> {
  const { owner, emails, take, skip } = ListMembershipsInput.parse(input);
  await requireMay(ctx, owner, "team.listMembers");
  const where = { teamId: groupIdOf(owner), ...(emails?.length && { accepted: true, user: { email: { in: emails } } }) };
  const [rows, totalItems] = await Promise.all([
    ctx.db.membership.findMany({ where, select: membershipSelect, orderBy: { id: "asc" }, take, skip }),
    ctx.db.membership.count({ where }),
  ]);
  return { items: rows.map(toMembership), totalItems, take, skip };
}

/** One membership of a team of the acting user. Throws `not_found`. */
export async function getMembership(ctx: Ctx, ref: MembershipRef): Promise<Membership> {
  await requireMay(ctx, ref.owner, "team.listMembers");
  return requireMembership(ctx, ref);
}

/** The teams that the acting user has been asked to join and has not answered, oldest first. */
export async function listInvitations(ctx: Ctx): Promise<Invitation[]> {
  const { userId } = requirePerson(ctx);
  const select = { teamId: true, role: true, team: { select: { name: true } } };
  const rows = await ctx.db.membership.findMany({ where: { userId, accepted: false }, select, orderBy: { id: "asc" } });
  return rows.map(({ team, ...rest }) => ({ ...rest, teamName: team.name }));
}

/** What an invite link opens; null when it is unknown or has expired. */
export async function findInvite(ctx: Ctx, token: string): Promise<OpenInvite | null> {
  const userId = person(ctx)?.userId ?? 0;
  const memberships = { where: { userId, accepted: true }, select: { id: true } };
  const invite = await ctx.db.teamInvite.findFirst({
    where: { tokenHash: sha256(token), expiresAt: { gt: ctx.now } },
    select: { teamId: true, team: { select: { name: true, memberships } } },
  });
  return invite && { teamId: invite.teamId, teamName: invite.team.name, isMember: invite.team.memberships.length > 0 };
}
