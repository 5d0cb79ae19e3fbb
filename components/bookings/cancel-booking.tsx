import type { Booking } from "@/server/bookings/dto";
import { attendeeNames } from "./booking-state";
import { ReasonDialog } from "./reason-dialog";
import { useMailWords } from "./sends-mail";
import type { useBookingActions } from "./use-booking-actions";

export type DialogProps = {
  booking: Booking;
  actions: ReturnType<typeof useBookingActions>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function CancelBooking({ booking, actions, open, onOpenChange }: DialogProps) {
  const mail = useMailWords();
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Cancel this booking?"
      description={`“${booking.title}” is called off and the time is free again. This cannot be undone.`}
      confirmLabel="Cancel booking"
      reasonHint={mail(`${attendeeNames(booking)} will read it in the e-mail.`)}
      followingLabel={booking.recurringBookingUid ? "Cancel all later occurrences too" : undefined}
      onConfirm={(reason, andFollowing) => actions.cancel(booking.uid, reason, andFollowing)}
    />
  );
}

/** `dates`: the booking stands for a series of so many, and all of them are declined. */
export function DeclineBooking({ booking, actions, open, onOpenChange, dates = 1 }: DialogProps & { dates?: number | undefined }) {
  const mail = useMailWords();
  const seriesUid = dates > 1 ? booking.recurringBookingUid : null;
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title={seriesUid ? `Decline all ${dates} dates?` : "Decline this booking?"}
      description={`“${booking.title}” does not take place and the time is free again. This cannot be undone.`}
      confirmLabel={seriesUid ? "Decline series" : "Decline booking"}
      reasonHint={mail(`${attendeeNames(booking)} will read it in the e-mail.`)}
      onConfirm={(reason) => (seriesUid ? actions.declineSeries(seriesUid, reason) : actions.decline(booking.uid, reason))}
    />
  );
}

export function AskForAnotherTime({ booking, actions, open, onOpenChange }: DialogProps) {
  const mail = useMailWords();
  const invitation = mail(`${attendeeNames(booking)} gets a link to choose another one.`);
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Ask for another time?"
      description={`“${booking.title}” is called off and the time is free again. ${invitation}`}
      confirmLabel="Ask for another time"
      reasonHint={mail(`${attendeeNames(booking)} will read it in the e-mail.`, "It is kept with the booking.")}
      onConfirm={(reason) => actions.ask(booking.uid, reason)}
    />
  );
}
