"use client";

import { Failure } from "@/components/states/failure";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <Failure error={error} onRetry={reset} hasStartLink reference={error.digest} />;
}
