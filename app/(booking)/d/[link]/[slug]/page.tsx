import type { Metadata } from "next";
import { BookerPage } from "../../../booker-page";
import { findPrivateEventType, type PublicPage } from "../../../find-event-type";
import { metadataOf } from "../../../metadata";
import { missingMetadata, missingPage } from "../../../missing-page";
import { first } from "../../../visitor";
import { pageWords } from "../../../words";

type Props = PublicPage<{ link: string; slug: string }>;

async function load({ params, searchParams }: Props) {
  const [{ link, slug }, query] = await Promise.all([params, searchParams]);
  const eventType = await findPrivateEventType(link, slug);
  if (!eventType) return null;
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  return { eventType, query, words, path: `/d/${link}/${slug}`, privateLinkId: link };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const facts = await load(props);
  return facts ? { ...metadataOf(facts.eventType, facts.words), robots: { index: false } } : missingMetadata("bookingPage");
}

export default async function PrivateLinkPage(props: Props) {
  const facts = await load(props);
  return facts ? <BookerPage {...facts} /> : missingPage("bookingPage");
}
