import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { requireZone } from "@/server/core/zone-input";
import { lockGroupAs } from "@/server/owners/access";
import { rethrowTaken } from "./create";
import { type Team, teamSelect, toTeam } from "./dto";
import { teamEvents } from "./events";
import { UpdateTeamInput } from "./schemas";

/**
 * Changes a team that the acting user administers; absent settings stay, null takes a text or picture away, metadata is replaced whole.
 * Throws `not_found`, `forbidden` to members, `conflict` for a slug that is taken, `invalid_input` for an unknown zone.
 */
export async function updateTeam(ctx: Ctx, input: UpdateTeamInput): Promise<Team> {
  const { teamId, ...changes } = UpdateTeamInput.parse(input);
  if (changes.timeZone) requireZone(changes.timeZone);
  return inTransaction(ctx, async (tx) => {
    await lockGroupAs(tx, { type: "team", teamId }, "team.update");
    const changed = tx.db.team.update({ where: { id: teamId }, data: changes, select: teamSelect });
    const team = toTeam(await changed.catch(rethrowTaken));
    const data = { name: team.name, slug: team.slug, changed: Object.keys(changes) };
    if (data.changed.length) await recordEvent(tx, { of: teamEvents.of(teamId), type: "updated", data });
    return team;
  });
}
