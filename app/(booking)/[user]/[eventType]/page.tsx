import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookerPage } from "../../booker-page";
import { findEventType, type PublicPage } from "../../find-event-type";
import { metadataOf } from "../../metadata";
import { first } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ user: string; eventType: string }>;

async function load({ params, searchParams }: Props) {
  const [{ user, eventType: slug }, query] = await Promise.all([params, searchParams]);
  const eventType = await findEventType(user, slug);
  if (!eventType) notFound();
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  return { eventType, query, words, path: `/${user}/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { eventType, words, path } = await load(props);
  return metadataOf(eventType, words, path);
}

export default async function EventTypePage(props: Props) {
  return <BookerPage {...(await load(props))} />;
}
