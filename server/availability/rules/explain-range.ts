import { MINUTE_MS } from "@/server/core/time";
import { reasonsAgainst } from "./explain";
import { offerNow } from "./offer";
import type { Reason, World } from "./world";

/** A start and every reason against it; none: it is on offer. */
export interface Explained {
  /** UTC milliseconds. */
  start: number;
  reasons: Reason[];
}

/**
 * The starts in `[from, to)` at every `stepMinutes`, and the starts on offer between them. Each has the reasons why it is not on offer
 * (scheduling rule 21).
 */
export function explainRange(world: World, lengthMinutes: number, range: { from: number; to: number }, stepMinutes: number): Explained[] {
  const { from, to } = range;
  const offer = offerNow(world, lengthMinutes, from, to + lengthMinutes * MINUTE_MS);
  const marks = Array.from({ length: Math.ceil((to - from) / (stepMinutes * MINUTE_MS)) }, (_, i) => from + i * stepMinutes * MINUTE_MS);
  const offered = [...offer.starts].filter((start) => start >= from && start < to);
  const onOffer = new Set(offered);
  const candidates = [...new Set([...marks, ...offered])].sort((a, b) => a - b);
  return candidates.map((start) => ({ start, reasons: onOffer.has(start) ? [] : reasonsAgainst(offer, start) }));
}
