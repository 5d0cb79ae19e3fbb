"use client";

import { Plus, Webhook as WebhookIcon } from "lucide-react";
import Link from "next/link";
import type { WebhookView } from "@/server/webhooks/dto";
import { readServerError } from "../form/server-errors";
import { ListPage } from "../shell/list-page";
import { SettingsHeader } from "../shell/settings-shell";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { ListRow, rowLink } from "../ui/list";
import { Switch } from "../ui/switch";
import { toast } from "../ui/toaster";
import { triggerLabel } from "./triggers";

const PAGE = "/settings/developer/webhooks";
/** Badges of a row; the rest is a number. */
const SHOWN_TRIGGERS = 3;

export function Webhooks({ userId }: { userId: number }) {
  const query = trpc.webhooks.list.useQuery({ owner: { type: "user", userId } });
  return (
    <ListPage
      header={SettingsHeader}
      title="Webhooks"
      description="Tell another service what happens to your bookings, as it happens."
      action={
        <Button href={`${PAGE}/new`} startIcon={<Plus />}>
          New webhook
        </Button>
      }
      query={query}
      things="webhooks"
      empty={{
        icon: WebhookIcon,
        title: "No webhooks yet",
        description: "Give an address, and this instance posts to it whenever somebody books, moves or cancels a meeting with you.",
      }}
      row={(webhook) => <WebhookRow key={webhook.id} webhook={webhook} userId={userId} />}
    />
  );
}

function WebhookRow({ webhook, userId }: { webhook: WebhookView; userId: number }) {
  const { id, subscriberUrl, triggers, active } = webhook;
  const owner = { type: "user", userId } as const;
  const utils = trpc.useUtils();
  const update = trpc.webhooks.update.useMutation({
    onError: (error) => toast.error("Not changed", { description: readServerError(error).message }),
    onSettled: () => utils.webhooks.invalidate(),
  });
  const isActive = update.isPending ? (update.variables.active ?? active) : active;
  const more = triggers.length - SHOWN_TRIGGERS;
  return (
    <ListRow
      title={
        <Link href={`${PAGE}/${id}`} className={`${rowLink} break-all`}>
          {subscriberUrl}
        </Link>
      }
      dimmed={!isActive}
      details={
        <>
          {triggers.slice(0, SHOWN_TRIGGERS).map((trigger) => (
            <Badge key={trigger}>{triggerLabel(trigger)}</Badge>
          ))}
          {more > 0 && <Badge tone="outline">+{more}</Badge>}
        </>
      }
      actions={
        <Switch
          aria-label={`Deliver to ${subscriberUrl}`}
          checked={isActive}
          onCheckedChange={(checked) => update.mutate({ owner, id, active: checked })}
        />
      }
    />
  );
}
