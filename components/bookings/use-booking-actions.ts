"use client";

import { readServerError } from "../form/server-errors";
import { trpc } from "../trpc";
import { toast } from "../ui/toaster";
import { useMailWords } from "./sends-mail";

const complain = (title: string) => (error: unknown) => toast.error(title, { description: readServerError(error).message });

/** What a host can do to a booking; the lists and the counts follow. */
export function useBookingActions() {
  const utils = trpc.useUtils();
  const mail = useMailWords();
  const refresh = () => utils.bookings.invalidate();
  const told = (done: string, failed: string) => ({
    onSuccess: () => void toast.success(done),
    onError: complain(failed),
    onSettled: refresh,
  });
  const cancel = trpc.bookings.cancel.useMutation(told(`Booking cancelled. ${mail("Everyone gets an e-mail.")}`, "Not cancelled"));
  const confirm = trpc.bookings.confirm.useMutation(told(`Booking confirmed. ${mail("Everyone gets an e-mail.")}`, "Not confirmed"));
  const decline = trpc.bookings.decline.useMutation(told(`Booking declined. ${mail("The attendee gets an e-mail.")}`, "Not declined"));
  const confirmAll = trpc.bookings.confirmSeries.useMutation(
    told(`Series confirmed. ${mail("Everyone gets an e-mail.")}`, "Not confirmed"),
  );
  const declineAll = trpc.bookings.declineSeries.useMutation(
    told(`Series declined. ${mail("The attendee gets an e-mail.")}`, "Not declined"),
  );
  const ask = trpc.bookings.requestReschedule.useMutation(
    told(`Asked. ${mail("The attendee gets a link to choose another time.")}`, "Not asked"),
  );
  // what the server says against these belongs into their forms, which a refreshed booking could take away
  const done = (text: string) => ({
    onSuccess: () => {
      toast.success(text);
      return refresh();
    },
  });
  const location = trpc.bookings.changeLocation.useMutation(done(`Location changed. ${mail("Everyone gets an e-mail.")}`));
  const guests = trpc.bookings.addGuests.useMutation(done(`Added. ${mail("They get an e-mail with all they need.")}`));
  const absence = trpc.bookings.markAbsent.useMutation(told("Absence noted", "Not noted"));
  return {
    ask: (uid: string, reason: string) => ask.mutateAsync({ uid, ...(reason.trim() && { reason }) }),
    /** Of the host, or of the attendee with this address. */
    markAbsent: (uid: string, absent: boolean, email?: string) =>
      absence.mutateAsync(email === undefined ? { uid, host: absent } : { uid, attendees: [{ email, absent }] }),
    isMarking: absence.isPending,
    changeLocation: location.mutateAsync,
    addGuests: guests.mutateAsync,
    cancel: (uid: string, reason: string, andFollowing: boolean) =>
      cancel.mutateAsync({ uid, ...(reason.trim() && { reason }), ...(andFollowing && { andFollowing }) }),
    confirm: (uid: string) => confirm.mutateAsync({ uid }),
    decline: (uid: string, reason: string) => decline.mutateAsync({ uid, ...(reason.trim() && { reason }) }),
    confirmSeries: (seriesUid: string) => confirmAll.mutateAsync({ seriesUid }),
    declineSeries: (seriesUid: string, reason: string) => declineAll.mutateAsync({ seriesUid, ...(reason.trim() && { reason }) }),
    isConfirming: confirm.isPending || confirmAll.isPending,
  };
}
