import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { lockGroupAs } from "@/server/owners/access";
import { type Team, teamSelect, toTeam } from "./dto";
import { teamEvents } from "./events";
import { TeamRef } from "./schemas";

/**
 * Deletes a team that the acting user owns, with its event types, memberships and invite links. Its bookings stay and take place: they
 * are their hosts', as when one event type is deleted. Returns what it was. Throws `not_found`, `forbidden` to whoever does not own it.
 */
export async function deleteTeam(ctx: Ctx, input: TeamRef): Promise<Team> {
  const { teamId } = TeamRef.parse(input);
  return inTransaction(ctx, async (tx) => {
    await lockGroupAs(tx, { type: "team", teamId }, "team.delete");
    const owners = await tx.db.membership.findMany({
      where: { teamId, role: "owner", accepted: true },
      select: { userId: true },
      orderBy: { id: "asc" },
    });
    const team = toTeam(await tx.db.team.delete({ where: { id: teamId }, select: teamSelect }));
    const { name, slug } = team;
    const data = { name, slug, ownerIds: owners.map(({ userId }) => userId) };
    await recordEvent(tx, { of: teamEvents.of(teamId), type: "deleted", data });
    return team;
  });
}
