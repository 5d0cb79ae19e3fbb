import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/booker/page-frame";
import { BookingCard } from "@/components/booking-status/booking-card";
import { headlineOf } from "@/components/booking-status/headline";
import { calendarsOf } from "../../calendars";
import { CancelQuestion } from "../../cancel-question";
import type { PublicPage } from "../../find-event-type";
import { pageFrame } from "../../frame";
import { findBooking, loadBooking } from "../../load-booking";
import { first } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ uid: string }>;
async function load({ params, searchParams }: Props) {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = (await findBooking(uid, first(query, "seatUid"))) ?? notFound();
  const words = await pageWords(first(query, "lang"), found.eventType?.interfaceLanguage);
  return { view: await loadBooking(found, query), words, query };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, words } = await load(props);
  return { title: { absolute: `${headlineOf(view, words).title} · ${view.booking.title}` }, robots: { index: false } };
}

export default async function BookingPage(props: Props) {
  const { view, words, query } = await load(props);
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
