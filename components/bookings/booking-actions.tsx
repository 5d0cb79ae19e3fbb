"use client";

import { CalendarClock, Check, Ellipsis, ExternalLink, Link2, MapPin, MessageCircleQuestion, UserPlus, X } from "lucide-react";
import { useState } from "react";
import type { Booking } from "@/server/bookings/dto";
import { copyLink } from "../event-types/copy-link";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Button } from "../ui/button";
import { DropdownMenu, MenuItem, MenuSeparator } from "../ui/dropdown-menu";
import { IconButton } from "../ui/icon-button";
import { attendeeNames, stateOf } from "./booking-state";
import { AskForAnotherTime, CancelBooking, DeclineBooking } from "./cancel-booking";
import { AddGuests, EditLocation } from "./late-dialogs";
import { useMailWords } from "./sends-mail";
import { useBookingActions } from "./use-booking-actions";
import { useFocusBack } from "./use-focus-back";

export type Question = "confirm" | "decline" | "cancel";

type BookingActionsProps = {
  booking: Booking;
  now: Date;
  /** What to ask at once: the links in the mail say what the reader wants to do. */
  asking?: Question | undefined;
};

/** Everything that a host can do to one booking. */
export function BookingActions({ booking, now, asking }: BookingActionsProps) {
  const actions = useBookingActions();
  const mail = useMailWords();
  const { canConfirm, canCancel, canReschedule, canEditLocation, canAddGuests } = stateOf(booking, now);
  const [question, setQuestion] = useState<Question | "ask" | "location" | "guests" | null>(
    asking === "cancel" ? (canCancel ? asking : null) : canConfirm ? (asking ?? null) : null,
  );
  const { trigger, giveBack } = useFocusBack();
  const closeWhen = (open: boolean) => {
    if (open) return;
    setQuestion(null);
    giveBack();
  };
  const publicPath = `/booking/${booking.uid}`;
  return (
    <>
      {canConfirm && (
        <>
          <Button variant="secondary" startIcon={<X />} onClick={() => setQuestion("decline")}>
            Decline
          </Button>
          <Button
            startIcon={<Check />}
            loading={actions.isConfirming}
            onClick={() => void actions.confirm(booking.uid).catch(() => undefined)}
          >
            Confirm
          </Button>
        </>
      )}
      {canReschedule && !canConfirm && (
        <Button variant="secondary" startIcon={<CalendarClock />} href={`/reschedule/${booking.uid}`}>
          Reschedule
        </Button>
      )}
      {canCancel && !canConfirm && (
        <Button variant="secondary" className="text-error hover:text-error" onClick={() => setQuestion("cancel")}>
          Cancel booking
        </Button>
      )}
      <DropdownMenu trigger={<IconButton ref={trigger} variant="secondary" label="More actions" icon={<Ellipsis />} />}>
        <MenuItem href={publicPath} external icon={<ExternalLink />}>
          View as the attendee
        </MenuItem>
        <MenuItem icon={<Link2 />} onSelect={() => void copyLink(publicPath)}>
          Copy link
        </MenuItem>
        {canEditLocation && (
          <MenuItem icon={<MapPin />} onSelect={() => setQuestion("location")}>
            Edit location
          </MenuItem>
        )}
        {canAddGuests && (
          <MenuItem icon={<UserPlus />} onSelect={() => setQuestion("guests")}>
            Add guests
          </MenuItem>
        )}
        {canReschedule && (
          <MenuItem icon={<MessageCircleQuestion />} onSelect={() => setQuestion("ask")}>
            Ask for another time
          </MenuItem>
        )}
        {canConfirm && (
          <>
            <MenuItem icon={<CalendarClock />} href={`/reschedule/${booking.uid}`}>
              Reschedule
            </MenuItem>
            <MenuSeparator />
            <MenuItem tone="destructive" icon={<X />} onSelect={() => setQuestion("cancel")}>
              Cancel booking
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      <CancelBooking booking={booking} actions={actions} open={question === "cancel"} onOpenChange={closeWhen} />
      <EditLocation booking={booking} actions={actions} open={question === "location"} onOpenChange={closeWhen} />
      <AddGuests booking={booking} actions={actions} open={question === "guests"} onOpenChange={closeWhen} />
      <AskForAnotherTime booking={booking} actions={actions} open={question === "ask"} onOpenChange={closeWhen} />
      <DeclineBooking booking={booking} actions={actions} open={question === "decline"} onOpenChange={closeWhen} />
      <ConfirmDialog
        open={question === "confirm"}
        onOpenChange={closeWhen}
        tone="primary"
        title="Confirm this booking?"
        description={`“${booking.title}” takes place then. ${mail(`${attendeeNames(booking)} gets an e-mail.`)}`}
        confirmLabel="Confirm booking"
        onConfirm={() => actions.confirm(booking.uid)}
      />
    </>
  );
}
