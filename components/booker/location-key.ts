import type { Location } from "@/server/event-types/schemas";

/** A location as the form names it: what a booking can tell apart. */
export function locationKey(location: Location): string {
  return location.type === "integration" ? `integration:${location.integration}` : location.type;
}
