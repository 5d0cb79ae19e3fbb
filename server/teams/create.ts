import { likeText } from "@/server/core/atoms";
import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockTeamNames } from "@/server/core/locks";
import { slugOf } from "@/server/core/slug";
import { requireZone } from "@/server/core/zone-input";
import { freeSlug } from "@/server/event-types/rules/free-slug";
import { membershipEvents } from "@/server/memberships/events";
import { RESERVED } from "@/server/users/schemas";
import { type Team, teamSelect, toTeam } from "./dto";
import { teamEvents } from "./events";
import { CreateTeamInput } from "./schemas";

/**
 * Creates a team that the acting user owns. Without a slug it gets the first free one that its name makes. Throws `conflict` for a slug
 * that is taken, `invalid_input` for an unknown zone.
 */
export async function createTeam(ctx: Ctx, input: CreateTeamInput): Promise<Team> {
  const { userId } = requirePerson(ctx);
  const { slug, autoAcceptCreator: accepted = true, ...settings } = CreateTeamInput.parse(input);
  if (settings.timeZone) requireZone(settings.timeZone);
  return inTransaction(ctx, async (tx) => {
    const data = {
      ...settings,
      slug: slug ?? (await slugFor(tx, settings.name)),
      createdAt: ctx.now,
      memberships: { create: { userId, role: "owner" as const, accepted, createdAt: ctx.now } },
    };
    const select = { ...teamSelect, memberships: { select: { id: true } } };
    const { memberships, ...row } = await tx.db.team.create({ data, select }).catch(rethrowTaken);
    const team = toTeam(row);
    const { id: teamId, name, slug: given } = team;
    await recordEvent(tx, { of: teamEvents.of(teamId), type: "created", data: { name, slug: given } });
    const owned = { teamId, userId, role: "owner" } as const;
    await recordEvent(tx, { of: membershipEvents.of(memberships[0]!.id), type: accepted ? "created" : "invited", data: owned });
    return team;
  });
}

/** The first free slug that a name makes. */
async function slugFor(tx: Ctx, name: string): Promise<string> {
  await lockTeamNames(tx);
  const wanted = slugOf(name) || "team";
  const taken = await tx.db.team.findMany({ where: { slug: { startsWith: likeText(wanted) } }, select: { slug: true } });
  return freeSlug(wanted, new Set([...RESERVED, ...taken.map((team) => team.slug)]));
}

/** Throws `conflict` at the slug for a broken unique constraint, anything else as it is. */
export function rethrowTaken(error: unknown): never {
  const message = "There is a team at this address already. Choose another one.";
  if (isUniqueViolation(error)) throw new AppError("conflict", message, { fields: { slug: message } });
  throw error;
}
