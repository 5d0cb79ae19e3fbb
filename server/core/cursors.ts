import { timingSafeEqual } from "node:crypto";
import { fieldError } from "./errors";
import { keyedHash } from "./secrets";

/** What a cursor is for: the list, whose it is, and everything that chose and sorted its rows. All but the size of the page. */
export type CursorUse = { list: string; userId: number } & Record<string, unknown>;

/** 96 bits of HMAC-SHA-256: more than anybody can try. */
const SIGNATURE_LENGTH = 24;

/** A cursor that says where a page ended, good for going on in the same list only. `position` may be read by whoever holds it. */
export function sealCursor(use: CursorUse, position: string): string {
  return `${Buffer.from(position).toString("base64url")}.${signatureOf(use, position)}`;
}

/** The position in a cursor. Throws `invalid_input` at `cursor` for one that was made for another list, or that nobody here made. */
export function openCursor(use: CursorUse, cursor: string): string {
  const [, text = "", signature = ""] = /^([\w-]+)\.([0-9a-f]+)$/.exec(cursor) ?? [];
  const position = Buffer.from(text, "base64url").toString();
  const expected = signatureOf(use, position);
  if (signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return position;
  throw fieldError(
    "cursor",
    "That cursor belongs to another list, or to none: keep filters and caller as they were for the page before. Send " +
      "its pagination.nextCursor, or none for the first page.",
  );
}

function signatureOf(use: CursorUse, position: string): string {
  const known = Object.entries(use).filter(([, value]) => value !== undefined);
  const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1));
  return keyedHash(`cursor ${JSON.stringify([sorted, position])}`).slice(0, SIGNATURE_LENGTH);
}
