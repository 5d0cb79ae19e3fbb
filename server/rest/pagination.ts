import { z } from "zod";
import { type Page, Skip, Take } from "@/server/core/pagination";

/** A number of a query within the bounds of an atom: the document shows them only where they are said at the number itself. */
function number(name: string, { minValue, maxValue }: z.ZodInt) {
  const message = `Use a whole number from ${minValue} to ${maxValue}`;
  return z.coerce.number(`${name} must be a number`).int(message).min(minValue!, message).max(maxValue!, message);
}

/** `take` and `skip` of a query, where a list has its usual size of page. */
export const PageQuery = z.object({
  take: number("take", Take).optional(),
  skip: number("skip", Skip).optional(),
});

/** The documented `pagination` of lists by take and skip. */
export const PaginationWire = z.object({
  totalItems: z.number().int(),
  remainingItems: z.number().int(),
  returnedItems: z.number().int(),
  itemsPerPage: z.number().int(),
  currentPage: z.number().int(),
  totalPages: z.number().int(),
  hasNextPage: z.boolean(),
  hasPreviousPage: z.boolean(),
});

/** The documented `pagination` of lists by cursor. */
export const CursorWire = z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() });

/** The answer of a list by take and skip (envelope "page"): each item as `write` makes it. */
export function paged<T, W>(page: Page<T>, write: (item: T) => W) {
  const { items, totalItems, take, skip } = page;
  const remainingItems = Math.max(0, totalItems - skip - items.length);
  const pagination: z.input<typeof PaginationWire> = {
    totalItems,
    remainingItems,
    returnedItems: items.length,
    itemsPerPage: take,
    currentPage: Math.floor(skip / take) + 1,
    totalPages: Math.ceil(totalItems / take),
    hasNextPage: remainingItems > 0,
    hasPreviousPage: skip > 0,
  };
  return { data: items.map((item) => write(item)), pagination };
}

/** The answer of a list by cursor (envelope "cursor"). */
export function walked<T, W>({ items, nextCursor }: { items: readonly T[]; nextCursor: string | null }, write: (item: T) => W) {
  return { data: items.map((item) => write(item)), pagination: { nextCursor, hasMore: nextCursor !== null } };
}
