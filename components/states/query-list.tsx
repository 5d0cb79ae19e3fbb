"use client";

import type { ReactNode } from "react";
import { List } from "../ui/list";
import { QueryBoundary, type QueryLike } from "./query-boundary";
import { ListSkeleton } from "./skeletons";

/** What an answer lists, where it is nothing but a list. */
export type ItemOf<Data> = Data extends readonly (infer Item)[] ? Item : never;

export type QueryListProps<Data, Item = ItemOf<Data>> = {
  query: QueryLike<Data>;
  /** What is listed, as it stands in a sentence: "webhooks". */
  things: string;
  /** Rows of the shape shown while it loads. */
  skeletonRows?: number;
  /** Instead of an empty list. */
  empty?: ReactNode | ((data: Data) => ReactNode);
  /** The items of an answer that is more than a list of them. */
  itemsOf?: (data: Data) => readonly Item[];
  /** One row, with its key. */
  row?: (item: Item) => ReactNode;
  /** Where it is not one plain list of rows. */
  children?: (items: readonly Item[], data: Data) => ReactNode;
  /** Above the list, also above an empty one. */
  before?: (data: Data) => ReactNode;
  /** Below the rows: the way to more of them, something to do with all. */
  after?: (items: readonly Item[]) => ReactNode;
};

/** What a query lists, in each of its states: loading, failed with another try, empty with a next step, rows with the way to more. */
export function QueryList<Data, Item = ItemOf<Data>>(props: QueryListProps<Data, Item>) {
  const { query, things, skeletonRows = 2, itemsOf = asList } = props;
  return (
    <QueryBoundary
      query={query}
      loading={<ListSkeleton rows={skeletonRows} label={`Loading ${things}`} />}
      errorTitle={`The ${things} did not load`}
    >
      {(data) => (
        <>
          {props.before?.(data)}
          <Items {...props} data={data} items={itemsOf(data)} />
        </>
      )}
    </QueryBoundary>
  );
}

function Items<Data, Item>(props: QueryListProps<Data, Item> & { data: Data; items: readonly Item[] }) {
  const { data, items, empty, row, children, after } = props;
  if (items.length === 0 && empty !== undefined) return typeof empty === "function" ? empty(data) : empty;
  return (
    <>
      {children ? children(items, data) : <List>{row && items.map(row)}</List>}
      {after?.(items)}
    </>
  );
}

const asList = <Data, Item>(data: Data) => data as unknown as readonly Item[];
