"use client";

import { Failure } from "@/components/states/failure";
import { fontVariables } from "./fonts";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Takes the place of the whole document when the root layout itself failed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en" dir="ltr" className={fontVariables}>
      <body>
        <title>Something went wrong · Kairos</title>
        <Failure error={error} onRetry={reset} reference={error.digest} />
      </body>
    </html>
  );
}
