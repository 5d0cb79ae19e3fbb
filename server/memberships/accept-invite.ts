import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { sha256 } from "@/server/core/ids";
import { lockTeam } from "@/server/core/locks";
import { type Membership, membershipSelect, toMembership } from "./dto";
import { membershipEvents } from "./events";
import { InviteToken } from "./schemas";

/**
 * Joins the team of an invite link as a member. Who has been asked by name already accepts with it and keeps the role that they were
 * given; for who is in the team nothing changes. Throws `invalid_input` for a link that has expired or is none.
 */
export async function acceptInvite(ctx: Ctx, input: InviteToken): Promise<Membership> {
  const { userId } = requirePerson(ctx);
  const { token } = InviteToken.parse(input);
  return inTransaction(ctx, async (tx) => {
    const usable = { tokenHash: sha256(token), expiresAt: { gt: ctx.now } };
    const find = () => tx.db.teamInvite.findFirst({ where: usable, select: { teamId: true } });
    const invite = await find();
    // looked at again under the lock: somebody may have been taken out meanwhile, which ends the links
    if (!invite || !(await lockTeam(tx, invite.teamId)) || !(await find()))
      throw new AppError("invalid_input", "This link has expired or does not exist. Ask the team for a new one.");
    const { teamId } = invite;
    const where = { teamId_userId: { teamId, userId } };
    const before = await tx.db.membership.findUnique({ where, select: { accepted: true } });
    const membership = await tx.db.membership.upsert({
      where,
      create: { teamId, userId, role: "member", accepted: true, createdAt: ctx.now },
      update: { accepted: true },
      select: membershipSelect,
    });
    const { id, role } = membership;
    if (!before?.accepted)
      await recordEvent(tx, { of: membershipEvents.of(id), type: "accepted", data: { teamId, userId, role, by: "link" } });
    return toMembership(membership);
  });
}
