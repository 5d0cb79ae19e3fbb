import { fieldError } from "@/server/core/errors";
import { sha256 } from "@/server/core/ids";

export const IDEMPOTENCY_HEADER = "idempotency-key";

/** Set on an answer that was given before. */
export const REPLAYED_HEADER = "idempotency-replayed";

/** The header's value, or null without one. Throws `invalid_input` for one that is empty, too long or not plain text. */
export function readIdempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (/^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw fieldError(IDEMPOTENCY_HEADER, "An Idempotency-Key has 1 to 255 letters, digits or signs, without spaces. A UUID is a good one.");
}

/** One text for every way to write the same request: the order of keys in an object means nothing. */
export function requestHash(parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts, sortKeys));
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
