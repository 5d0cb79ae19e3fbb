import type { BookingView, Words } from "./types";

export type Tone = "success" | "attention" | "neutral" | "error" | "question";

export interface Headline {
  tone: Tone;
  title: string;
  text: string;
}

/** The question in place of what happened. */
export function cancelHeadline({ booking }: BookingView, { t }: Words): Headline {
  return { tone: "question", title: t("cancel.title"), text: t("cancel.text", { host: booking.hosts[0]?.name ?? "" }) };
}

/** What happened to the booking and what comes next, in two sentences. */
export function headlineOf(view: BookingView, { t }: Words): Headline {
  const { booking, isOver, me } = view;
  const host = booking.hosts[0]?.name ?? "";
  const moved = booking.rescheduledFromUid !== null;
  switch (booking.status) {
    case "pending":
      return {
        tone: "attention",
        title: t(moved ? "status.rescheduledPending" : "status.pending"),
        text: t("status.pendingText", { host }),
      };
    case "rejected":
      return { tone: "error", title: t("status.rejected"), text: t("status.rejectedText", { host }) };
    case "cancelled":
      if (booking.rescheduledToUid) return { tone: "neutral", title: t("status.moved"), text: t("status.movedText") };
      if (booking.rescheduleRequested)
        return { tone: "attention", title: t("status.rescheduleRequested"), text: t("status.rescheduleRequestedText", { host }) };
      return { tone: "error", title: t("status.cancelled"), text: t("status.cancelledText") };
    default: {
      const text = me && booking.attendees.length === 1 ? t("status.acceptedText", { email: me.email }) : t("status.acceptedTextAll");
      if (isOver) return { tone: "neutral", title: t("status.over"), text: "" };
      return { tone: "success", title: t(moved ? "status.rescheduled" : "status.accepted"), text };
    }
  }
}
