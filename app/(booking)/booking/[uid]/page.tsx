import type { Metadata } from "next";
import { headlineOf } from "@/components/booking-status/headline";
import { BookingCardPage } from "../../booking-card-page";
import type { PublicPage } from "../../find-event-type";
import { findBooking, loadBooking } from "../../load-booking";
import { missingMetadata, missingPage } from "../../missing-page";
import { first } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ uid: string }>;

async function load({ params, searchParams }: Props) {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = await findBooking(uid, first(query, "seatUid"));
  if (!found) return null;
  const words = await pageWords(first(query, "lang"), found.eventType?.interfaceLanguage);
  return { view: await loadBooking(found, query), words, query };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const facts = await load(props);
  if (!facts) return missingMetadata("booking");
  const { view, words } = facts;
  return { title: { absolute: `${headlineOf(view, words).title} · ${view.booking.title}` }, robots: { index: false } };
}

export default async function BookingPage(props: Props) {
  const facts = await load(props);
  return facts ? <BookingCardPage {...facts} /> : missingPage("booking");
}
