"use client";

import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { Button, type ButtonProps } from "../ui/button";
import { toast } from "../ui/toaster";

/** Mails the signed-in user a new link that verifies their address. */
export function ResendVerification({ email, size = "sm" }: { email: string; size?: ButtonProps["size"] }) {
  const resend = trpc.auth.requestEmailVerification.useMutation({
    onSuccess: () => toast.success(`A new link is on its way to ${email}.`),
    onError: (error) => toast.error(readServerError(error).message),
  });
  return (
    <Button variant="secondary" size={size} loading={resend.isPending} disabled={resend.isSuccess} onClick={() => resend.mutate()}>
      {resend.isSuccess ? "Sent" : "Send a new link"}
    </Button>
  );
}
