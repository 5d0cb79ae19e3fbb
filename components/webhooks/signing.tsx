"use client";

import type { WebhookRef } from "@/server/webhooks/schemas";
import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Button } from "../ui/button";
import { behindTrigger } from "../ui/later";
import { toast } from "../ui/toaster";

const SecretDialog = behindTrigger(() => import("./secret-dialog").then((file) => file.SecretDialog));

/** Whether deliveries are signed, and the buttons that change it. What is kept is never shown. */
export function WebhookSigning({ webhook, hasSecret }: { webhook: WebhookRef; hasSecret: boolean }) {
  const utils = trpc.useUtils();
  const remove = trpc.webhooks.update.useMutation({
    onSuccess: () => toast.success("Secret removed"),
    onError: (error) => toast.error("Not removed", { description: readServerError(error).message }),
    onSettled: () => utils.webhooks.invalidate(),
  });
  return (
    <section aria-labelledby="signing" className="mt-8 flex flex-wrap items-center gap-4 border-t border-subtle pt-6">
      <div className="min-w-0 flex-1 basis-60">
        <h3 id="signing" className="font-semibold text-emphasis">
          Secret
        </h3>
        <p className="text-subtle">{hasSecret ? "Deliveries are signed." : "Deliveries are not signed."}</p>
      </div>
      <div className="flex gap-2">
        {hasSecret && (
          <ConfirmDialog
            trigger={<Button variant="minimal">Remove</Button>}
            title="Remove the secret?"
            description="Deliveries are no longer signed. A receiver that checks the signature will turn them away."
            confirmLabel="Remove secret"
            onConfirm={() => remove.mutateAsync({ ...webhook, secret: null })}
          />
        )}
        <SecretDialog webhook={webhook} trigger={<Button variant="secondary">{hasSecret ? "Replace secret" : "Set a secret"}</Button>} />
      </div>
    </section>
  );
}
