"use client";

import { CircleCheck } from "lucide-react";
import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { Button } from "../ui/button";

type VerifyEmailCardProps = {
  token: string;
  /** The address that the link went to. */
  email: string;
  purpose: "verify" | "change";
};

/** Uses the mailed link up when the reader says so: programs that open links in mail do not. */
export function VerifyEmailCard({ token, email, purpose }: VerifyEmailCardProps) {
  const verify = trpc.auth.verifyEmail.useMutation();
  if (verify.isSuccess) return <Verified email={email} purpose={purpose} />;
  return (
    <div className="grid gap-5">
      <FormError message={verify.error ? readServerError(verify.error).message : undefined} />
      <Button size="lg" loading={verify.isPending} onClick={() => verify.mutate({ token })}>
        {purpose === "change" ? "Use this address" : "Confirm e-mail address"}
      </Button>
    </div>
  );
}

function Verified({ email, purpose }: Pick<VerifyEmailCardProps, "email" | "purpose">) {
  return (
    <div role="status" className="grid gap-5">
      <p className="flex items-start gap-2.5">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
        <span>
          {purpose === "change" ? "From now on you sign in with " : "Thank you. Mail about bookings goes to "}
          <strong className="font-semibold text-emphasis">{email}</strong>.
        </span>
      </p>
      <Button href="/event-types" size="lg">
        Continue
      </Button>
    </div>
  );
}
