"use client";

import { MailWarning } from "lucide-react";
import { ResendVerification } from "./resend-verification";

/** Above the dashboard while the user's address is not verified. */
export function VerifyEmailBanner({ email }: { email: string }) {
  return (
    <section
      aria-label="Your e-mail address"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-semantic-attention px-4 py-2 text-attention md:px-10"
    >
      <MailWarning aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-60">
        Confirm your e-mail address: open the link that we sent to <strong className="font-semibold break-words">{email}</strong>.
      </p>
      <ResendVerification email={email} />
    </section>
  );
}
