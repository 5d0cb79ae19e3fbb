"use client";

import { CircleCheck, CircleMinus } from "lucide-react";
import Link from "next/link";
import type { ExplainedDay, ExplainedReason } from "@/server/slots/dto";
import { ListSkeleton } from "../states/skeletons";
import { Alert } from "../ui/alert";
import { Badge } from "../ui/badge";
import { cn } from "../ui/cn";
import { List } from "../ui/list";
import { type DayRow, dayRows } from "./day-rows";
import { reasonWords, type Teller } from "./reasons";
import { useZoneFormatter } from "./use-zone-formatter";
import type { ZoneFormatter } from "./zone-formatter";

/** One explained day: what the schedule says of it, then its starts in rows of one answer each. */
export function TroubleshootDay({ day, refreshing }: { day: ExplainedDay; refreshing: boolean }) {
  const clock = useZoneFormatter(day.timeZone);
  if (!clock) return <ListSkeleton />;
  const rows = dayRows(day.starts);
  const offered = day.starts.filter((candidate) => candidate.offered).length;
  const several = day.hosts.length > 1;
  const teller: Teller = {
    clock,
    hostName: (userId) => (several ? (day.hosts.find((host) => host.userId === userId)?.name ?? null) : null),
  };
  return (
    <section aria-label={clock.day(new Date(day.from))} aria-busy={refreshing} className={cn("grid gap-4", refreshing && "opacity-60")}>
      <header>
        <h2 className="text-base font-semibold">{clock.day(new Date(day.from))}</h2>
        <p role="status" className="mt-0.5 text-subtle">
          {offered === 0 ? "No time is offered" : offered === 1 ? "1 time is offered" : `${offered} times are offered`} for{" "}
          {day.lengthMinutes} minutes. Start times in {day.timeZone.replaceAll("_", " ")}.
        </p>
      </header>
      <Silence day={day} teller={teller} />
      <Hours day={day} clock={clock} />
      <List>
        {rows.map((row) => (
          <Row key={row.starts[0]} row={row} teller={teller} />
        ))}
      </List>
    </section>
  );
}

/** Calendars that could not be asked, and what that does. */
function Silence({ day, teller }: { day: ExplainedDay; teller: Teller }) {
  const silent = day.calendarsUnavailable;
  if (!silent) return null;
  return (
    <Alert
      tone="attention"
      title={
        silent.policy === "hide"
          ? "A calendar could not be asked: its host's times are hidden"
          : "A calendar could not be asked: its times are ignored"
      }
    >
      <ul>
        {silent.calendars.map((failure) => (
          <li key={`${failure.userId} ${failure.calendar}`}>
            {reasonWords({ code: "calendar_unavailable", ...failure, source: null }, teller).text}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Hours({ day, clock }: { day: ExplainedDay; clock: ZoneFormatter }) {
  if (!day.hours) return null;
  const { windows, overridden, scheduleId } = day.hours;
  const times = windows.map(({ start, end }) => clock.range(new Date(start), new Date(end)));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border border-subtle bg-muted px-4 py-3">
      <span className="font-medium text-emphasis">Your schedule</span>
      <span className="tabular-nums">{times.length ? times.join(", ") : "No hours on this day"}</span>
      {overridden && <Badge tone="info">Date override</Badge>}
      {scheduleId !== null && (
        <Link href={`/availability/${scheduleId}`} className="ms-auto font-medium text-emphasis underline underline-offset-2">
          Change the hours
        </Link>
      )}
    </div>
  );
}

function Row({ row, teller }: { row: DayRow; teller: Teller }) {
  const { clock } = teller;
  const isOffered = row.reasons.length === 0;
  const time = (start: number) => clock.time(new Date(start));
  const [first, last] = [row.starts[0]!, row.starts.at(-1)!];
  const Icon = isOffered ? CircleCheck : CircleMinus;
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-subtle px-4 py-3 last:border-b-0 sm:grid-cols-[12rem_1fr] sm:px-4.5">
      <p className="flex items-start gap-2 font-medium text-emphasis tabular-nums">
        <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", isOffered ? "text-success" : "text-faint")} />
        {first === last ? time(first) : `${time(first)} – ${time(last)}`}
      </p>
      {isOffered ? (
        <div className="grid gap-1.5">
          <p>
            <Badge tone="success">Offered</Badge>
          </p>
          {row.starts.length > 1 && (
            <ul className="flex flex-wrap gap-1.5" aria-label="Offered times">
              {row.starts.map((start) => (
                <li key={start} className="rounded bg-success px-1.5 text-success tabular-nums">
                  {time(start)}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <ul className="grid gap-1 text-default">
          {row.reasons.map((reason) => (
            <Why key={JSON.stringify(reason)} reason={reason} teller={teller} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Why({ reason, teller }: { reason: ExplainedReason; teller: Teller }) {
  const { text, booking } = reasonWords(reason, teller);
  return (
    <li>
      {text}
      {booking && (
        <>
          {" "}
          <Link href={`/bookings/${booking.uid}`} className="font-medium text-emphasis underline underline-offset-2">
            {booking.title}
          </Link>
          .
        </>
      )}
    </li>
  );
}
