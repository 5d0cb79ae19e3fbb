import { fieldError } from "@/server/core/errors";
import { lengthsOf } from "./bars";
import type { EventTypeRules } from "./world";

/** The length asked for, in minutes, or the event type's own without one. Throws `invalid_input` at `field` for one that is not offered. */
export function requireLength(rules: EventTypeRules, asked: number | undefined, field: string): number {
  if (asked === undefined) return rules.lengthMinutes;
  const lengths = lengthsOf(rules);
  if (lengths.includes(asked)) return asked;
  throw fieldError(field, `This event type lasts ${lengths.join(", ")} minutes. Choose one of these lengths.`);
}
