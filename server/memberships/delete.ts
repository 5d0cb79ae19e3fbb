import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { lockGroupAs, requireMay } from "@/server/owners/access";
import { requireMayDecideOver, requireMembership, requireOtherOwner } from "./access";
import type { Membership } from "./dto";
import { membershipEvents } from "./events";
import { MembershipRef } from "./schemas";

/**
 * Takes somebody out of a team, and off its event types; their bookings stay theirs, and the team's invite links end. Members may take
 * themselves out, administrators others, owners also owners. Returns what it was. Throws `not_found`, `forbidden`, and `conflict` where
 * nobody would own the team any more.
 */
export async function deleteMembership(ctx: Ctx, input: MembershipRef): Promise<Membership> {
  const ref = MembershipRef.parse(input);
  return inTransaction(ctx, async (tx) => {
    const acting = await lockGroupAs(tx, ref.owner, "team.leave");
    const membership = await requireMembership(tx, ref);
    const isOwn = membership.userId === acting.userId;
    if (!isOwn) {
      await requireMay(tx, ref.owner, "team.remove");
      requireMayDecideOver(acting.role, membership.role);
      // whoever is taken out does not come back by a link that they still have
      await tx.db.teamInvite.deleteMany({ where: { teamId: membership.teamId } });
    }
    await removeMember(tx, membership, isOwn ? "left" : "removed");
    return membership;
  });
}

/**
 * Takes a membership away, and its person off the team's event types; in a transaction that has locked the team. `how` it ends is kept.
 * Throws `conflict` for the last owner.
 */
export async function removeMember(tx: Ctx, membership: Membership, how: "declined" | "left" | "removed"): Promise<void> {
  const { id, teamId, userId, role } = membership;
  if (membership.role === "owner") await requireOtherOwner(tx, membership);
  await tx.db.host.deleteMany({ where: { userId, eventType: { teamId } } });
  await tx.db.membership.delete({ where: { id }, select: { id: true } });
  await recordEvent(tx, { of: membershipEvents.of(id), type: how, data: { teamId, userId, role } });
}
