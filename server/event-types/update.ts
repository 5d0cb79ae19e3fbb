import { type Ctx, inTransaction } from "@/server/core/context";
import { requireOwnEventType } from "./access";
import { rethrowTaken } from "./create";
import { type EventType, eventTypeSelect, toColumns, toEventType } from "./dto";
import { requireConsistent } from "./require-consistent";
import { UpdateEventTypeInput } from "./settings.schemas";

/**
 * Changes one of the acting user's event types; absent settings stay, structured ones are replaced whole, null takes one away.
 * Throws `not_found`, `conflict` for a slug that the user has already, `invalid_input` for settings that do not fit together.
 */
export async function updateEventType(ctx: Ctx, input: UpdateEventTypeInput): Promise<EventType> {
  const { id, ...changes } = UpdateEventTypeInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    await requireConsistent(tx, await requireOwnEventType(tx, id, "eventType.update"), changes);
    const changed = tx.db.eventType.update({ where: { id }, data: toColumns(changes), select: eventTypeSelect });
    return toEventType(await changed.catch(rethrowTaken));
  });
}
