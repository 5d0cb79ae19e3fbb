import { Button } from "./button";

type LoadMoreProps = {
  hasMore: boolean;
  loading?: boolean;
  onLoadMore: () => void;
  /** How many are shown, and of how many when that is known. */
  shown?: number;
  total?: number;
  label?: string;
};

/** The end of a list that loads page by page. */
export function LoadMore({ hasMore, loading = false, onLoadMore, shown, total, label = "Load more" }: LoadMoreProps) {
  return (
    <div className="flex flex-col items-center gap-2 pt-5">
      {hasMore && (
        <Button variant="secondary" loading={loading} onClick={onLoadMore}>
          {label}
        </Button>
      )}
      {shown !== undefined && (
        <p role="status" className="text-xs text-subtle tabular-nums">
          {total === undefined ? `${shown} shown` : `${shown} of ${total} shown`}
        </p>
      )}
    </div>
  );
}
