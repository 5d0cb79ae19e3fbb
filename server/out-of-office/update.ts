import { type Ctx, inTransaction } from "@/server/core/context";
import { lockHosts } from "@/server/core/locks";
import { requireCover, requireNoOverlap, requireOutOfOffice, requirePossible } from "./access";
import { type OutOfOfficeEntry, oooSelect, toOutOfOffice } from "./dto";
import { UpdateOooInput } from "./schemas";

/** Changes an entry; absent fields stay, null takes times, notes and cover away. Throws as `createOutOfOffice`, and `not_found`. */
export async function updateOutOfOffice(ctx: Ctx, input: UpdateOooInput): Promise<OutOfOfficeEntry> {
  const { owner, id, toUserId, toUsername, ...fields } = UpdateOooInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    await lockHosts(tx, [owner.userId], null);
    const before = await requireOutOfOffice(tx, { owner, id }, "availability.update");
    const { startDate = before.startDate, endDate = before.endDate } = fields;
    const { startTime = before.startTime, endTime = before.endTime } = fields;
    const period = { startDate, endDate, startTime, endTime };
    requirePossible(period);
    await requireNoOverlap(tx, owner.userId, period, id);
    const isCoverNamed = toUserId !== undefined || toUsername !== undefined;
    // the days may have moved: whoever covers is asked again
    const cover = isCoverNamed ? { toUserId, toUsername } : { toUserId: before.toUser?.id };
    const data = { ...fields, ...period, toUserId: await requireCover(tx, owner.userId, cover, period) };
    return toOutOfOffice(await tx.db.outOfOffice.update({ where: { id }, data, select: oooSelect }));
  });
}
