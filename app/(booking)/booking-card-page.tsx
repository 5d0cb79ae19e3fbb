import { PageFrame } from "@/components/booker/page-frame";
import { BookingCard } from "@/components/booking-status/booking-card";
import type { BookingView } from "@/components/booking-status/types";
import { calendarsOf } from "./calendars";
import { CancelQuestion } from "./cancel-question";
import { pageFrame } from "./frame";
import { first, type Query } from "./visitor";
import type { PageWords } from "./words";

interface BookingCardPageProps {
  view: BookingView;
  query: Query;
  words: PageWords;
}

/** A booking as the holder of its uid sees it, and what they may still do with it. */
export async function BookingCardPage({ view, query, words }: BookingCardPageProps) {
  const asksToCancel = first(query, "cancel") === "true" && view.canCancel;
  return (
    <PageFrame {...(await pageFrame(view.look, query, words))}>
      <BookingCard
        view={view}
        words={words}
        calendars={await calendarsOf(view)}
        cancelling={asksToCancel && <CancelQuestion view={view} words={words} lang={first(query, "lang")} />}
      />
    </PageFrame>
  );
}
