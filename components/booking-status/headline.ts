import type { BookingView, Words } from "./types";

export type Tone = "success" | "attention" | "neutral" | "error" | "question";

export interface Headline {
  tone: Tone;
  title: string;
  text: string;
}

/** The question in place of what happened. */
export function cancelHeadline({ booking, sendsMail }: BookingView, { t }: Words): Headline {
  const host = booking.hosts[0]?.name ?? "";
  return { tone: "question", title: t("cancel.title"), text: sendsMail ? t("cancel.text", { host }) : t("cancel.noMail") };
}

/** What happened to the booking and what comes next, in two sentences. */
export function headlineOf(view: BookingView, { t }: Words): Headline {
  const { booking, isOver, sendsMail } = view;
  const host = booking.hosts[0]?.name ?? "";
  const moved = booking.rescheduledFromUid !== null;
  switch (booking.status) {
    case "pending":
      return {
        tone: "attention",
        title: t(moved ? "status.rescheduledPending" : "status.pending"),
        text: t(sendsMail ? "status.pendingText" : "status.pendingNoMail", { host }),
      };
    case "rejected":
      return { tone: "error", title: t("status.rejected"), text: t("status.rejectedText", { host }) };
    case "cancelled":
      if (booking.rescheduledToUid) return { tone: "neutral", title: t("status.moved"), text: t("status.movedText") };
      if (booking.rescheduleRequested)
        return { tone: "attention", title: t("status.rescheduleRequested"), text: t("status.rescheduleRequestedText", { host }) };
      return { tone: "error", title: t("status.cancelled"), text: t(sendsMail ? "status.cancelledText" : "status.cancelledNoMail") };
    default: {
      if (isOver) return { tone: "neutral", title: t("status.over"), text: "" };
      return { tone: "success", title: t(moved ? "status.rescheduled" : "status.accepted"), text: whatFollows(view, t) };
    }
  }
}

/** Whom a mail goes to; where none can be sent, how to come back. */
function whatFollows({ booking, me, sendsMail }: BookingView, t: Words["t"]): string {
  if (!sendsMail) return t("status.acceptedNoMail");
  return me && booking.attendees.length === 1 ? t("status.acceptedText", { email: me.email }) : t("status.acceptedTextAll");
}
