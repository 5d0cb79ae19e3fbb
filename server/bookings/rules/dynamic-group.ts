import type { Booking } from "../dto";

/** Why these hosts, for a booking with a dynamic group (`/alice+bob`): the booker named them, no event type did. */
export const DYNAMIC_GROUP = { by: "dynamicGroup" } as const;

/** Whether the booking was made with a dynamic group, rather than with an event type that has been deleted since. */
export function isDynamicGroup({ assignmentReason, eventType }: Pick<Booking, "assignmentReason" | "eventType">): boolean {
  return eventType === null && (assignmentReason as { by?: unknown } | null)?.by === DYNAMIC_GROUP.by;
}
