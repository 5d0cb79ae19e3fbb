import { CalendarClock, CalendarX, Check, Clock, X } from "lucide-react";
import type { ReactNode } from "react";
import { CalendarLinks } from "./calendar-links";
import { Changes } from "./changes";
import { Facts } from "./facts";
import { cancelHeadline, type Headline, headlineOf, type Tone } from "./headline";
import type { BookingView, CalendarEntry, Words } from "./types";

interface BookingCardProps {
  view: BookingView;
  words: Words;
  calendars: CalendarEntry[];
  /** The question whether to cancel, in place of the usual ways on. */
  cancelling?: ReactNode;
}

/** A booking as its holder sees it: what happened, when, who, where, and what can still be done. */
export function BookingCard({ view, words, calendars, cancelling }: BookingCardProps) {
  const { booking, isOver } = view;
  const isLive = (booking.status === "accepted" || booking.status === "pending") && !isOver;
  return (
    <div
      className={
        "w-full bg-default sm:max-w-[560px] sm:rounded-xl sm:border-(length:--cal-border-booker-width) " + "sm:border-booker sm:shadow-card"
      }
    >
      <Head headline={cancelling ? cancelHeadline(view, words) : headlineOf(view, words)} />
      <div className="border-subtle border-t px-5 py-6 sm:px-9">
        <Facts view={view} words={words} brief={Boolean(cancelling)} />
      </div>
      {cancelling || (
        <>
          {isLive && booking.status === "accepted" && <CalendarLinks calendars={calendars} words={words} />}
          <Changes view={view} words={words} />
        </>
      )}
    </div>
  );
}

const ICONS: Record<Tone, { icon: typeof Check; look: string }> = {
  success: { icon: Check, look: "bg-success text-success" },
  attention: { icon: Clock, look: "bg-attention text-attention" },
  error: { icon: X, look: "bg-error text-error" },
  question: { icon: CalendarX, look: "bg-error text-error" },
  neutral: { icon: CalendarClock, look: "bg-subtle text-subtle" },
};

function Head({ headline }: { headline: Headline }) {
  const { icon: Icon, look } = ICONS[headline.tone];
  return (
    <div className="grid justify-items-center gap-1.5 px-5 pt-10 pb-7 text-center sm:px-9">
      <span aria-hidden className={`mb-3 grid size-12 place-items-center rounded-full ${look}`}>
        <Icon className="size-6" strokeWidth={2.25} />
      </span>
      <h1 className="text-xl font-title">{headline.title}</h1>
      {headline.text && <p className="text-balance text-base text-subtle">{headline.text}</p>}
    </div>
  );
}
