"use client";

import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { enter } from "./sign-in";

/** Uses the mailed link up when the reader says so, and goes on to the new password. */
export function UndoEmailChange({ token }: { token: string }) {
  const undo = trpc.auth.undoEmailChange.useMutation({
    onSuccess: ({ resetToken }) => enter(`/auth/forgot-password/${resetToken}`),
  });
  return (
    <div className="grid gap-5">
      <FormError message={undo.error ? readServerError(undo.error).message : undefined} />
      <Button size="lg" loading={undo.isPending || undo.isSuccess} onClick={() => undo.mutate({ token })}>
        Undo the change
      </Button>
    </div>
  );
}
