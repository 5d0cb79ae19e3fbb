import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookerPage } from "../../../booker-page";
import { findPrivateEventType, type PublicPage } from "../../../find-event-type";
import { metadataOf } from "../../../metadata";
import { first } from "../../../visitor";
import { pageWords } from "../../../words";

type Props = PublicPage<{ link: string; slug: string }>;

async function load({ params, searchParams }: Props) {
  const [{ link, slug }, query] = await Promise.all([params, searchParams]);
  const eventType = await findPrivateEventType(link, slug);
  if (!eventType) notFound();
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  return { eventType, query, words, path: `/d/${link}/${slug}`, privateLinkId: link };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { eventType, words } = await load(props);
  return { ...metadataOf(eventType, words), robots: { index: false } };
}

export default async function PrivateLinkPage(props: Props) {
  return <BookerPage {...(await load(props))} />;
}
