"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import type { Booking } from "@/server/bookings/dto";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { Skeleton } from "../ui/skeleton";
import { stateOf } from "./booking-state";
import { DeclineBooking } from "./cancel-booking";
import { type BookingTab, occurrencesInput } from "./tabs";
import { useBookingActions } from "./use-booking-actions";

type SeriesDatesProps = { booking: Booking; clock: ZoneFormatter; now: Date; dates: number; tab: BookingTab };

/** The dates of a series behind its one row: each with its page, and where it waits with an answer of its own. */
export function SeriesDates({ booking, clock, now, dates, tab }: SeriesDatesProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const input = occurrencesInput(tab, booking.recurringBookingUid ?? "");
  const { data } = trpc.bookings.list.useQuery(input, { enabled: open });
  return (
    <div className="relative z-10 mt-2 w-fit max-sm:w-full">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center gap-1.5 rounded font-medium text-default hover:text-emphasis"
      >
        <ChevronDown aria-hidden className={cn("size-4 text-subtle transition-transform duration-fast", open && "rotate-180")} />
        {open ? "Hide the dates" : `Show all ${dates} dates`}
      </button>
      {open && (
        <ul id={id} className="mt-2 divide-y divide-subtle rounded-lg border border-subtle bg-default">
          {data ? (
            data.items.map((one) => <Occurrence key={one.uid} booking={one} clock={clock} now={now} />)
          ) : (
            <li className="p-3">
              <Skeleton className="h-5 w-56" />
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Occurrence({ booking, clock, now }: Pick<SeriesDatesProps, "booking" | "clock" | "now">) {
  const actions = useBookingActions();
  const [declining, setDeclining] = useState(false);
  const { canConfirm } = stateOf(booking, now);
  const day = clock.day(booking.start);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2">
      <Link href={`/bookings/${booking.uid}`} className="min-w-52 flex-1 text-default tabular-nums hover:text-emphasis">
        {day}, {clock.range(booking.start, booking.end)}
      </Link>
      {canConfirm && (
        <span className="flex gap-2">
          <Button size="sm" variant="minimal" aria-label={`Decline ${day}`} onClick={() => setDeclining(true)}>
            Decline
          </Button>
          <Button
            size="sm"
            variant="secondary"
            aria-label={`Confirm ${day}`}
            loading={actions.isConfirming}
            onClick={() => void actions.confirm(booking.uid).catch(() => undefined)}
          >
            Confirm
          </Button>
        </span>
      )}
      <DeclineBooking booking={booking} actions={actions} open={declining} onOpenChange={setDeclining} />
    </li>
  );
}
