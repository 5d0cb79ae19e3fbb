import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError, fieldError } from "@/server/core/errors";
import { recordEvent } from "@/server/core/events";
import { lockGroupAs } from "@/server/owners/access";
import { groupIdOf } from "@/server/owners/rules/columns";
import { requireMayAnswerFor, requireMayDecideOver } from "./access";
import { type Membership, membershipSelect, toMembership } from "./dto";
import { membershipEvents } from "./events";
import { CreateMembershipInput } from "./schemas";

/**
 * Puts a user of this instance into a team that the acting user administers: as a member who has not accepted yet, unless told otherwise.
 * Throws `not_found`, `forbidden` to members, to administrators who make an owner and to whoever may not accept for the user,
 * `invalid_input` for a user who does not exist, `conflict` for one who is in the team or has been asked already.
 */
export async function createMembership(ctx: Ctx, input: CreateMembershipInput): Promise<Membership> {
  const { owner, userId, role = "member", accepted = false, disableImpersonation = false } = CreateMembershipInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const acting = await lockGroupAs(tx, owner, "team.invite");
    requireMayDecideOver(acting.role, role);
    if (accepted) requireMayAnswerFor(ctx, userId);
    await requireUser(tx, userId);
    const data = { teamId: groupIdOf(owner), userId, role, accepted, disableImpersonation, createdAt: ctx.now };
    const membership = toMembership(await tx.db.membership.create({ data, select: membershipSelect }).catch(rethrowTaken));
    const { id, teamId } = membership;
    await recordEvent(tx, { of: membershipEvents.of(id), type: accepted ? "created" : "invited", data: { teamId, userId, role } });
    return membership;
  });
}

async function requireUser(tx: Ctx, id: number) {
  if (await tx.db.user.findUnique({ where: { id }, select: { id: true } })) return;
  throw fieldError("userId", `There is no user with id ${id}. Check the id, or send them an invite link.`);
}

function rethrowTaken(error: unknown): never {
  const message = "This user is in the team already, or has been asked to join it. Change their membership instead.";
  if (isUniqueViolation(error)) throw new AppError("conflict", message, { fields: { userId: message } });
  throw error;
}
