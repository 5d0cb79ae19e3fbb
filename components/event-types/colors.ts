import type { EventType } from "@/server/event-types/dto";

/** Told apart by hue, and visible on white and on near-black. */
const PALETTE = ["#5b6cff", "#12a36d", "#e08a1e", "#d6457f", "#0e9bb5", "#8a5cf0", "#c2571f", "#5f8a1f"] as const;

/** The colour of an event type: its own one per theme, else one of the palette that stays the same for its id. */
export function colorOf({ id, color }: Pick<EventType, "id" | "color">): string {
  return color ? `light-dark(${color.lightThemeHex}, ${color.darkThemeHex})` : (PALETTE[id % PALETTE.length] ?? PALETTE[0]);
}
