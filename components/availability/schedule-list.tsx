"use client";

import { Clock, Copy, Ellipsis, Globe, Pencil, Plus, SearchCheck, Star, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { Schedule } from "@/server/schedules/dto";
import { ListPage } from "../shell/list-page";
import { PageHeader } from "../shell/page-header";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { DropdownMenu, MenuItem, MenuSeparator } from "../ui/dropdown-menu";
import { IconButton } from "../ui/icon-button";
import { behindTrigger } from "../ui/later";
import { ListRow, rowLink } from "../ui/list";
import { DeleteSchedule } from "./delete-schedule";
import { hoursSummary } from "./hours-summary";
import { useScheduleActions } from "./use-schedule-actions";

const NewScheduleDialog = behindTrigger(() => import("./new-schedule-dialog").then((file) => file.NewScheduleDialog));

export function ScheduleList() {
  const query = trpc.schedules.list.useQuery();
  const me = trpc.users.me.useQuery();
  return (
    <ListPage
      header={PageHeader}
      title="Availability"
      description="The hours in which people can book you."
      tools={
        <Button href="/availability/troubleshoot" variant="secondary" startIcon={<SearchCheck />}>
          Troubleshoot
        </Button>
      }
      action={<NewScheduleDialog timeZone={me.data?.timeZone ?? "UTC"} trigger={<Button startIcon={<Plus />}>New schedule</Button>} />}
      query={query}
      things="schedules"
      empty={{
        icon: Clock,
        title: "You have no schedule",
        description: "Without one nobody can book you: a schedule says on which days and at what times you are free.",
      }}
      row={(schedule) => <ScheduleRow key={schedule.id} schedule={schedule} isOnly={query.data?.length === 1} />}
    />
  );
}

function ScheduleRow({ schedule, isOnly }: { schedule: Schedule; isOnly: boolean }) {
  const { id, name, isDefault, timeZone, availability } = schedule;
  const me = trpc.users.me.useQuery();
  const actions = useScheduleActions();
  const [deleting, setDeleting] = useState(false);
  const lines = hoursSummary(availability, { weekStart: me.data?.weekStart ?? "Monday", timeFormat: me.data?.timeFormat === 12 ? 12 : 24 });
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);
  return (
    <ListRow
      title={
        <Link href={`/availability/${id}`} className={rowLink}>
          {name}
        </Link>
      }
      subtitle={isDefault && <Badge tone="success">Default</Badge>}
      details={
        <div className="grid w-full gap-x-8 gap-y-1 text-subtle sm:flex sm:flex-wrap">
          <div className="tabular-nums">{lines.length === 0 ? <p>No weekly hours</p> : lines.map((line) => <p key={line}>{line}</p>)}</div>
          <p className="flex items-center gap-1.5 self-start">
            <Globe aria-hidden className="size-3.5" />
            {timeZone.replaceAll("_", " ")}
          </p>
        </div>
      }
      actions={
        <>
          <DropdownMenu
            trigger={
              <IconButton
                variant="secondary"
                label={`More for ${name}`}
                title="More"
                icon={<Ellipsis />}
                className="max-sm:border-transparent max-sm:bg-transparent"
              />
            }
          >
            <MenuItem href={`/availability/${id}`} icon={<Pencil />}>
              Edit
            </MenuItem>
            <MenuItem icon={<Star />} disabled={isDefault} onSelect={() => quietly(actions.makeDefault(schedule))}>
              Make default
            </MenuItem>
            <MenuItem icon={<Copy />} onSelect={() => quietly(actions.duplicate(schedule))}>
              Duplicate
            </MenuItem>
            <MenuSeparator />
            <MenuItem tone="destructive" icon={<Trash2 />} disabled={isOnly} onSelect={() => setDeleting(true)}>
              Delete
            </MenuItem>
          </DropdownMenu>
          <DeleteSchedule schedule={schedule} open={deleting} onOpenChange={setDeleting} onConfirm={() => actions.remove(schedule)} />
        </>
      }
    />
  );
}
