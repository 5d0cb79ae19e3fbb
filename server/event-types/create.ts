import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { requireMine } from "@/server/owners/access";
import { defaultLocationOf } from "./default-location.queries";
import { type EventType, eventTypeSelect, toColumns, toEventType } from "./dto";
import { requireConsistent } from "./require-consistent";
import { CreateEventTypeInput, DEFAULT_SETTINGS } from "./settings.schemas";

/**
 * Creates a personal event type of the acting user, after their others. What is left out has its documented default, the place the
 * one that the host has set as theirs, or none. `source` is the one that it is a copy of, whose places it may have.
 * Throws `conflict` for a slug that the user has already, `invalid_input` for settings that do not fit together or a schedule that is not
 * theirs.
 */
export async function createEventType(ctx: Ctx, input: CreateEventTypeInput, source?: Pick<EventType, "locations">): Promise<EventType> {
  const { userId } = requireMine(ctx, "eventType.create");
  const settings = CreateEventTypeInput.parse(input);
  const { title, slug, lengthInMinutes } = settings;
  return inTransaction(ctx, async (tx) => {
    const usual = settings.locations ? null : await defaultLocationOf(tx, userId);
    const locations = settings.locations ?? (usual ? [usual] : []);
    const nothingSet = { ...DEFAULT_SETTINGS, lengthInMinutes, locations: source?.locations ?? [], ownerId: userId, teamId: null };
    await requireConsistent(tx, nothingSet, settings);
    const last = await tx.db.eventType.aggregate({ where: { ownerId: userId }, _max: { position: true } });
    const position = (last._max.position ?? -1) + 1;
    const data = { ...toColumns(settings), title, slug, lengthInMinutes, locations, ownerId: userId, position, createdAt: ctx.now };
    return toEventType(await tx.db.eventType.create({ data, select: eventTypeSelect }).catch(rethrowTaken));
  });
}

/** Throws `conflict` at the slug for a broken unique constraint, anything else as it is. */
export function rethrowTaken(error: unknown): never {
  const message = "You already have an event type at this address. Choose another one.";
  if (isUniqueViolation(error)) throw new AppError("conflict", message, { fields: { slug: message } });
  throw error;
}
