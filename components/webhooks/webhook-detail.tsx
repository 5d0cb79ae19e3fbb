"use client";

import { ArrowLeft, Send, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { WebhookRef } from "@/server/webhooks/schemas";
import { readServerError } from "../form/server-errors";
import { SettingsHeader } from "../shell/settings-shell";
import { QueryBoundary } from "../states/query-boundary";
import { FormSkeleton } from "../states/skeletons";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Button } from "../ui/button";
import { toast } from "../ui/toaster";
import { WebhookDeliveries } from "./deliveries";
import { WebhookSigning } from "./signing";
import { EditWebhook } from "./webhook-form";

const LIST = "/settings/developer/webhooks";

/** One webhook of the signed-in user: settings, a test, and what was delivered. */
export function WebhookDetail({ webhook }: { webhook: WebhookRef }) {
  const query = trpc.webhooks.get.useQuery(webhook);
  if (webhook.owner.type !== "user") return null;
  const { userId } = webhook.owner;
  return (
    <>
      <Link href={LIST} className="mb-3 inline-flex items-center gap-1.5 font-medium text-subtle no-underline hover:text-emphasis">
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" /> Webhooks
      </Link>
      <SettingsHeader
        title="Webhook"
        description={<span className="break-all">{query.data?.subscriberUrl}</span>}
        action={<TestButton webhook={webhook} />}
      />
      <QueryBoundary query={query} loading={<FormSkeleton fields={3} label="Loading the webhook" />}>
        {(data) => (
          <>
            <EditWebhook webhook={data} userId={userId} />
            <WebhookSigning webhook={webhook} hasSecret={data.hasSecret} />
          </>
        )}
      </QueryBoundary>
      <WebhookDeliveries webhook={webhook} />
      <DeleteWebhook webhook={webhook} />
    </>
  );
}

function TestButton({ webhook }: { webhook: WebhookRef }) {
  const utils = trpc.useUtils();
  const ping = trpc.webhooks.ping.useMutation({
    onSuccess: ({ statusCode, error, durationMs }) =>
      error
        ? toast.error("The test was not accepted", { description: error })
        : toast.success("The test was accepted", { description: `Answered ${statusCode} in ${durationMs} ms.` }),
    onError: (error) => toast.error("Not sent", { description: readServerError(error).message }),
    onSettled: () => utils.webhooks.deliveries.invalidate(webhook),
  });
  return (
    <Button variant="secondary" startIcon={<Send />} loading={ping.isPending} onClick={() => ping.mutate(webhook)}>
      Send a test
    </Button>
  );
}

function DeleteWebhook({ webhook }: { webhook: WebhookRef }) {
  const router = useRouter();
  const utils = trpc.useUtils();
  const remove = trpc.webhooks.delete.useMutation({
    onSuccess: async () => {
      toast.success("Webhook deleted");
      router.replace(LIST);
      await utils.webhooks.list.invalidate();
    },
    onError: (error) => toast.error("Not deleted", { description: readServerError(error).message }),
  });
  return (
    <section aria-labelledby="delete-webhook" className="mt-10 flex flex-wrap items-center gap-4 border-t border-subtle pt-6">
      <div className="min-w-0 flex-1 basis-60">
        <h3 id="delete-webhook" className="font-semibold text-emphasis">
          Delete this webhook
        </h3>
        <p className="text-subtle">Nothing more is delivered, also what waits for another attempt.</p>
      </div>
      <ConfirmDialog
        trigger={
          <Button variant="secondary" startIcon={<Trash2 />}>
            Delete
          </Button>
        }
        title="Delete this webhook?"
        description="Its record of deliveries goes with it. This cannot be undone."
        confirmLabel="Delete webhook"
        onConfirm={() => remove.mutateAsync(webhook)}
      />
    </section>
  );
}
