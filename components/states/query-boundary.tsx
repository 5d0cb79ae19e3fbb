"use client";

import type { ReactNode } from "react";
import { readServerError } from "../form/server-errors";
import { ErrorState } from "./error-state";
import { ListSkeleton } from "./skeletons";

/** The part of a query result that decides what to show; what `useQuery` returns fits. */
export type QueryLike<Data> = {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  isFetching?: boolean | undefined;
  refetch: () => unknown;
};

type QueryBoundaryProps<Data> = {
  query: QueryLike<Data>;
  /** Shown while the first data loads; a list skeleton by default. */
  loading?: ReactNode;
  /** Shown in place of the data when `isEmpty` says so. */
  empty?: ReactNode;
  /** What counts as empty; by default an empty array. */
  isEmpty?: (data: Data) => boolean;
  errorTitle?: string;
  children: (data: Data) => ReactNode;
};

const emptyArray = (data: unknown) => Array.isArray(data) && data.length === 0;

/** One of the four states of a query: loading, error with retry, empty with a next step, data. Old data outlives a failed refresh. */
export function QueryBoundary<Data>(props: QueryBoundaryProps<Data>) {
  const { query, loading = <ListSkeleton />, empty, isEmpty = emptyArray, errorTitle, children } = props;
  if (query.data !== undefined) {
    return empty !== undefined && isEmpty(query.data) ? empty : children(query.data);
  }
  if (query.isPending) return loading;
  return (
    <ErrorState
      {...(errorTitle ? { title: errorTitle } : {})}
      description={readServerError(query.error).message}
      retrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  );
}
