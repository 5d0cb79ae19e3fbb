"use client";

import { Palmtree, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { OOO_REASONS } from "@/server/core/away-reasons";
import type { OutOfOfficeEntry } from "@/server/out-of-office/dto";
import { civilRange } from "../availability/civil-dates";
import { formatWallTime } from "../availability/wall-time";
import { readServerError } from "../form/server-errors";
import { EmptyState } from "../states/empty-state";
import { QueryList } from "../states/query-list";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Badge } from "../ui/badge";
import { useEnglish } from "../ui/english";
import { IconButton } from "../ui/icon-button";
import { ListRow } from "../ui/list";
import { toast } from "../ui/toaster";

type ListProps = { userId: number; when: "upcoming" | "past"; add: ReactNode; onEdit: (entry: OutOfOfficeEntry) => void };

export function OutOfOfficeList({ userId, when, add, onEdit }: ListProps) {
  const query = trpc.outOfOffice.list.useQuery({ owner: { type: "user", userId }, when });
  const empty =
    when === "upcoming" ? (
      <EmptyState
        icon={Palmtree}
        title="No time away planned"
        description="Add a vacation or a day off, and your booking pages offer no times on it."
        action={add}
      />
    ) : (
      <EmptyState icon={Palmtree} title="Nothing here yet" description="Time away moves here when it is over." />
    );
  return (
    <QueryList
      query={query}
      things="time away"
      empty={empty}
      row={(entry) => <EntryRow key={entry.id} entry={entry} isPast={when === "past"} onEdit={() => onEdit(entry)} />}
    />
  );
}

function EntryRow({ entry, isPast, onEdit }: { entry: OutOfOfficeEntry; isPast: boolean; onEdit: () => void }) {
  const { id, userId, startDate, endDate, notes, showNotes, toUser } = entry;
  const utils = trpc.useUtils();
  const remove = trpc.outOfOffice.delete.useMutation({
    onSuccess: () => toast.success("Time away deleted"),
    onError: (error) => toast.error("Not deleted", { description: readServerError(error).message }),
    onSettled: () => utils.outOfOffice.invalidate(),
  });
  const dates = civilRange(startDate, endDate, useEnglish());
  const reason = OOO_REASONS.find(({ value }) => value === entry.reason);
  return (
    <ListRow
      title={dates}
      dimmed={isPast}
      leading={
        <span aria-hidden className="grid size-9 place-items-center rounded-full bg-subtle text-base">
          {reason?.emoji}
        </span>
      }
      details={
        <div className="grid min-w-0 gap-1.5">
          <p className="flex flex-wrap items-center gap-1.5">
            {entry.reason !== "unspecified" && <Badge>{reason?.label}</Badge>}
            <Times entry={entry} />
            {toUser && <Badge tone="info">{toUser.name ?? toUser.username} covers</Badge>}
          </p>
          {notes && (
            <p className="break-words text-subtle">
              {notes} <span className="text-muted">({showNotes ? "shown to visitors" : "only you see this"})</span>
            </p>
          )}
        </div>
      }
      actions={
        <div className="flex gap-1">
          <IconButton label={`Edit ${dates}`} icon={<Pencil />} onClick={onEdit} />
          <ConfirmDialog
            trigger={<IconButton label={`Delete ${dates}`} icon={<Trash2 />} />}
            title="Delete this time away?"
            description={`${dates}: your booking pages offer times on it again at once.`}
            confirmLabel="Delete time away"
            onConfirm={() => remove.mutateAsync({ owner: { type: "user", userId }, id })}
          />
        </div>
      }
    />
  );
}

function Times({ entry: { startTime, endTime } }: { entry: OutOfOfficeEntry }) {
  const timeFormat = trpc.users.me.useQuery().data?.timeFormat === 12 ? 12 : 24;
  if (!startTime || !endTime) return null;
  return (
    <Badge tone="outline">
      {formatWallTime(startTime, timeFormat)} – {formatWallTime(endTime, timeFormat)}
    </Badge>
  );
}
