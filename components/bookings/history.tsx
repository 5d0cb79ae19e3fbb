"use client";

import Link from "next/link";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { cn } from "../ui/cn";
import type { HostedBooking, TimelineEntry } from "./booking-query";
import { detailsOf, lookOf, originText, whoText } from "./timeline";

const tones = { neutral: "bg-subtle text-default", good: "bg-success text-success", bad: "bg-error text-error" };

type HistoryProps = { booking: HostedBooking; clock: ZoneFormatter; myId: number | undefined };

/** What happened to the booking, oldest first: what, who, from where, when. */
export function History({ booking, clock, myId }: HistoryProps) {
  const { rescheduledFromUid, rescheduledToUid } = booking;
  return (
    <>
      <ol className="grid">
        {booking.timeline.map((entry) => (
          <Entry key={entry.id} entry={entry} clock={clock} myId={myId} />
        ))}
      </ol>
      {(rescheduledFromUid || rescheduledToUid) && (
        <p className="mt-5 flex flex-wrap gap-x-4 gap-y-1 border-t border-subtle pt-4">
          {rescheduledFromUid && <Neighbour uid={rescheduledFromUid}>See the earlier time</Neighbour>}
          {rescheduledToUid && <Neighbour uid={rescheduledToUid}>See the new time</Neighbour>}
        </p>
      )}
    </>
  );
}

function Entry({ entry, clock, myId }: { entry: TimelineEntry; clock: ZoneFormatter; myId: number | undefined }) {
  const { at, reason } = entry;
  const look = lookOf(entry);
  const origin = originText(entry);
  return (
    <li
      className={
        "relative flex gap-3 pb-5 last:pb-0 not-last:before:absolute not-last:before:inset-y-0 not-last:before:start-3.5 " +
        "not-last:before:w-px not-last:before:bg-(--cal-border-subtle)"
      }
    >
      <span className={cn("relative grid size-7 shrink-0 place-items-center rounded-full ring-4 ring-(--cal-bg)", tones[look.tone])}>
        <look.icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="font-medium text-emphasis">{look.text}</p>
        {detailsOf(entry, clock).map((line) => (
          <p key={line} className="break-words text-default">
            {line}
          </p>
        ))}
        {reason && <p className="mt-1.5 mb-1 whitespace-pre-line break-words rounded-md bg-muted px-3 py-2 text-default">{reason}</p>}
        <p className="mt-0.5 flex flex-wrap gap-x-2.5 break-words text-xs text-subtle">
          <span>
            {whoText(entry, myId)}
            {origin && `, ${origin}`}
          </span>
          <time dateTime={at.toISOString()} title={clock.day(at)} className="tabular-nums">
            {clock.shortDay(at)}, {clock.time(at)}
          </time>
        </p>
      </div>
    </li>
  );
}

function Neighbour({ uid, children }: { uid: string; children: string }) {
  return (
    <Link
      href={`/bookings/${uid}`}
      className="font-medium text-emphasis underline decoration-(--cal-border) underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
