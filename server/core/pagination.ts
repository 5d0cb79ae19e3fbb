// isomorphic
import { z } from "zod";
import { Whole } from "./atoms";

/** How many items of a list to answer. */
export const Take = Whole(1, 250);

/** How many items of a list to pass over. */
export const Skip = Whole(0, 1_000_000);

/** Where the page before ended; opaque (core/cursors.ts). */
export const Cursor = z
  .string("Send the nextCursor of the page before")
  .max(200, "That is no cursor: send the nextCursor of the page before");

/** Which way a list is sorted. */
export const Direction = z.enum(["asc", "desc"], "Use asc or desc");

/** A part of a list, by `take` and `skip`. */
export interface Page<T> {
  items: T[];
  /** Of the whole list. */
  totalItems: number;
  take: number;
  skip: number;
}

/** A part of a list, by cursor. */
export interface CursorPage<T> {
  items: T[];
  /** Null on the last page. */
  nextCursor: string | null;
}
