import { DYNAMIC_GROUP } from "@/server/availability/rules/choose-host";
import type { Booking } from "../dto";

/** Whether the booking was made with a dynamic group, rather than with an event type that has been deleted since. */
export function isDynamicGroup({ assignmentReason, eventType }: Pick<Booking, "assignmentReason" | "eventType">): boolean {
  return eventType === null && (assignmentReason as { by?: unknown } | null)?.by === DYNAMIC_GROUP.by;
}
