import { pick } from "@/server/core/pick";
import type { EventType } from "@/server/event-types/dto";
import type { EventTypeSettings } from "@/server/event-types/settings.schemas";
import { SHOWN_NAMES, type ShownName } from "./settings";

/** The settings that the editor shows, in the shape in which they are stored. */
export type EventTypeValues = Pick<EventType, ShownName | "id">;
export type EventTypeChanges = Partial<EventTypeSettings> & { id: number };

export const valuesOf = (eventType: EventType): EventTypeValues => pick(eventType, [...SHOWN_NAMES, "id"]);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of parsed values, those whose input differs from what is saved: what somebody else changed meanwhile stays as it is. */
export function changesOf(parsed: EventTypeChanges, now: EventTypeValues, saved: Partial<EventTypeValues>): EventTypeChanges {
  const changed = Object.entries(parsed).filter(
    ([name]) => !isSame(now[name as keyof EventTypeValues], saved[name as keyof EventTypeValues]),
  );
  return { ...(Object.fromEntries(changed) as Partial<EventTypeSettings>), id: parsed.id };
}
