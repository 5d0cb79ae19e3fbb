"use client";

import { ErrorState } from "@/components/states/error-state";

export default function DashboardError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title="This page did not load"
      description="Try again. If it stays like this, load the page anew."
      onRetry={reset}
      reference={error.digest}
    />
  );
}
