"use client";

import { CalendarClock, Ellipsis, Link2, MapPin, UserPlus, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { Booking } from "@/server/bookings/dto";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { copyLink } from "../event-types/copy-link";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { DropdownMenu, MenuItem, MenuSeparator } from "../ui/dropdown-menu";
import { IconButton } from "../ui/icon-button";
import { rowLink } from "../ui/list";
import { ATTENDED, attendeeNames, badgesOf, stateOf } from "./booking-state";
import { CancelBooking, DeclineBooking } from "./cancel-booking";
import { AddGuests, EditLocation } from "./late-dialogs";
import { placeOf } from "./place";
import { SeriesDates } from "./series-dates";
import type { BookingTab } from "./tabs";
import { useBookingActions } from "./use-booking-actions";
import { useFocusBack } from "./use-focus-back";

type BookingRowProps = {
  booking: Booking;
  clock: ZoneFormatter;
  now: Date;
  myId: number | undefined;
  /** The row stands for a series: how many of its dates the tab has, and which tab that is. */
  series?: { dates: number; tab: BookingTab } | undefined;
};

export function BookingRow({ booking, clock, now, myId, series }: BookingRowProps) {
  const isHost = booking.hosts.some(({ id }) => id === myId);
  const place = placeOf(booking);
  const isOff = booking.status === "cancelled" || booking.status === "rejected";
  return (
    <li
      className={
        "group relative flex items-start gap-x-4 gap-y-3.5 max-sm:flex-wrap border-b border-subtle px-4 py-4 " +
        "last:border-b-0 hover:bg-muted sm:px-5"
      }
    >
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        <p
          className={cn(
            "whitespace-nowrap font-semibold text-emphasis tabular-nums sm:min-w-[10.5rem] sm:pt-px",
            isOff && "text-subtle line-through",
          )}
        >
          <time dateTime={booking.start.toISOString()}>{clock.range(booking.start, booking.end)}</time>
        </p>
        <div className="min-w-0">
          <p className="text-base font-semibold tracking-[-0.006em] text-emphasis">
            <Link href={isHost ? `/bookings/${booking.uid}` : `/booking/${booking.uid}`} className={rowLink}>
              {booking.title}
            </Link>
          </p>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-subtle">
            <span>{isHost ? attendeeNames(booking) : `Hosted by ${booking.hosts[0]?.name ?? "somebody else"}`}</span>
            {place && (
              <span className="inline-flex min-w-0 items-center gap-1.5">
                <place.icon aria-hidden className="size-3.5 shrink-0" />
                <span className="truncate">{place.text}</span>
              </span>
            )}
          </p>
          <Badges booking={booking} isAttended={myId !== undefined && !isHost} />
          {series && series.dates > 1 && <SeriesDates booking={booking} clock={clock} now={now} {...series} />}
        </div>
      </div>
      {isHost && <HostActions booking={booking} now={now} dates={series?.dates} />}
    </li>
  );
}

function Badges({ booking, isAttended }: { booking: Booking; isAttended: boolean }) {
  const badges = [...(isAttended ? [ATTENDED] : []), ...badgesOf(booking)];
  if (badges.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-1.5">
      {badges.map(({ text, tone }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
    </p>
  );
}

function HostActions({ booking, now, dates = 1 }: { booking: Booking; now: Date; dates?: number | undefined }) {
  const actions = useBookingActions();
  const [asking, setAsking] = useState<"cancel" | "decline" | "location" | "guests" | null>(null);
  const { canConfirm, canCancel, canReschedule, canEditLocation, canAddGuests } = stateOf(booking, now);
  const seriesUid = dates > 1 ? booking.recurringBookingUid : null;
  const confirm = () => void (seriesUid ? actions.confirmSeries(seriesUid) : actions.confirm(booking.uid)).catch(() => undefined);
  const { trigger, giveBack } = useFocusBack();
  const closeWhen = (open: boolean) => {
    if (open) return;
    setAsking(null);
    giveBack();
  };
  return (
    <>
      {canConfirm && (
        <div className="relative z-10 flex shrink-0 gap-2 max-sm:order-last max-sm:basis-full max-sm:*:flex-1">
          <Button variant="secondary" onClick={() => setAsking("decline")}>
            {seriesUid ? "Decline all" : "Decline"}
          </Button>
          <Button loading={actions.isConfirming} onClick={confirm}>
            {seriesUid ? `Confirm all ${dates}` : "Confirm"}
          </Button>
        </div>
      )}
      <DropdownMenu
        trigger={
          <IconButton
            ref={trigger}
            label={`More for ${booking.title}`}
            title="More"
            icon={<Ellipsis />}
            className="relative z-10 -my-1 max-sm:-me-2"
          />
        }
      >
        {canReschedule && (
          <MenuItem icon={<CalendarClock />} href={`/reschedule/${booking.uid}`}>
            Reschedule
          </MenuItem>
        )}
        {canEditLocation && (
          <MenuItem icon={<MapPin />} onSelect={() => setAsking("location")}>
            Edit location
          </MenuItem>
        )}
        {canAddGuests && (
          <MenuItem icon={<UserPlus />} onSelect={() => setAsking("guests")}>
            Add guests
          </MenuItem>
        )}
        <MenuItem icon={<Link2 />} onSelect={() => void copyLink(`/booking/${booking.uid}`)}>
          Copy link
        </MenuItem>
        {canCancel && (
          <>
            <MenuSeparator />
            <MenuItem tone="destructive" icon={<X />} onSelect={() => setAsking("cancel")}>
              Cancel booking
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      <EditLocation booking={booking} actions={actions} open={asking === "location"} onOpenChange={closeWhen} />
      <AddGuests booking={booking} actions={actions} open={asking === "guests"} onOpenChange={closeWhen} />
      <CancelBooking booking={booking} actions={actions} open={asking === "cancel"} onOpenChange={closeWhen} />
      <DeclineBooking booking={booking} actions={actions} open={asking === "decline"} onOpenChange={closeWhen} dates={dates} />
    </>
  );
}
