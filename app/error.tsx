"use client";

import { FullPageMessage } from "@/components/states/full-page-message";
import { Button } from "@/components/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <FullPageMessage
      title="Something went wrong"
      description="This is on our side and has been logged. Trying again often helps."
      action={
        <>
          <Button onClick={reset}>Try again</Button>
          <Button variant="secondary" href="/">
            Go to the start page
          </Button>
        </>
      }
      reference={error.digest}
    />
  );
}
