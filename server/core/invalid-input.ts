// isomorphic
import type { z } from "zod";
import { AppError } from "./errors";

/** A zod error as one readable sentence and a sentence per field. */
export function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of flatIssues(error.issues)) fields[issue.path] ??= issue.message;
  const message = Object.entries(fields)
    .map(([field, text]) => (field ? `${field}: ${text}` : text))
    .join("; ");
  return new AppError("invalid_input", `${message}.`, { fields });
}

/** Of a union that no member fits, its own sentence speaks, or the member that came nearest. */
function flatIssues(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length && issue.message === "Invalid input") {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
      return flatIssues(nearest, path);
    }
    return [{ path: path.map(String).join("."), message: readable(issue.message) }];
  });
}

/** zod's own words for what we gave no sentence. */
function readable(message: string): string {
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (received === "undefined") return "This field is required";
  return expected ? `This must be a value of type ${expected}` : message;
}

/** Names that every object has already: superjson refuses them when it reads a value back, and JavaScript reads something else. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Lists and objects in one another, at the most. */
const DEEPEST = 64;

// PostgreSQL's text knows no NUL, and neither it nor UTF-8 half of a surrogate pair
const UNREADABLE = /\0|\p{Surrogate}/u;

/**
 * The one gate of whatever comes in, by any transport, before its schema sees it: only what can be stored and read back through every other
 * transport passes. Lists, plain objects, dates and scalars, at most DEEPEST levels of them, no reserved key, no text that UTF-8 or the
 * database cannot hold. Throws `invalid_input`, naming the place.
 */
export function requireReadable(...values: readonly unknown[]): void {
  for (const value of values) inspect(value, []);
}

function inspect(value: unknown, path: readonly string[]): void {
  if (typeof value === "string") requireText(value, path);
  if (typeof value !== "object" || value === null || value instanceof Date) return;
  if (path.length >= DEEPEST) throw refusal(path.slice(0, 3), `Values are nested more than ${DEEPEST} levels deep. Send a flatter one`);
  if (!Array.isArray(value) && !isPlain(value)) throw refusal(path, "Send plain JSON: texts, numbers, lists and objects");
  for (const [key, item] of Object.entries(value)) {
    if (RESERVED_KEYS.has(key)) throw refusal(path, `The key '${key}' is reserved. Choose another one`);
    requireText(key, path);
    inspect(item, [...path, key]);
  }
}

function requireText(text: string, path: readonly string[]): void {
  if (!UNREADABLE.test(text)) return;
  const what = text.includes("\0") ? "the NUL character" : "half of a surrogate pair";
  throw refusal(path, `Text must not contain ${what}. Remove it and try again`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function refusal(path: readonly string[], sentence: string): AppError {
  // a key that cannot be read must not go out either
  const field = path.join(".").replace(/\0|\p{Surrogate}/gu, "\uFFFD");
  return new AppError("invalid_input", `${field ? `${field}: ` : ""}${sentence}.`, { fields: { [field]: sentence } });
}

/** Whether the percent-encoding of a part of an address stands for UTF-8 text without NUL. */
export function isDecodable(part: string): boolean {
  try {
    return !decodeURIComponent(part).includes("\0");
  } catch {
    return false;
  }
}
