import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { requireOwnSchedule } from "./access";
import { ScheduleId } from "./schemas";

/**
 * Deletes one of the acting user's schedules; event types that named it fall back to the default one. Deleting the default
 * makes the oldest other schedule the default, which is returned then. Throws `not_found`, and `invalid_input` for the last schedule.
 */
export async function deleteSchedule(ctx: Ctx, input: ScheduleId): Promise<{ newDefault: { id: number; name: string } | null }> {
  const { id } = ScheduleId.parse(input);
  return inTransaction(ctx, async (tx) => {
    const { ownerId, isDefault } = await requireOwnSchedule(tx, id, "availability.delete");
    const heir = await tx.db.schedule.findFirst({
      where: { ownerId, id: { not: id } },
      select: { id: true, name: true },
      orderBy: { id: "asc" },
    });
    if (!heir) throw new AppError("invalid_input", "You cannot delete your only schedule. Create another one first.");
    if (isDefault) await tx.db.user.update({ where: { id: ownerId }, data: { defaultScheduleId: heir.id }, select: { id: true } });
    await tx.db.schedule.delete({ where: { id }, select: { id: true } });
    return { newDefault: isDefault ? heir : null };
  });
}
