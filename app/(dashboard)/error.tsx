"use client";

import { ErrorState } from "@/components/states/error-state";
import { isLost } from "@/components/states/lost";

export default function DashboardError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const lost = isLost(error);
  return (
    <ErrorState
      title="This page did not load"
      description={
        lost
          ? "The server could not be reached. Check your connection, then try again."
          : "Try again. If it stays like this, load the page anew."
      }
      onRetry={lost ? () => window.location.reload() : reset}
      reference={error.digest}
    />
  );
}
