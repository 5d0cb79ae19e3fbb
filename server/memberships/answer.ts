import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockTeam } from "@/server/core/locks";
import { removeMember } from "./delete";
import { membershipSelect, toMembership } from "./dto";
import { membershipEvents } from "./events";
import { AnswerInvitationInput } from "./schemas";

/**
 * Accepts or declines what the acting user has been asked: to be in a team, with the role that they were given. Throws `not_found` where
 * nothing was asked or it is answered already, `conflict` to whoever alone is to own the team and declines.
 */
export async function answerInvitation(ctx: Ctx, input: AnswerInvitationInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { teamId, accept } = AnswerInvitationInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    await lockTeam(tx, teamId);
    const row = await tx.db.membership.findFirst({ where: { teamId, userId, accepted: false }, select: membershipSelect });
    if (!row) throw notFound("Invitation to the team", teamId);
    if (!accept) return removeMember(tx, toMembership(row), "declined");
    const { id, role } = row;
    await tx.db.membership.update({ where: { id }, data: { accepted: true }, select: { id: true } });
    await recordEvent(tx, { of: membershipEvents.of(id), type: "accepted", data: { teamId, userId, role, by: "answer" } });
  });
}
