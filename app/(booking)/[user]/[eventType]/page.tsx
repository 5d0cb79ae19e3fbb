import type { Metadata } from "next";
import { BookerPage } from "../../booker-page";
import { findEventType, type PublicPage, redirectRenamed } from "../../find-event-type";
import { metadataOf } from "../../metadata";
import { missingMetadata, missingPage } from "../../missing-page";
import { first } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ user: string; eventType: string }>;

async function load({ params, searchParams }: Props) {
  const [{ user, eventType: slug }, query] = await Promise.all([params, searchParams]);
  const eventType = await findEventType(user, slug);
  if (!eventType) return null;
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  return { eventType, query, words, path: `/${user}/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const facts = await load(props);
  return facts ? metadataOf(facts.eventType, facts.words, facts.path) : missingMetadata("bookingPage");
}

export default async function EventTypePage(props: Props) {
  const facts = await load(props);
  if (facts) {
    const { user, eventType: slug } = await props.params;
    redirectRenamed(user, facts.eventType.owner?.username, facts.query, `/${slug}`);
  }
  return facts ? <BookerPage {...facts} /> : missingPage("bookingPage");
}
