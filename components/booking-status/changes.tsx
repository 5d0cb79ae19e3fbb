import type { BookingView, Words } from "./types";

const link = "font-medium text-emphasis underline decoration-(--cal-border-emphasis) underline-offset-4 hover:decoration-current";

/** Reschedule, cancel, or what to do once it is off. */
export function Changes({ view, words }: { view: BookingView; words: Words }) {
  const { booking, canCancel, canReschedule, seatUid } = view;
  const { t } = words;
  const query = seatUid ? `?${new URLSearchParams({ seatUid })}` : "";
  if (booking.rescheduledToUid) {
    return (
      <Foot>
        <a href={`/booking/${booking.rescheduledToUid}${query}`} className={primary}>
          {t("status.seeNew")}
        </a>
      </Foot>
    );
  }
  const isOff = booking.status === "cancelled" || booking.status === "rejected" || view.isOver;
  if (isOff && canReschedule) {
    return (
      <Foot>
        <a href={`/reschedule/${booking.uid}${query}`} className={primary}>
          {t("change.reschedule")}
        </a>
      </Foot>
    );
  }
  if (isOff) {
    return (
      view.eventPath && (
        <Foot>
          <a href={view.eventPath} className={primary}>
            {t("change.again")}
          </a>
        </Foot>
      )
    );
  }
  if (!canCancel && !canReschedule) return null;
  return (
    <Foot>
      <p className="text-subtle">
        {t("change.question")}{" "}
        {canReschedule && (
          <a href={`/reschedule/${booking.uid}${query}`} className={link}>
            {t("change.reschedule")}
          </a>
        )}
        {canReschedule && canCancel && ` ${t("change.or")} `}
        {canCancel && (
          <a href={`/booking/${booking.uid}${query || "?"}${query && "&"}cancel=true`} className={link}>
            {t("change.cancel")}
          </a>
        )}
      </p>
    </Foot>
  );
}

const primary =
  "inline-flex h-11 items-center rounded-md bg-brand px-5 font-semibold text-base text-on-brand no-underline " +
  "transition-colors duration-fast hover:bg-brand-emphasis";

function Foot({ children }: { children: React.ReactNode }) {
  return <div className="flex justify-center border-subtle border-t px-5 py-5 text-center sm:px-9">{children}</div>;
}
