"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";

type ErrorStateProps = {
  title?: ReactNode;
  /** What happened and what to do, for the reader. */
  description?: ReactNode;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  retryLabel?: string;
  /** Something else to do: a link back. */
  action?: ReactNode;
  /** Reference for support, for example the request id. */
  reference?: string | undefined;
  className?: string;
};

export function ErrorState(props: ErrorStateProps) {
  const {
    title = "This did not load",
    description = "Check your connection and try again.",
    onRetry,
    retrying,
    retryLabel = "Try again",
    action,
    reference,
    className,
  } = props;
  return (
    <div role="alert" className={cn("grid justify-items-center rounded-lg border border-subtle px-6 py-14 text-center", className)}>
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-error text-error" aria-hidden>
        <TriangleAlert className="size-5" strokeWidth={1.75} />
      </span>
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="mt-1 max-w-md text-balance text-subtle">{description}</p>
      {(onRetry || action) && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {onRetry && (
            <Button variant="secondary" startIcon={<RotateCw />} loading={retrying} onClick={onRetry}>
              {retryLabel}
            </Button>
          )}
          {action}
        </div>
      )}
      {reference && <p className="mt-4 text-xs text-muted">Reference {reference}</p>}
    </div>
  );
}
