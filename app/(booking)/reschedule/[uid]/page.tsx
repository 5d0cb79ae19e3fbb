import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Booker } from "@/components/booker/booker";
import { HostFaces } from "@/components/booker/host-faces";
import { PageFrame } from "@/components/booker/page-frame";
import { book } from "../../actions";
import type { PublicPage } from "../../find-event-type";
import { loadBooker } from "../../load-booker";
import { loadReschedule } from "../../load-reschedule";
import { first, nonce } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ uid: string }>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = await loadReschedule(uid, query);
  const { t } = await pageWords(first(query, "lang"), found?.eventType?.interfaceLanguage);
  return {
    title: { absolute: found ? t("page.reschedule", { title: found.title }) : t("notFound.bookingTitle") },
    robots: { index: false },
  };
}

export default async function ReschedulePage({ params, searchParams }: Props) {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = await loadReschedule(uid, query);
  if (!found) notFound();
  if (!found.eventType) redirect(found.bookingHref);
  const { eventType, former } = found;
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  const data = await loadBooker({ eventType, query, words, path: `/reschedule/${uid}`, former });
  return (
    <PageFrame look={eventType.owner} language={data.language} direction={data.direction} nonce={await nonce()}>
      <Booker data={data} action={book} faces={<HostFaces hosts={data.event.hosts} />} nonce={await nonce()} />
    </PageFrame>
  );
}
