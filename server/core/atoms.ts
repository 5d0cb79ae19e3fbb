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

/** A text as it comes, of at most `max` UTF-16 units; `missing` is the sentence for what is none. */
export const Text = (max: number, missing = "Enter a text") => z.string(missing).max(max, `Use at most ${max} characters`);

/** The same without the spaces around it. */
export const TrimmedText = (max: number, missing = "Enter a text") => z.string(missing).trim().max(max, `Use at most ${max} characters`);

/** The last part of an address of ours. */
export function Slug(example: string) {
  const missing = `Enter an address such as ${example}`;
  return TrimmedText(255, missing)
    .toLowerCase()
    .min(1, missing)
    .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, `Use letters, digits and single hyphens, such as ${example}`);
}

/** True or false. The sentence names the key at which something else stood. */
export const Flag = z.boolean({ error: ({ path }) => `${String(path?.at(-1) ?? "This")} must be true or false` });

/** A whole number within bounds, with one sentence for every way to miss it. `unit` is part of it: " of bookings". */
export function Whole(min: number, max: number, unit = "") {
  const message = `Use a whole number${unit} from ${min} to ${max}`;
  return z.int(message).min(min, message).max(max, message);
}

/** An http or https address. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: "Use an address such as https://example.com" })
  .max(2000, "Use at most 2000 characters");

/** A value that some input takes away: it becomes null, the one way in which the domain says "none". */
export function noneWhen<T extends z.ZodType, None>(isNone: (value: unknown) => boolean, value: T) {
  const schema = z.preprocess((given) => (isNone(given) ? null : given), value.nullable());
  // preprocess forgets the type of what goes in
  return schema as unknown as z.ZodType<z.output<T> | null, z.input<T> | None | null>;
}

/** A text that null and one of spaces alone take away. */
export const orEmpty = <T extends z.ZodType>(text: T) =>
  noneWhen<T, "">((value) => typeof value === "string" && !value.trim(), text).describe("An empty text or null takes it away.");

/** A text as SQL's LIKE finds it letter by letter: `%`, `_` and the backslash mean themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
