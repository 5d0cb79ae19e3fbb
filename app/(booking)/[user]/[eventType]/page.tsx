import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Booker } from "@/components/booker/booker";
import { HostFaces } from "@/components/booker/host-faces";
import { PageFrame } from "@/components/booker/page-frame";
import { book } from "../../actions";
import { findEventType, type PublicPage } from "../../find-event-type";
import { loadBooker } from "../../load-booker";
import { metadataOf } from "../../metadata";
import { first, nonce } from "../../visitor";
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
  const { eventType, words } = await load(props);
  return metadataOf(eventType, words);
}

export default async function EventTypePage(props: Props) {
  const page = await load(props);
  const data = await loadBooker(page);
  const { owner } = page.eventType;
  return (
    <PageFrame look={owner} language={data.language} direction={data.direction} nonce={await nonce()}>
      <Booker data={data} action={book} faces={<HostFaces hosts={data.event.hosts} />} nonce={await nonce()} />
    </PageFrame>
  );
}
