"use client";

import { FullPageMessage } from "@/components/states/full-page-message";
import { Button } from "@/components/ui/button";
import { fontVariables } from "./fonts";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Takes the place of the whole document when the root layout itself failed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en" dir="ltr" className={fontVariables}>
      <body>
        <title>Something went wrong · Kairos</title>
        <FullPageMessage
          title="Something went wrong"
          description="This is on our side and has been logged. Trying again often helps."
          action={<Button onClick={reset}>Try again</Button>}
          reference={error.digest}
        />
      </body>
    </html>
  );
}
