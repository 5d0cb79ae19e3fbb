import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { lockGroupAs } from "@/server/owners/access";
import { requireMayAnswerFor, requireMayDecideOver, requireMembership, requireOtherOwner } from "./access";
import { type Membership, membershipSelect, toMembership } from "./dto";
import { membershipEvents } from "./events";
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
    const after = toMembership(await tx.db.membership.update({ where: { id }, data: changes, select: membershipSelect }));
    await recordChange(tx, before, after);
    return after;
  });
}

/** Says who has another role now, and who has joined or no longer takes part. */
async function recordChange(tx: Ctx, before: Membership, { id, teamId, userId, role, accepted }: Membership): Promise<void> {
  const of = membershipEvents.of(id);
  if (role !== before.role) await recordEvent(tx, { of, type: "role_changed", data: { teamId, userId, from: before.role, to: role } });
  if (accepted === before.accepted) return;
  if (accepted) await recordEvent(tx, { of, type: "accepted", data: { teamId, userId, role, by: "administrator" } });
  else await recordEvent(tx, { of, type: "suspended", data: { teamId, userId, role } });
}
