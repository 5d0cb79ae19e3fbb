import { type Ctx, inTransaction } from "@/server/core/context";
import { lockGroupAs } from "@/server/owners/access";
import { requireMayAnswerFor, requireMayDecideOver, requireMembership, requireOtherOwner } from "./access";
import { type Membership, membershipSelect, toMembership } from "./dto";
import { UpdateMembershipInput } from "./schemas";

/**
 * Changes a membership of a team that the acting user administers; absent fields stay. Throws `not_found`, `forbidden` to members and to
 * administrators where an owner is made or changed, and where somebody else would accept, `conflict` where nobody would own the team any
 * more.
 */
export async function updateMembership(ctx: Ctx, input: UpdateMembershipInput): Promise<Membership> {
  const { owner, id, ...changes } = UpdateMembershipInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const acting = await lockGroupAs(tx, owner, "team.changeMemberRole");
    const before = await requireMembership(tx, { owner, id });
    const { role = before.role, accepted = before.accepted } = changes;
    requireMayDecideOver(acting.role, before.role, role);
    if (accepted && !before.accepted) requireMayAnswerFor(ctx, before.userId);
    if (before.role === "owner" && !(role === "owner" && accepted)) await requireOtherOwner(tx, before);
    return toMembership(await tx.db.membership.update({ where: { id }, data: changes, select: membershipSelect }));
  });
}
