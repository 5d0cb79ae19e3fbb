import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError, fieldError } from "@/server/core/errors";
import { requireZone } from "@/server/core/zone-input";
import { requireMine } from "@/server/owners/access";
import { claimUsername, keepFormerUsername } from "./claim-username";
import { type Me, meSelect, toMe } from "./dto";
import { UpdateUserInput } from "./schemas";

/**
 * Changes the acting user's profile; absent fields stay. A username that is given up leads to the new one for 90 days. Throws
 * `invalid_input` for an unknown zone or a schedule that is not theirs, `conflict` for a taken username.
 */
export async function updateMe(ctx: Ctx, input: UpdateUserInput): Promise<Me> {
  const { userId } = requireMine(ctx, "profile.update");
  const { timeZone, avatarUrl, ...fields } = UpdateUserInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    if (fields.defaultScheduleId) await requireOwnSchedule(tx, userId, fields.defaultScheduleId);
    const data = {
      ...fields,
      ...(timeZone && { timeZone: requireZone(timeZone) }),
      avatarUrl,
    };
    const before = fields.username ? await tx.db.user.findUnique({ where: { id: userId }, select: { username: true } }) : null;
    const row = await tx.db.user.update({ where: { id: userId }, data, select: meSelect }).catch(rethrowTaken);
    if (fields.username && before?.username !== fields.username) {
      await claimUsername(tx, userId, fields.username);
      if (before?.username) await keepFormerUsername(tx, userId, before.username);
    }
    return toMe(row);
  });
}

async function requireOwnSchedule(tx: Ctx, ownerId: number, id: number) {
  if (await tx.db.schedule.findFirst({ where: { id, ownerId }, select: { id: true } })) return;
  throw fieldError("defaultScheduleId", `You have no schedule with id ${id}. List yours with GET /v2/schedules.`);
}

function rethrowTaken(error: unknown): never {
  const message = "That username is taken. Choose another one.";
  if (isUniqueViolation(error)) throw new AppError("conflict", message, { fields: { username: message } });
  throw error;
}
