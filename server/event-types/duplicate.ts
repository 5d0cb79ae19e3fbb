import { type Ctx, inTransaction } from "@/server/core/context";
import { requireOwnEventType } from "./access";
import { createEventType } from "./create";
import type { EventType } from "./dto";
import { freeSlug } from "./rules/free-slug";
import { DuplicateEventTypeInput } from "./schemas";
import { CreateEventTypeInput } from "./settings.schemas";

/**
 * Copies one of the acting user's event types with all its settings, without its private links, webhooks and bookings. Unless told
 * otherwise the title gets " copy" and the slug "-copy" (a number after it where that is taken). Throws `not_found`, `conflict` for a given
 * slug that is taken.
 */
export async function duplicateEventType(ctx: Ctx, input: DuplicateEventTypeInput): Promise<EventType> {
  const { id, title, slug } = DuplicateEventTypeInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const source = await requireOwnEventType(tx, id, "eventType.create");
    const owned = await tx.db.eventType.findMany({ where: { ownerId: source.ownerId }, select: { slug: true } });
    const named = {
      title: title ?? `${source.title.slice(0, 250)} copy`,
      slug: slug ?? freeSlug(`${source.slug.slice(0, 250)}-copy`, new Set(owned.map((row) => row.slug))),
    };
    return createEventType(tx, CreateEventTypeInput.parse({ ...source, ...named }), source);
  });
}
