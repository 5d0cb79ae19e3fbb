"use client";

import Link from "next/link";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { cn } from "../ui/cn";
import type { HostedBooking } from "./booking-query";
import { actorText, lookOf, reasonOf } from "./timeline";

const tones = { neutral: "bg-subtle text-default", good: "bg-success text-success", bad: "bg-error text-error" };

/** What happened to the booking, oldest first. */
export function History({ booking, clock, myId }: { booking: HostedBooking; clock: ZoneFormatter; myId: number | undefined }) {
  const { rescheduledFromUid, rescheduledToUid } = booking;
  return (
    <>
      <ol className="grid">
        {booking.timeline.map(({ id, type, actor, data, at }) => {
          const look = lookOf(type);
          const reason = reasonOf(data);
          return (
            <li
              key={id}
              className="relative flex gap-3 pb-5 last:pb-0 not-last:before:absolute not-last:before:inset-y-0 not-last:before:start-3.5 not-last:before:w-px not-last:before:bg-(--cal-border-subtle)"
            >
              <span
                className={cn("relative grid size-7 shrink-0 place-items-center rounded-full ring-4 ring-(--cal-bg)", tones[look.tone])}
              >
                <look.icon aria-hidden className="size-3.5" />
              </span>
              <div className="min-w-0 pt-0.5">
                <p className="text-emphasis">
                  <span className="font-medium">{look.text}</span> <span className="text-subtle">{actorText(actor, myId)}</span>
                </p>
                <p className="text-xs text-subtle tabular-nums">
                  <time dateTime={at.toISOString()}>
                    {clock.shortDay(at)}, {clock.time(at)}
                  </time>
                </p>
                {reason && <p className="mt-1.5 rounded-md bg-muted px-3 py-2 text-default">{reason}</p>}
              </div>
            </li>
          );
        })}
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
