"use client";

import { Failure } from "@/components/states/failure";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Failure
      description="This is on our side and has been logged. Trying again often helps."
      onRetry={reset}
      hasStartLink
      reference={error.digest}
    />
  );
}
