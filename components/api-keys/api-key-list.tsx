"use client";

import { KeyRound, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ApiKeyItem } from "@/server/api-keys/dto";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { readServerError } from "../form/server-errors";
import { ListPage } from "../shell/list-page";
import { SettingsHeader } from "../shell/settings-shell";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { whenOpen } from "../ui/later";
import { ListRow } from "../ui/list";
import { toast } from "../ui/toaster";

const NewApiKeyDialog = whenOpen(() => import("./api-key-dialog").then((file) => file.NewApiKeyDialog));

export function ApiKeys() {
  const query = trpc.apiKeys.list.useQuery();
  const clock = useMyZoneFormatter();
  const [now] = useState(() => new Date());
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <ListPage
        header={SettingsHeader}
        title="API keys"
        description="A key lets a program act as you through the API. Treat it like your password."
        action={
          <Button startIcon={<Plus />} onClick={() => setMaking(true)}>
            New API key
          </Button>
        }
        query={query}
        things="API keys"
        empty={{
          icon: KeyRound,
          title: "No API keys yet",
          description: "Make one to read your event types, find free times and book them from your own programs.",
        }}
        row={(key) => <ApiKeyRow key={key.id} apiKey={key} clock={clock} now={now} />}
      />
      <NewApiKeyDialog open={isMaking} onOpenChange={setMaking} />
    </>
  );
}

function ApiKeyRow({ apiKey, clock, now }: { apiKey: ApiKeyItem; clock: ZoneFormatter | null; now: Date }) {
  const { id, note, hint, expiresAt, lastUsedAt, createdAt } = apiKey;
  const utils = trpc.useUtils();
  const revoke = trpc.apiKeys.revoke.useMutation({
    onSuccess: () => toast.success("API key revoked"),
    onError: (error) => toast.error("Not revoked", { description: readServerError(error).message }),
    onSettled: () => utils.apiKeys.list.invalidate(),
  });
  const name = note || "API key without a note";
  const isExpired = expiresAt !== null && expiresAt <= now;
  const dayOf = (instant: Date) => clock?.day(instant).replace(/^\w+, /, "") ?? "…";
  return (
    <ListRow
      title={name}
      subtitle={<code className="font-mono text-xs">cal_…{hint}</code>}
      dimmed={isExpired}
      details={
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-subtle">
          <span>Made {dayOf(createdAt)}</span>
          <span>{lastUsedAt ? `Last used ${dayOf(lastUsedAt)}` : "Never used"}</span>
          {isExpired ? (
            <Badge tone="error">Expired {dayOf(expiresAt)}</Badge>
          ) : (
            <span>{expiresAt ? `Expires ${dayOf(expiresAt)}` : "Never expires"}</span>
          )}
        </p>
      }
      actions={
        <ConfirmDialog
          trigger={<IconButton label={`Revoke ${name}`} icon={<Trash2 />} />}
          title={`Revoke “${name}”?`}
          description="Programs that use this key are turned away from now on. This cannot be undone."
          confirmLabel="Revoke key"
          onConfirm={() => revoke.mutateAsync({ id })}
        />
      }
    />
  );
}
