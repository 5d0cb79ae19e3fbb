import { type Ctx, inTransaction } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { requireMine } from "@/server/owners/access";
import { ReorderEventTypesInput } from "./schemas";

/**
 * Puts the acting user's event types into the order of `ids`; those that are not named follow in the order they had. Throws `not_found`.
 */
export async function reorderEventTypes(ctx: Ctx, input: ReorderEventTypesInput): Promise<void> {
  const { userId } = requireMine(ctx, "eventType.update");
  const wanted = [...new Set(ReorderEventTypesInput.parse(input).ids)];
  await inTransaction(ctx, async (tx) => {
    const order = [{ position: "asc" as const }, { id: "asc" as const }];
    const rows = await tx.db.eventType.findMany({ where: { ownerId: userId }, select: { id: true, position: true }, orderBy: order });
    const positions = new Map(rows.map(({ id, position }) => [id, position]));
    const stranger = wanted.find((id) => !positions.has(id));
    if (stranger !== undefined) throw notFound("Event type", stranger);
    const all = [...wanted, ...[...positions.keys()].filter((id) => !wanted.includes(id))];
    for (const [position, id] of all.entries()) {
      if (positions.get(id) !== position) await tx.db.eventType.update({ where: { id }, data: { position }, select: { id: true } });
    }
  });
}
