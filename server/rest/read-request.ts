import type { Context } from "hono";
import { parse as parseQuery } from "qs";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { isDecodable, RESERVED_KEYS } from "@/server/core/invalid-input";
import { readBodyText } from "@/server/core/read-body";

/** Bytes of a request body that are read at the most. */
const MAX_BODY = 1024 * 1024;

/** Throws `invalid_input` for a path that is not percent-encoded UTF-8 (`/%ff`), whether there is a route for it or not. */
export function requireDecodable(c: Context): void {
  if (!isDecodable(c.req.path))
    throw new AppError("invalid_input", "The address is not valid: its percent-encoding does not stand for text.");
}

/** The parameters of the path. Throws `invalid_input` as `requireDecodable`. */
export function readParams(c: Context): Record<string, string> {
  requireDecodable(c);
  return c.req.param();
}

/**
 * The query as an object: repeated keys, `key[]=` and `key[0][name]=` become arrays and objects. Unknown keys stay and are ignored later.
 * Throws `invalid_input` for one that is not percent-encoded UTF-8, and for reserved keys, which the parser would leave out silently.
 */
export function readQuery(url: string): unknown {
  const mark = url.indexOf("?");
  if (mark < 0) return {};
  const text = url.slice(mark + 1);
  if (!isDecodable(text)) throw new AppError("invalid_input", "The query is not valid: its percent-encoding does not stand for text.");
  for (const pair of text.split("&")) {
    const reserved = decodeURIComponent(pair.split("=", 1)[0]!)
      .split(/[[\].]+/)
      .find((key) => RESERVED_KEYS.has(key));
    if (reserved) throw new AppError("invalid_input", `The key '${reserved}' is reserved. Choose another one.`);
  }
  return parseQuery(text, { arrayLimit: 200, parameterLimit: 500, depth: 4 });
}

/** The JSON body, `{}` when there is none. Throws `invalid_input` for what is not UTF-8 or JSON, `too_large` above 1 MiB. */
export async function readBody(c: Context): Promise<unknown> {
  const text = await readBodyText(c.req.raw, MAX_BODY);
  if (!text.trim()) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input", "The body is not valid JSON. Send a JSON object with content-type application/json.");
  }
}

/** A list in the query: one value, several, or a comma list. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => {
    if (value === undefined) return undefined;
    const parts = Array.isArray(value) ? value : [value];
    return parts
      .flatMap((part) => (typeof part === "string" ? part.split(",").map((text) => text.trim()) : [part]))
      .filter((part) => part !== "");
  }, z.array(item));
}

/** A numeric id in a path or query, within PostgreSQL's integer. */
export const numericId = (name: string) =>
  z.coerce
    .number(`${name} must be a number`)
    .int(`${name} must be a whole number`)
    .min(1, `${name} must be positive`)
    .max(2_147_483_647, `${name} is too large`);
