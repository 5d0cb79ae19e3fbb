// isomorphic
import { z } from "zod";

/** An id of any noun, within PostgreSQL's integer. */
export const Id = z.int("An id is a whole number").min(1, "An id is positive").max(2_147_483_647, "An id is at most 2147483647");

// what shows nothing: controls, spaces, and what Unicode lets a font leave out (zero-width spaces and joiners, fillers), and an empty
// Braille cell
const BLANK = /^[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text shows nothing at all, a single zero-width space included. */
export const isBlank = (text: string): boolean => BLANK.test(text);

// embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX 9): what follows would be shown out of its order.
// The plain marks (U+200E, U+200F, U+061C) turn nothing round and belong to Arabic and Hebrew.
const OUT_OF_PLACE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** What a name or a title may not hold, as a sentence; null when all is well. */
export function lineProblem(text: string): string | null {
  return OUT_OF_PLACE.test(text) ? "Leave out line breaks, control characters and marks that turn the direction of writing" : null;
}

/** A name or a title: one line that shows something. `missing` is the sentence for one that does not, `max` in UTF-16 units. */
export function Line(missing: string, max: number) {
  return z
    .string(missing)
    .trim()
    .max(max, `Use at most ${max} characters`)
    .refine((text) => !isBlank(text), missing)
    .refine((text) => !lineProblem(text), { error: (issue) => lineProblem(String(issue.input)) ?? "" });
}

/** A text as SQL's LIKE finds it letter by letter: `%`, `_` and the backslash mean themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
