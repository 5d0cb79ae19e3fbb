// isomorphic
import superjson, { type SuperJSONResult } from "superjson";
import { AppError } from "@/server/core/errors";
import { RESERVED_KEYS, requireReadable } from "@/server/core/invalid-input";

/**
 * What superjson may say about a value that comes in: no more than our own forms send. Others reserve memory or build objects of classes.
 */
const KINDS: ReadonlySet<string> = new Set(["Date", "undefined", "number"]);

/** A call's input as it came. Throws `invalid_input` for what is not readable, superjson's own notes in it included. */
function readInput(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null || !("json" in sent)) throw unreadable();
  const { json, meta } = sent as Partial<SuperJSONResult>;
  requireReadable(json, meta);
  const values = meta?.values;
  if (values !== undefined && !areKnown(values)) throw unreadable();
  try {
    // without the notes on equal references: they only join what is there anyway, and could build a circle
    return superjson.deserialize({ json: json ?? null, ...(values !== undefined && { meta: { values, ...(meta?.v === 1 && { v: 1 }) } }) });
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new AppError("invalid_input", "The input is not in the form that this page sends. Reload the page and try again.");

/** Every list in the notes begins with a kind, or with another such list. */
function areKnown(notes: unknown): boolean {
  if (typeof notes !== "object" || notes === null) return false;
  if (!Array.isArray(notes)) return Object.values(notes).every(areKnown);
  const [kind, children] = notes as unknown[];
  return typeof kind === "string" && KINDS.has(kind) && (children === undefined || areKnown(children));
}

/**
 * An answer for the browser. Reserved keys, which rows from before they were refused may hold, are left out: superjson writes none of them.
 */
export function writeAnswer(answer: unknown): SuperJSONResult {
  try {
    return superjson.serialize(answer);
  } catch {
    return superjson.serialize(withoutReserved(answer));
  }
}

function withoutReserved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReserved);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const kept = Object.entries(value).filter(([key]) => !RESERVED_KEYS.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutReserved(item)]));
}

export const readAnswer = superjson.deserialize;

/** The server's end; the browser's is superjson itself. */
export const transformer = {
  input: { serialize: superjson.serialize, deserialize: readInput },
  output: { serialize: writeAnswer, deserialize: superjson.deserialize },
};
