"use client";

import { LogOut, Monitor, Smartphone, Tablet } from "lucide-react";
import type { SessionItem } from "@/server/sessions/dto";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { readServerError } from "../form/server-errors";
import { SettingsHeader } from "../shell/settings-shell";
import { QueryList } from "../states/query-list";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { ListRow } from "../ui/list";
import { toast } from "../ui/toaster";

const ICONS = { computer: Monitor, phone: Smartphone, tablet: Tablet };

/** The browsers that are signed in, each of which can be signed out from here. */
export function Sessions() {
  const query = trpc.sessions.list.useQuery();
  const clock = useMyZoneFormatter();
  return (
    <>
      <SettingsHeader
        title="Sessions"
        description="The browsers that are signed in to your account. One that you do not know? Sign it out and change your password."
      />
      <QueryList
        query={query}
        things="sessions"
        row={(session) => <SessionRow key={session.id} session={session} clock={clock} />}
        after={(sessions) => <EndOthers count={sessions.filter(({ current }) => !current).length} />}
      />
    </>
  );
}

function EndOthers({ count }: { count: number }) {
  const utils = trpc.useUtils();
  const end = trpc.sessions.endOthers.useMutation({
    onSuccess: () => toast.success("All other browsers are signed out"),
    onError: (error) => toast.error("Not signed out", { description: readServerError(error).message }),
    onSettled: () => utils.sessions.list.invalidate(),
  });
  if (count === 0) return null;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="secondary" className="mt-5" startIcon={<LogOut />}>
          Sign out all others
        </Button>
      }
      title={count === 1 ? "Sign out the other browser?" : `Sign out ${count} other browsers?`}
      description="This browser stays signed in. API keys keep working."
      confirmLabel="Sign out"
      onConfirm={() => end.mutateAsync()}
    />
  );
}

function SessionRow({ session, clock }: { session: SessionItem; clock: ZoneFormatter | null }) {
  const { id, device, address, createdAt, lastSeenAt, current } = session;
  const utils = trpc.useUtils();
  const end = trpc.sessions.end.useMutation({
    onSuccess: () => toast.success("Signed out"),
    onError: (error) => toast.error("Not signed out", { description: readServerError(error).message }),
    onSettled: () => utils.sessions.list.invalidate(),
  });
  const Icon = ICONS[device.kind];
  const moment = (instant: Date) => (clock ? `${clock.shortDay(instant)}, ${clock.time(instant)}` : "…");
  return (
    <ListRow
      leading={<Icon aria-hidden className="size-5 text-subtle" />}
      title={device.name}
      subtitle={current && <Badge tone="success">This browser</Badge>}
      details={
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-subtle">
          <span>{address ? `From ${address}` : "Address unknown"}</span>
          {!current && <span>Last seen {moment(lastSeenAt)}</span>}
          <span>Signed in {moment(createdAt)}</span>
        </p>
      }
      actions={
        !current && (
          <ConfirmDialog
            trigger={<IconButton label={`Sign out ${device.name}`} icon={<LogOut />} />}
            title={`Sign out ${device.name}?`}
            description="Whoever uses it has to sign in again."
            confirmLabel="Sign out"
            onConfirm={() => end.mutateAsync({ id })}
          />
        )
      }
    />
  );
}
