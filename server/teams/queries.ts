import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { requireMay } from "@/server/owners/access";
import { type Team, teamSelect, toTeam } from "./dto";
import type { TeamRef } from "./schemas";

/** The teams that the acting user is in, oldest first; those that they have not accepted yet are left out. */
export async function listTeams(ctx: Ctx): Promise<Team[]> {
  const { userId } = requirePerson(ctx);
  const where = { isOrganization: false, memberships: { some: { userId, accepted: true } } };
  return (await ctx.db.team.findMany({ where, select: teamSelect, orderBy: { id: "asc" } })).map(toTeam);
}

/** A team that the acting user is in. Throws `not_found`. */
export async function getTeam(ctx: Ctx, { teamId }: TeamRef): Promise<Team> {
  await requireMay(ctx, { type: "team", teamId }, "team.read");
  return toTeam(await ctx.db.team.findUniqueOrThrow({ where: { id: teamId }, select: teamSelect }));
}
