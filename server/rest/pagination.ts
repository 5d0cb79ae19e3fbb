/** The documented pagination of take/skip lists. */
export function paginationOf({ totalItems, take, skip, items }: { totalItems: number; take: number; skip: number; items: unknown[] }) {
  const remainingItems = Math.max(0, totalItems - skip - items.length);
  return {
    totalItems,
    remainingItems,
    returnedItems: items.length,
    itemsPerPage: take,
    currentPage: Math.floor(skip / take) + 1,
    totalPages: Math.ceil(totalItems / take),
    hasNextPage: remainingItems > 0,
    hasPreviousPage: skip > 0,
  };
}
