import { CancelForm } from "@/components/booking-status/cancel-form";
import type { BookingView } from "@/components/booking-status/types";
import { cancel } from "./actions";
import type { PageWords } from "./words";

/** The form that cancels a booking, in the words of the page. */
export function CancelQuestion({ view, words, lang }: { view: BookingView; words: PageWords; lang: string | null }) {
  const { booking, seatUid, isLastOfSeries } = view;
  const { t } = words;
  const query = new URLSearchParams({ ...(seatUid && { seatUid }), ...(lang && { lang }) });
  return (
    <CancelForm
      action={cancel}
      uid={booking.uid}
      seatUid={seatUid}
      lang={lang}
      backHref={`/booking/${booking.uid}${query.size ? `?${query}` : ""}`}
      hasFollowing={!isLastOfSeries}
      words={{
        reason: t("cancel.reason"),
        optional: t("cancel.optional"),
        following: t("cancel.following"),
        confirm: t("cancel.confirm"),
        keep: t("cancel.keep"),
        failed: t("cancel.failed"),
        lost: t("error.lost"),
      }}
    />
  );
}
