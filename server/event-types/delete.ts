import { type Ctx, inTransaction } from "@/server/core/context";
import { requireOwnEventType } from "./access";
import type { EventType } from "./dto";
import { EventTypeId } from "./schemas";

/** Deletes one of the acting user's event types with its private links; its bookings stay. Returns what it was. Throws `not_found`. */
export async function deleteEventType(ctx: Ctx, input: EventTypeId): Promise<EventType> {
  const { id } = EventTypeId.parse(input);
  return inTransaction(ctx, async (tx) => {
    const eventType = await requireOwnEventType(tx, id, "eventType.delete");
    await tx.db.eventType.delete({ where: { id }, select: { id: true } });
    return eventType;
  });
}
